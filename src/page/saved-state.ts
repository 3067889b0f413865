import type { Speaker } from "../language/make-speaker";
import type { BookView } from "./book/book";

/** A download is a copy: the file that was opened is as it was. */
const SAVED = { file: "saved", download: "downloaded", not: "clean" } as const;

/** Whether a file is saved, in words: 已保存 only when the user's own file on the disk holds everything. */
export function savedState(
  { unsaved, savedIn = null, edits }: Pick<BookView, "unsaved" | "edits"> & Partial<Pick<BookView, "savedIn">>,
  say: Speaker,
): string {
  if (!unsaved) return say(`pane.page.bar.${SAVED[savedIn ?? "not"]}`);
  return edits.length > 0 ? say("pane.page.bar.unsaved", { count: edits.length }) : say("pane.page.bar.new");
}
