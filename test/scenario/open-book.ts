import type { Form } from "#src/core/form/form";
import type { Book, BookNeeds } from "#src/page/book/book";
import { openFile } from "#src/page/book/open";
import { openBook } from "#src/page/host";
import { simulateMonth } from "#src/samples/month";
import { nodePlatform } from "#src/workbook/platform/node";
import { list } from "./form-file";

/** What a unit would type into the form for March 2024, and what its Excel would then compute. */
export function march(of: Form) {
  const [file] = simulateMonth(list, { period: { year: 2024, month: 3 }, seed: 7, faults: 0, forms: [of] }).files;
  const { changes, computed } = file!;
  // The mark of a sample stands in a locked cell.
  return { typed: changes.filter(({ cell }) => cell !== "A1"), computed };
}

/** A form's file as the page opens it, and what it hands out. */
export function bookOf(bytes: Uint8Array, needs: Partial<BookNeeds> = {}): Book {
  const opened = openFile("报表.xlsx", bytes, nodePlatform);
  return openBook(
    { ...opened, edits: [], unsaved: false },
    { list, platform: nodePlatform, save: async () => {}, open: async () => {}, begin: async () => {}, ...needs },
  );
}
