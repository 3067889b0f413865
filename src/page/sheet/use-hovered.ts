import { useState } from "react";
import type { Speaker } from "../../language/speaker";
import type { Mark } from "../../pane/host/workbook-host";
import { keyOf } from "../book/position";
import type { CellPosition } from "./moves";
import type { ShownSheet } from "./use-sheet";

/** What is to be told of a cell under the mouse: its finding, or a sentence. */
export type Told = Pick<Mark, "level" | "text"> | string;

/** Follows the mouse over the cells. What it finds is told under the sheet, where it covers no other cell. */
export function useHovered({ view, placeOf }: ShownSheet, say: Speaker) {
  const [told, setTold] = useState<Told | null>(null);
  const look = (at: CellPosition | null) => {
    const key = at && keyOf(placeOf(at));
    const mark = key === null ? undefined : view.marks.get(key);
    setTold(mark ?? (key !== null && view.stale.has(key) ? say("pane.page.sheet.stale") : null));
  };
  return { told, look };
}
