import { useCallback, useRef, useState } from "react";
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
import { NOTHING, type Opened, type OpenFile, openByOwnList, openForPage } from "./opening";

interface Needs {
  readonly list: TargetList;
  /** All lists files may be of. */
  readonly lists: Lists;
  readonly say: Speaker;
  tell(message: Message): void;
}

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

  /** The pane stays, with what it knows of the month, while the summary takes the place of what was open. */
  const deliver = useCallback(
    async (bytes: Uint8Array) => {
      const { opened: before, say: speak } = latest.current;
      const summary = await readDelivered(bytes, list, speak);
      const id = newId();
      const untouched = { origin: null, edits: [], unsaved: true };
      const file = await openForPage({ id, file: summary, ...untouched, list, onDelivered: deliver });
      const { name } = summary;
      // The summary is open where it cannot be kept, too.
      await keepFile({ id, name, bytes, origin: null }, { ...untouched, changedAt: Date.now() }).catch(() => undefined);
      if (!before) return show(file);
      leave();
      before.host.turnTo(file.book);
      rememberOpen({ kind: "file", id });
      setOpened({ ...before, file, restoredFrom: null, bureau: false });
    },
    [leave, list, show],
  );

  /** Shows a file as it was picked, and keeps it in the browser. */
  const showPicked = useCallback(
    async ({ name, bytes, origin }: PickedFile, file: OpenedFile) => {
      const id = newId();
      show(await openByOwnList({ id, file, origin, edits: [], unsaved: false, onDelivered: deliver }, lists));
      try {
        await keepFile({ id, name, bytes, origin }, { edits: [], unsaved: false, changedAt: Date.now() });
      } catch {
        const { say: speak, tell: warn } = latest.current;
        const title = speak("pane.page.told.notKept");
        warn({ intent: "warning", title, body: speak("pane.page.told.notKeptHint") });
      }
    },
    [deliver, lists, show],
  );

  /** Shows a kept file with what was done to it. */
  const showRecent = useCallback(
    async (recent: RecentFile) => {
      const file = await readFile(recent.name, recent.bytes);
      const { id, origin, edits, unsaved, savedIn = null, changedAt } = recent;
      const request = { id, file, origin, edits, unsaved, savedIn, onDelivered: deliver };
      show(await openByOwnList(request, lists), { restoredFrom: unsaved && edits.length > 0 ? changedAt : null });
    },
    [deliver, lists, show],
  );

  /** Shows no file, for the bureau to begin with. */
  const showBureau = useCallback(async () => {
    const request = { id: newId(), file: NOTHING, origin: null, edits: [], unsaved: false, list };
    const file = await openForPage({ ...request, onDelivered: deliver });
    leave();
    show(file, { bureau: true });
    rememberOpen({ kind: "bureau" });
  }, [deliver, leave, list, show]);

  const close = () => {
    rememberOpen(null);
    setOpened(null);
  };
  return { opened, setOpened, leave, showPicked, showRecent, showBureau, close };
}
