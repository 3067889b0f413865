import { useMemo, useState } from "react";
import { findIn, nextFound } from "./looking";
import type { CellPosition } from "./moves";
import type { ShownSheet } from "./use-sheet";

const NOTHING: readonly CellPosition[] = [];

/** What is looked for in the sheet shown, and the cells that hold it. */
export interface Finding {
  readonly isOpen: boolean;
  /** Rises whenever it is asked for. */
  readonly asked: number;
  readonly query: string;
  readonly found: readonly CellPosition[];
  /** Which of them is selected, from 1; 0 where it is another cell. */
  readonly place: number;
  open(): void;
  type(query: string): void;
  /** Goes to the next or the last one before; the keyboard stays in the field. */
  go(backwards: boolean): void;
  /** Closes it and gives the keyboard back to the cell. */
  close(): void;
}

/** Looks for texts in the sheet shown. */
export function useFind(shown: ShownSheet, formulas: boolean): Finding {
  const { book, view, sheet, geometry, spot } = shown;
  const [asked, setAsked] = useState(0);
  const [query, setQuery] = useState("");
  const { date1904 } = view.workbook;
  const found = useMemo(
    () => (asked === 0 ? NOTHING : findIn(sheet, geometry, query, { date1904, formulas })),
    [asked, sheet, geometry, query, date1904, formulas],
  );
  const reveal = (to: CellPosition | null) => to && book.activate(shown.placeOf(to), undefined, false);
  return {
    isOpen: asked > 0,
    asked,
    query,
    found,
    place: found.findIndex(({ row, column }) => spot?.row === row && spot.column === column) + 1,
    open: () => setAsked((times) => times + 1),
    type(text) {
      setQuery(text);
      const now = findIn(sheet, geometry, text, { date1904, formulas });
      const isHere = now.some(({ row, column }) => spot?.row === row && spot.column === column);
      if (!isHere) reveal(nextFound(now, spot, false));
    },
    go: (backwards) => reveal(nextFound(found, spot, backwards)),
    close() {
      setAsked(0);
      if (spot) book.activate(shown.placeOf(spot));
    },
  };
}
