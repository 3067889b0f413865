import { useCallback, useMemo, useRef, useState } from "react";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/make-speaker";
import type { Lists } from "../pane/service/lists";
import type { Message } from "../pane/workspace/messages";
import type { OpenedFile } from "./book/open";
import { turningHost } from "./book/turning-host";
import { readDelivered } from "./files/delivered";
import { rememberOpen } from "./files/left-open";
import type { PickedFile } from "./files/pick";
import { readFile } from "./files/read-file";
import { keepFile, newId, type RecentFile } from "./files/recent";
import { take } from "./files/taken";
import { NOTHING, type Opened, type OpenFile, type OpeningRequest, openByOwnList, openForPage } from "./opening";

interface Needs {
  readonly list: TargetList;
  /** All lists files may be of. */
  readonly lists: Lists;
  readonly say: Speaker;
  tell(message: Message): void;
}

/** What takes the place of the open file. */
type Replacing = Pick<OpeningRequest, "onDelivered" | "onBegun">;

/** What is open, and the ways in which a file, a kept one, the bureau's month or its summary takes its place. */
export function useOpening({ list, lists, say, tell }: Needs) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const latest = useRef({ say, tell, opened });
  latest.current = { say, tell, opened };

  const show = useCallback((file: OpenFile, rest: Partial<Omit<Opened, "file">> = {}) => {
    rememberOpen({ kind: "file", id: file.id });
    setOpened({ file, host: turningHost(file.book), restoredFrom: null, bureau: false, ...rest });
  }, []);

  /** Says that what was not saved is kept, when another file takes the place of the open one. */
  const leave = useCallback(() => {
    const { opened: left, say: speak, tell: inform } = latest.current;
    if (!left?.file.book.view().unsaved) return;
    const { fileName } = left.file.book;
    const title = speak("pane.page.told.left", { name: fileName });
    inform({ intent: "info", title, body: speak("pane.page.told.leftHint") });
  }, []);

  /** What the pane has made takes the place of what was open, and the pane stays with what it knows. */
  const replacing = useMemo((): Replacing => {
    const replace = async (name: string, bytes: Uint8Array, openAs: (id: string) => Promise<OpenFile>) => {
      const { opened: before } = latest.current;
      const id = newId();
      const file = await openAs(id);
      await keepFile({ id, name, bytes, origin: null }, { edits: [], unsaved: true, changedAt: Date.now() }).catch(
        () => undefined,
      );
      if (!before) return show(file);
      leave();
      before.host.turnTo(file.book);
      rememberOpen({ kind: "file", id });
      setOpened({ ...before, file, restoredFrom: null, bureau: false });
    };
    const made = { origin: null, edits: [], unsaved: true };
    return {
      async onDelivered(bytes) {
        const file = await readDelivered(bytes, list, latest.current.say);
        await replace(file.name, bytes, (id) => openForPage({ ...made, ...replacing, id, file, list }));
      },
      async onBegun(bytes, name) {
        const file = await readFile(name, bytes);
        await replace(name, bytes, (id) => openByOwnList({ ...made, ...replacing, id, file }, lists));
      },
    };
  }, [leave, list, lists, show]);

  /** Shows a file as it was picked, and keeps it in the browser. */
  const showPicked = useCallback(
    async ({ name, bytes, origin }: PickedFile, file: OpenedFile) => {
      const id = newId();
      show(await openByOwnList({ id, file, origin, edits: [], unsaved: false, ...replacing }, lists));
      try {
        await keepFile({ id, name, bytes, origin }, { edits: [], unsaved: false, changedAt: Date.now() });
      } catch {
        const { say: speak, tell: warn } = latest.current;
        const title = speak("pane.page.told.notKept");
        warn({ intent: "warning", title, body: speak("pane.page.told.notKeptHint") });
      }
    },
    [lists, replacing, show],
  );

  /** Shows a kept file with what was done to it. */
  const showRecent = useCallback(
    async (recent: RecentFile) => {
      const file = await readFile(recent.name, recent.bytes);
      const { id, origin, edits, unsaved, savedIn = null, changedAt } = recent;
      const request = { id, file, origin, edits, unsaved, savedIn, ...replacing };
      take(id);
      show(await openByOwnList(request, lists), { restoredFrom: unsaved && edits.length > 0 ? changedAt : null });
    },
    [lists, replacing, show],
  );

  /** Shows no file, for the bureau to begin with. */
  const showBureau = useCallback(async () => {
    const request = { id: newId(), file: NOTHING, origin: null, edits: [], unsaved: false, list };
    const file = await openForPage({ ...request, ...replacing });
    leave();
    show(file, { bureau: true });
    rememberOpen({ kind: "bureau" });
  }, [leave, list, replacing, show]);

  const close = () => {
    rememberOpen(null);
    setOpened(null);
  };
  return { opened, setOpened, leave, showPicked, showRecent, showBureau, showBegun: replacing.onBegun, close };
}
