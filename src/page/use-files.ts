import { useCallback, useEffect } from "react";
import { CodedError } from "../core/errors/coded-error";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/make-speaker";
import { pickWorkbooks } from "../pane/files/picked-files";
import type { Lists } from "../pane/service/lists";
import type { Message } from "../pane/workspace/messages";
import { leftOpen } from "./files/left-open";
import { type Given, type PickedFile, pickFiles } from "./files/pick";
import { readFile } from "./files/read-file";
import { forgetFile, type RecentFile, recentFile } from "./files/recent";
import { useAttempt } from "./use-attempt";
import { useKeeping } from "./use-keeping";
import { useOpening } from "./use-opening";
import { useReplacing } from "./use-replacing";
import { useSaving } from "./use-saving";
import { useTaken } from "./use-taken";

interface Needs {
  readonly list: TargetList;
  readonly lists: Lists;
  readonly say: Speaker;
  tell(message: Message): void;
}

/** Opens, restores, saves and closes files, and keeps what is done to them in the browser. */
export function useFiles({ list, lists, say, tell }: Needs) {
  const { opened, setOpened, leave, showPicked, showRecent, showBureau, showBegun, close } = useOpening({
    list,
    lists,
    say,
    tell,
  });
  const { busy, problem, attempt, settle } = useAttempt({ say, tell, isOpen: () => opened !== null });

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
    (recent: RecentFile) => attempt("notOpened", () => showRecent(recent), recent.name),
    [attempt, showRecent],
  );
  const begin = useCallback(() => attempt("notOpened", showBureau), [attempt, showBureau]);

  useEffect(() => {
    const left = leftOpen();
    if (left?.kind === "bureau") {
      void begin();
      return;
    }
    const restoring = left === null ? Promise.resolve(null) : recentFile(left.id).catch(() => null);
    void restoring.then((recent) => (recent ? restore(recent) : settle()));
  }, [begin, restore, settle]);

  const saving = useSaving({ opened, say, tell, attempt, onSaved: setOpened });
  const { question, mayReplace } = useReplacing({ opened, say, save: saving.save });

  /** Opens the workbook given, or rolls up those given. */
  const take = (giving: Promise<Given | null>) =>
    attempt("notOpened", async () => {
      const given = await giving;
      if (!given || !(await mayReplace())) return;
      if (given.kind === "one") return open(given.file);
      const picked = await pickWorkbooks(given.found);
      if (picked.files.length === 0) throw new CodedError("host", "no-workbooks");
      const { sessionOf } = await import("../pane/bureau/session");
      sessionOf(list).add(picked);
      await showBureau();
    });
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
  useTaken(opened?.file ?? null, { say, tell, onApart: (file) => setOpened((now) => now && { ...now, file }) });
  const pick = () => take(pickFiles());
  return {
    ...{ opened, busy, problem, open, pick, take, restore, begin, showBegun, close, acknowledge, discard, attempt },
    ...saving,
    question: saving.question ?? question,
  };
}
