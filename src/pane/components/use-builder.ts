import { useRef, useState } from "react";
import type { InputFile } from "../../actions/received-file";
import { formsOf } from "../../core/form/form";
import type { TargetList } from "../../core/targets/schema";
import { openBuilder, stopBuilder } from "../engine/builder";
import type { PickedFile } from "../engine/picked-file";
import type { SampleSource } from "../host/sample-source";
import { useWorkspace } from "../workspace/workspace";
import { shareOf } from "./blank-form";
import { savedToast } from "./saved-toast";

/** What can be made from a list, each handed to the user as a file but for the sample. */
export interface Builder {
  /** What is being made, in words; null while nothing is. */
  readonly making: string | null;
  /** Stops what is being made, without a file. */
  cancel(): void;
  templates(list: TargetList): Promise<void>;
  template(list: TargetList, department: string): Promise<void>;
  targetList(list: TargetList): Promise<void>;
  /** Invents a month; gives its forms and those of the months before. */
  sample(
    list: TargetList,
    samples: SampleSource,
  ): Promise<{ readonly forms: readonly PickedFile[]; readonly past: readonly PickedFile[] } | undefined>;
}

export function useBuilder(): Builder {
  const { host, say, run, toast, samples, settings } = useWorkspace();
  const [making, setMaking] = useState<string | null>(null);
  const stop = useRef<() => void>(() => undefined);

  const make = async <Result>(what: string, task: () => Promise<Result>): Promise<Result | undefined> => {
    setMaking(what);
    const stopped = new Promise<undefined>((end) => {
      stop.current = () => end(undefined);
    });
    const result = await Promise.race([run(task), stopped]);
    setMaking(null);
    return result;
  };
  const shared = () => shareOf(settings);
  const about = ({ header: { area, year } }: TargetList) => ({ area: say("terms.name", { ...area }), year });

  return {
    making,
    cancel() {
      stopBuilder();
      samples?.stop();
      stop.current();
    },
    async templates(list) {
      const forms = formsOf(list);
      const progress = (done: number) => say("pane.bureau.making.templates", { done, total: forms.length });
      await make(progress(0), async () => {
        const files: InputFile[] = [];
        for (const { department } of forms) {
          files.push(await openBuilder().call("template", { list, department: department.id, ...shared() }));
          setMaking(progress(files.length));
        }
        const { bytes } = await openBuilder().call("zip", files);
        const handed = await host.save(bytes, say("pane.bureau.zip", about(list)));
        toast(savedToast(say, handed, say("pane.bureau.made.templates", { count: forms.length })));
      });
    },
    async template(list, department) {
      await make(say("pane.bureau.making.templates", { done: 0, total: 1 }), async () => {
        const { name, bytes } = await openBuilder().call("template", { list, department, ...shared() });
        const handed = await host.save(bytes, name);
        const { nameZh, nameEn } = list.departments.find(({ id }) => id === department)!;
        const unit = say("terms.name", { nameZh, nameEn });
        toast(savedToast(say, handed, say("pane.bureau.made.template", { department: unit })));
      });
    },
    async targetList(list) {
      await make(say("pane.bureau.making.list"), async () => {
        const { bytes } = await openBuilder().call("targetList", list);
        const handed = await host.save(bytes, say("pane.bureau.listFile", about(list)));
        toast(savedToast(say, handed, say("pane.bureau.made.list")));
      });
    },
    sample(list, source) {
      const progress = (done: number) => say("pane.bureau.making.sample", { done });
      return make(progress(0), async () => {
        const month = await source.make(list, (done) => setMaking(progress(done)));
        const picked = ({ bytes, ...file }: (typeof month.forms)[number]): PickedFile => {
          return { ...file, read: async () => bytes };
        };
        return { forms: month.forms.map(picked), past: month.past.map(picked) };
      });
    },
  };
}
