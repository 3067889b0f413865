import { useState } from "react";
import { download } from "../../../pane/host/download";
import { errorMessage } from "../../../pane/workspace/error-message";
import { useDesk } from "../desk-context";
import { blankFormsOf } from "./blank-forms";

interface Named {
  readonly hash: string;
}

/** What is made of a list and saved, how far that is, and what kept it from being made. */
export interface Making {
  /** null when nothing is being made. */
  readonly progress: string | null;
  readonly problem: string | null;
  /** The list of the year after, to be filled in. */
  next(list: Named): Promise<void>;
  /** The list's blank forms (空白报表) in one zip. */
  forms(list: Named): Promise<void>;
}

export function useMaking(): Making {
  const { service, list: current, say, findList, tell } = useDesk();
  const [progress, setProgress] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const make = async (task: () => Promise<void>) => {
    setProgress(say("desk.lists.making"));
    setProblem(null);
    try {
      await task();
    } catch (error) {
      setProblem(errorMessage(error, say).body);
    } finally {
      setProgress(null);
    }
  };
  const listOf = async ({ hash }: Named) =>
    hash === current.hash ? current : ((await findList({ id: null, hash })) ?? current);

  const next = (named: Named) =>
    make(async () => {
      const [bytes, { header }] = await Promise.all([service.bytes(`/lists/${named.hash}/next`), listOf(named)]);
      const names = { area: say("terms.name", { ...header.area }), year: header.year + 1 };
      download(bytes, say("pane.bureau.listFile", names));
      tell({ intent: "success", title: say("desk.lists.nextDone", { year: names.year }) });
    });
  const forms = (named: Named) =>
    make(async () => {
      const list = await listOf(named);
      const { bytes, count } = await blankFormsOf(list, (done, total) =>
        setProgress(say("pane.bureau.making.templates", { done, total })),
      );
      const { area, year } = list.header;
      download(bytes, say("pane.bureau.zip", { area: say("terms.name", { ...area }), year }));
      tell({ intent: "success", title: say("pane.bureau.made.templates", { count }) });
    });
  return { progress, problem, next, forms };
}
