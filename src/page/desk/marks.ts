import { MARK_LEVELS } from "../../pane/host/mark-look";
import type { Mark } from "../../pane/host/workbook-host";
import { keyOf } from "../book/position";
import type { FindingReport } from "./answers";

/** One mark a cell, in the color of its gravest finding and with every sentence about it. */
export function levelMarks(findings: readonly FindingReport[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const { level, message, cells, outcome, underAnother } of findings) {
    if (underAnother || outcome === "undecided") continue;
    for (const { sheet, cell } of cells) {
      const known = marks.get(keyOf({ sheet, cell }));
      const text = known ? `${known.text}\n${level} ${message}` : `${level} ${message}`;
      const isGraver = !known || MARK_LEVELS.indexOf(level) < MARK_LEVELS.indexOf(known.level);
      marks.set(keyOf({ sheet, cell }), { sheet, cell, level: isGraver ? level : known.level, text });
    }
  }
  return [...marks.values()];
}
