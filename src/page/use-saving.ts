import { useState } from "react";
import type { Speaker } from "../language/make-speaker";
import type { Question } from "../pane/components/QuestionDialog";
import { download } from "../pane/host/download";
import type { Message } from "../pane/workspace/messages";
import { canWriteBack, pickPlace } from "./files/pick";
import { keepFile } from "./files/recent";
import { hasChanged, mayWrite, type Origin, writeBack } from "./files/save";
import { nameOf, type Opened } from "./opening";

/** What is done with a file that another program has changed since it was opened. */
type Answer = "overwrite" | "elsewhere";

interface Needs {
  readonly opened: Opened | null;
  readonly say: Speaker;
  tell(message: Message): void;
  attempt(failure: string, task: () => Promise<void>): Promise<void>;
  onSaved(opened: Opened): void;
}

/** Saves what is open to the file it came from, to a place the user chooses, or as a download. */
export function useSaving({ opened, say, tell, attempt, onSaved }: Needs) {
  const [question, setQuestion] = useState<Question<Answer> | null>(null);

  const ask = (name: string) =>
    new Promise<Answer | "cancel">((resolve) =>
      setQuestion({
        title: say("pane.page.changed.title", { name }),
        body: say("pane.page.changed.body"),
        answers: [
          { answer: "cancel", label: say("pane.page.changed.cancel") },
          { answer: "overwrite", label: say("pane.page.changed.overwrite") },
          { answer: "elsewhere", label: say("pane.page.changed.elsewhere") },
        ],
        onAnswer(answer) {
          setQuestion(null);
          resolve(answer);
        },
      }),
    );
  /** The file to write: "download" where none can be; null when the user thinks better of it. */
  const place = async (name: string, origin: Origin | null): Promise<FileSystemFileHandle | "download" | null> => {
    if (!canWriteBack()) return "download";
    if (!origin) return pickPlace(name);
    if (!(await mayWrite(origin.handle))) return "download";
    const answer = (await hasChanged(origin)) ? await ask(origin.handle.name) : "overwrite";
    if (answer === "elsewhere") return pickPlace(name);
    return answer === "overwrite" ? origin.handle : null;
  };

  const save = (elsewhere = false) =>
    attempt("notSaved", async () => {
      if (!opened || question) return;
      const { id, book, origin: known } = opened.file;
      const name = nameOf(book);
      const handle = await place(name, elsewhere ? null : known);
      if (!handle) return;
      const { revision } = book.view();
      const bytes = await book.bytes();
      const origin = handle === "download" ? null : await writeBack(handle, bytes);
      if (!origin) {
        download(bytes, name);
        book.saved(revision, "download");
        const body = say(handle === "download" ? "pane.page.told.downloadedHint" : "pane.page.told.notWritableHint");
        const title = say("pane.page.told.downloaded", { name });
        tell({ intent: handle === "download" ? "success" : "warning", title, body });
        return;
      }
      book.saved(revision, "file");
      onSaved({ ...opened, file: { ...opened.file, origin }, restoredFrom: null });
      const kept = { id, name, bytes: book.original, origin };
      const { edits, unsaved, savedIn } = book.view();
      await keepFile(kept, { edits, unsaved, savedIn, changedAt: Date.now() }).catch(() => undefined);
      tell({ intent: "success", title: say("pane.page.told.saved", { name: origin.handle.name }) });
    });
  const copy = () =>
    attempt("notSaved", async () => {
      if (opened) download(await opened.file.book.bytes(), nameOf(opened.file.book));
    });
  return { save, copy, question };
}
