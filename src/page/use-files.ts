import { useCallback, useEffect, useRef, useState } from "react";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/make-speaker";
import { pickWorkbooks } from "../pane/files/picked-files";
import type { Message } from "../pane/workspace/use-toast";
import type { OpenedFile } from "./book/open";
import { turningHost } from "./book/turning-host";
import { failureOf, Said } from "./failure";
import { type Given, type PickedFile, pickFiles } from "./files/pick";
import { readFile } from "./files/read-file";
import { forgetFile, keepFile, newId, type RecentFile, recentFile } from "./files/recent";
import { NOTHING, type Opened, type OpenFile, openForPage } from "./opening";
import { useKeeping } from "./use-keeping";
import { useSaving } from "./use-saving";

/** The file this tab had open, to be opened again when the tab is loaded again. */
const OPEN = "huizong.open";
/** Stands for a file where the tab had none open but the bureau's month. */
const BUREAU = "bureau";

interface Needs {
  readonly list: TargetList;
  readonly say: Speaker;
  tell(message: Message): void;
}

/** Opens, restores, saves and closes files, and keeps what is done to them in the browser. */
export function useFiles({ list, say, tell }: Needs) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [busy, setBusy] = useState(true);
  const [problem, setProblem] = useState<Message | null>(null);
  const latest = useRef({ say, tell, opened });
  latest.current = { say, tell, opened };

  /** Runs something that may fail, and says so: where nothing is open, for as long as it matters. */
  const attempt = useCallback(async (failure: string, task: () => Promise<void>, name?: string) => {
    setBusy(true);
    setProblem(null);
    try {
      await task();
    } catch (error) {
      const told = failureOf(error, failure, latest.current.say, name);
      if (latest.current.opened) latest.current.tell(told);
      else setProblem(told);
    } finally {
      setBusy(false);
    }
  }, []);

  const show = useCallback((file: OpenFile, rest: Partial<Omit<Opened, "file">> = {}) => {
    remember(file.id);
    setOpened({ file, host: turningHost(file.book), restoredFrom: null, bureau: false, ...rest });
  }, []);

  /** Says that what was not saved is kept, when another file takes the place of the open one. */
  const leave = useCallback(() => {
    const { opened: left, say: speak, tell: inform } = latest.current;
    if (!left?.file.book.view().unsaved) return;
    const { fileName } = left.file.book;
    inform({
      intent: "info",
      title: speak("pane.page.told.left", { name: fileName }),
      body: speak("pane.page.told.leftHint"),
    });
  }, []);

  /** The pane stays, with what it knows of the month, while the summary takes the place of what was open. */
  const deliver = useCallback(
    async (bytes: Uint8Array) => {
      const { opened: before, say: speak } = latest.current;
      const id = newId();
      const [read, { readStoredSummary }] = await Promise.all([readFile("", bytes), import("../core/audit/stored")]);
      const period = readStoredSummary(read.workbook)?.period;
      const { nameZh, nameEn } = list.header.area;
      const area = speak("terms.name", { nameZh, nameEn });
      const name = period ? speak("pane.page.summaryFile", { area, ...period }) : "汇总.xlsx";
      const request = { id, file: { ...read, name }, origin: null, edits: [], unsaved: true, list };
      const file = await openForPage({ ...request, onDelivered: deliver });
      await keepFile({ id, name, bytes, origin: null }, { edits: [], unsaved: true, changedAt: Date.now() }).catch(
        () => undefined,
      );
      if (!before) return show(file);
      leave();
      before.host.turnTo(file.book);
      remember(id);
      setOpened({ ...before, file, restoredFrom: null, bureau: false });
    },
    [leave, list, show],
  );

  const showPicked = useCallback(
    async ({ name, bytes, origin }: PickedFile, file: OpenedFile) => {
      const id = newId();
      show(await openForPage({ id, file, origin, edits: [], unsaved: false, list, onDelivered: deliver }));
      try {
        await keepFile({ id, name, bytes, origin }, { edits: [], unsaved: false, changedAt: Date.now() });
      } catch {
        const { say: speak, tell: warn } = latest.current;
        warn({
          intent: "warning",
          title: speak("pane.page.told.notKept"),
          body: speak("pane.page.told.notKeptHint"),
        });
      }
    },
    [deliver, list, show],
  );
  const open = (file: PickedFile) =>
    attempt(
      "notOpened",
      async () => {
        const read = await readFile(file.name, file.bytes);
        leave();
        await showPicked(file, read);
      },
      file.name,
    );

  const restore = useCallback(
    (recent: RecentFile) =>
      attempt(
        "notOpened",
        async () => {
          const file = await readFile(recent.name, recent.bytes);
          const { id, origin, edits, unsaved, savedIn = null, changedAt } = recent;
          show(await openForPage({ id, file, origin, edits, unsaved, savedIn, list, onDelivered: deliver }), {
            restoredFrom: unsaved && edits.length > 0 ? changedAt : null,
          });
        },
        recent.name,
      ),
    [attempt, deliver, list, show],
  );

  const showBureau = useCallback(async () => {
    const id = newId();
    const request = { id, file: NOTHING, origin: null, edits: [], unsaved: false, list, onDelivered: deliver };
    const file = await openForPage(request);
    leave();
    show(file, { bureau: true });
    remember(BUREAU);
  }, [deliver, leave, list, show]);
  const begin = useCallback(() => attempt("notOpened", showBureau), [attempt, showBureau]);

  useEffect(() => {
    const id = sessionStorage.getItem(OPEN);
    if (id === BUREAU) {
      void begin();
      return;
    }
    const restoring = id === null ? Promise.resolve(null) : recentFile(id).catch(() => null);
    void restoring.then((recent) => (recent ? restore(recent) : setBusy(false)));
  }, [begin, restore]);

  /** Opens the workbook given, or rolls up those given. */
  const take = (giving: Promise<Given | null>) =>
    attempt("notOpened", async () => {
      const given = await giving;
      if (!given) return;
      if (given.kind === "one") return open(given.file);
      const picked = await pickWorkbooks(given.found);
      if (picked.files.length === 0) throw new Said(say("pane.page.told.noWorkbooks"));
      const { sessionOf } = await import("../pane/bureau/session");
      sessionOf(list).add(picked);
      await showBureau();
    });
  const close = () => {
    remember(null);
    setOpened(null);
  };
  const acknowledge = () => setOpened((before) => before && { ...before, restoredFrom: null });
  const discard = () =>
    attempt("notOpened", async () => {
      if (!opened) return;
      const { book, origin } = opened.file;
      await forgetFile(opened.file.id);
      const file = { name: book.fileName, bytes: book.original, origin };
      await showPicked(file, await readFile(file.name, file.bytes));
      tell({ intent: "info", title: say("pane.page.restored.discarded") });
    });

  useKeeping(opened?.file ?? null);
  const saving = useSaving({ opened, say, tell, attempt, onSaved: setOpened });
  const pick = () => take(pickFiles());
  return { opened, busy, problem, open, pick, take, restore, begin, close, acknowledge, discard, attempt, ...saving };
}

function remember(id: string | null): void {
  if (id === null) sessionStorage.removeItem(OPEN);
  else sessionStorage.setItem(OPEN, id);
}
