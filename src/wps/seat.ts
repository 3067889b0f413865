import type { Application } from "./application";

/** What the ribbon's page and the panes leave for each other; ribbon.js writes the same names. */
const PANES = "huizong.panes";
const BOOK = "huizong.book.";
const COMMAND = "huizong.command.";

/** The place of one pane among those of the workbooks that are open. */
export interface Seat {
  /** The full name of the workbook the ribbon has opened this pane for; null for a page opened in another way. */
  bookName(): string | null;
  /** The workbook goes by another name now. */
  keepBookName(fullName: string): void;
  /** What a button of the ribbon asks of this pane, once: "1711353600000.1:check"; null when nothing is. */
  takeCommand(): string | null;
  /** Hides the pane: where it is docked it may cover WPS's own way to close it. */
  hide(): void;
}

/** @param address of the pane's page, as the ribbon has opened it */
export function seatOf(app: Application, address: string): Seat {
  const { PluginStorage: storage } = app;
  const token = /[?&]pane=([\w.]+)/.exec(address)?.[1] ?? "";
  const read = (name: string): string | null => {
    const stored = storage.getItem(name);
    return typeof stored === "string" && stored !== "" ? stored : null;
  };
  let known = token === "" ? null : read(BOOK + token);
  return {
    bookName: () => known,
    keepBookName(fullName) {
      if (known === null || known === fullName) return;
      known = fullName;
      storage.setItem(BOOK + token, fullName);
    },
    takeCommand() {
      const asked = read(COMMAND + token);
      if (asked !== null) storage.setItem(COMMAND + token, "");
      return asked;
    },
    hide() {
      const panes = JSON.parse(read(PANES) ?? "[]") as readonly { readonly token: string; readonly id: number }[];
      const own = panes.find((pane) => pane.token === token);
      const pane = own ? app.GetTaskPane(own.id) : null;
      if (pane) pane.Visible = false;
    },
  };
}
