import { useCallback, useEffect, useRef, useState } from "react";
import { readStoredSummary } from "../core/audit/stored";
import { Refusal } from "../core/refusal";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/make-speaker";
import { type TurningHost, turningHost } from "./book/turning-host";
import { canWriteBack, type PickedFile, pickPlace } from "./files/pick";
import { readFile } from "./files/read-file";
import { forgetFile, keepFile, type RecentFile, recentFile } from "./files/recent";
import { download, writeBack } from "./files/save";
import { NOTHING, type OpenFile, openForPage } from "./opening";
import { useKeeping } from "./use-keeping";

/** Something to tell the user in passing. */
export interface Told {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly body?: string;
  readonly action?: { readonly label: string; run(): void };
}

/** What is open, for the pane and for the page. */
export interface Opened {
  readonly file: OpenFile;
  readonly host: TurningHost;
  /** The time until which unsaved edits were made that were brought back; null when none were. */
  readonly restoredFrom: number | null;
  /** Whether the pane's 汇总 is what it was opened for. */
  readonly bureau: boolean;
}

/** The file this tab had open, to be opened again when the tab is loaded again. */
const OPEN = "huizong.open";

interface Needs {
  readonly list: TargetList;
  readonly say: Speaker;
  tell(told: Told): void;
}

/** Opens, restores, saves and closes files, and keeps what is done to them in the browser. */
export function useFiles({ list, say, tell }: Needs) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [busy, setBusy] = useState(true);
  const latest = useRef({ say, tell, opened });
  latest.current = { say, tell, opened };

  /** Runs something that may fail, and says so. */
  const attempt = useCallback(async (failure: string, task: () => Promise<void>) => {
    setBusy(true);
    try {
      await task();
    } catch (error) {
      latest.current.tell(failureOf(error, failure, latest.current.say));
    } finally {
      setBusy(false);
    }
  }, []);

  const show = useCallback((file: OpenFile, rest: Partial<Omit<Opened, "file">> = {}) => {
    remember(file.id);
    setOpened({ file, host: turningHost(file.book), restoredFrom: null, bureau: false, ...rest });
  }, []);

  /** The pane stays, with what it knows of the month, while the summary takes the place of what was open. */
  const deliver = useCallback(
    async (bytes: Uint8Array) => {
      const { opened: before, say: speak } = latest.current;
      const id = crypto.randomUUID();
      const read = await readFile("", bytes);
      const period = readStoredSummary(read.workbook)?.period;
      const { nameZh, nameEn } = list.header.area;
      const area = speak("terms.name", { nameZh, nameEn });
      const name = period ? speak("pane.page.summaryFile", { area, ...period }) : "汇总.xlsx";
      const request = { id, file: { ...read, name }, handle: null, edits: [], unsaved: true, list };
      const file = openForPage({ ...request, onDelivered: deliver });
      await keepFile({ id, name, bytes, handle: null }, { edits: [], unsaved: true, changedAt: Date.now() }).catch(
        () => undefined,
      );
      if (!before) return show(file);
      before.host.turnTo(file.book);
      remember(id);
      setOpened({ ...before, file, restoredFrom: null, bureau: false });
    },
    [list, show],
  );

  const open = useCallback(
    ({ name, bytes, handle }: PickedFile, isNew = false) =>
      attempt("notOpened", async () => {
        const id = crypto.randomUUID();
        const file = await readFile(name, bytes);
        show(openForPage({ id, file, handle, edits: [], unsaved: isNew, list, onDelivered: deliver }));
        try {
          await keepFile({ id, name, bytes, handle }, { edits: [], unsaved: false, changedAt: Date.now() });
        } catch {
          const { say: speak, tell: warn } = latest.current;
          warn({
            intent: "warning",
            title: speak("pane.page.told.notKept"),
            body: speak("pane.page.told.notKeptHint"),
          });
        }
      }),
    [attempt, deliver, list, show],
  );

  const restore = useCallback(
    (recent: RecentFile) =>
      attempt("notOpened", async () => {
        const file = await readFile(recent.name, recent.bytes);
        const { id, handle, edits, unsaved, changedAt } = recent;
        show(openForPage({ id, file, handle, edits, unsaved, list, onDelivered: deliver }), {
          restoredFrom: unsaved && edits.length > 0 ? changedAt : null,
        });
      }),
    [attempt, deliver, list, show],
  );

  useEffect(() => {
    const id = sessionStorage.getItem(OPEN);
    const restoring = id === null ? Promise.resolve(null) : recentFile(id).catch(() => null);
    void restoring.then((recent) => (recent ? restore(recent) : setBusy(false)));
  }, [restore]);

  const begin = () => {
    const id = crypto.randomUUID();
    const request = { id, file: NOTHING, handle: null, edits: [], unsaved: false, list, onDelivered: deliver };
    show(openForPage(request), { bureau: true });
    remember(null);
  };
  const close = () => {
    remember(null);
    setOpened(null);
  };
  /** Saves to the file it came from, to a place the user chooses, or as a download where pages may not write files. */
  const save = (elsewhere = false) =>
    attempt("notSaved", async () => {
      if (!opened) return;
      const { book, handle: known } = opened.file;
      const handle = elsewhere || !known ? await pickPlace(book.fileName) : known;
      if (canWriteBack() && !handle) return;
      const bytes = await book.bytes();
      if (handle && (await writeBack(handle, bytes))) {
        book.saved();
        setOpened({ ...opened, file: { ...opened.file, handle }, restoredFrom: null });
        const { edits } = book.view();
        const kept = { id: opened.file.id, name: book.fileName, bytes: book.original, handle };
        await keepFile(kept, { edits, unsaved: false, changedAt: Date.now() }).catch(() => undefined);
        tell({ intent: "success", title: say("pane.page.told.saved", { name: handle.name }) });
        return;
      }
      download(bytes, book.fileName);
      book.saved();
      const body = say("pane.page.told.downloadedHint");
      tell({ intent: "success", title: say("pane.page.told.downloaded", { name: book.fileName }), body });
    });
  const copy = () =>
    attempt("notSaved", async () => {
      if (opened) download(await opened.file.book.bytes(), opened.file.book.fileName);
    });
  const acknowledge = () => setOpened((before) => before && { ...before, restoredFrom: null });
  const discard = () =>
    attempt("notOpened", async () => {
      if (!opened) return;
      const { book, handle } = opened.file;
      await forgetFile(opened.file.id);
      await open({ name: book.fileName, bytes: book.original, handle });
      tell({ intent: "info", title: say("pane.page.restored.discarded") });
    });

  useKeeping(opened?.file ?? null);
  return { opened, busy, open, restore, begin, close, save, copy, acknowledge, discard, attempt };
}

function remember(id: string | null): void {
  if (id === null) sessionStorage.removeItem(OPEN);
  else sessionStorage.setItem(OPEN, id);
}

function failureOf(error: unknown, failure: string, say: Speaker): Told {
  if (error instanceof Refusal) {
    const title = say("pane.page.told.refused", { code: error.code });
    return { intent: "error", title, body: say(`refusals.${error.kind}`, error.args) };
  }
  const reason = error instanceof Error ? error.message : String(error);
  return {
    intent: "error",
    title: say(`pane.page.told.${failure}`),
    body: say("pane.page.told.reason", { reason }),
  };
}
