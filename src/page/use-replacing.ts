import { useState } from "react";
import type { Speaker } from "../language/make-speaker";
import type { Question } from "../pane/components/QuestionDialog";
import { halfTyped } from "./files/half-typed";
import { nameOf, type Opened } from "./opening";

/** What becomes of an unsaved file when another is opened. */
type Answer = "keep" | "save";

interface Needs {
  readonly opened: Opened | null;
  readonly say: Speaker;
  save(): Promise<void>;
}

/** Asks before another file takes the place of one that is not saved. */
export function useReplacing({ opened, say, save }: Needs) {
  const [question, setQuestion] = useState<Question<Answer> | null>(null);
  const ask = (name: string) =>
    new Promise<Answer | "cancel">((resolve) =>
      setQuestion({
        title: say("pane.page.replacing.title", { name }),
        body: say("pane.page.replacing.body"),
        answers: [
          { answer: "cancel", label: say("pane.page.replacing.cancel") },
          { answer: "keep", label: say("pane.page.replacing.keep") },
          { answer: "save", label: say("pane.page.replacing.save") },
        ],
        onAnswer(answer) {
          setQuestion(null);
          resolve(answer);
        },
      }),
    );
  /** Whether the open file may give way: it is saved, or the user said what becomes of it. */
  const mayReplace = async () => {
    if (!opened) return true;
    const { id, book } = opened.file;
    if (!book.view().unsaved && !halfTyped(id).read()) return true;
    const answer = await ask(nameOf(book));
    if (answer === "save") await save();
    return answer === "keep" || (answer === "save" && !book.view().unsaved);
  };
  return { question, mayReplace };
}
