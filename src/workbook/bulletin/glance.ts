import { address } from "../../core/grid/address";
import type { CellAddress, Sheet, Workbook } from "../../core/grid/grid";
import type { Say } from "../summary/say";

/** The blocks at the head of 全区汇总表: a label over a figure over its detail. */
const BLOCKS = ["reporting", "green", "warned", "errors"] as const;

export interface GlanceBlock {
  /** "18 / 16 / 2" as its parts. */
  readonly numbers: readonly string[];
  readonly detail: string;
  /** Where the figure stands, and where its detail. */
  readonly at: CellAddress;
  readonly under: CellAddress;
  readonly isFormula: boolean;
}

/** What stands at the head of a summary; null for a block that is not there. */
export function glanceIn(
  { sheets }: Pick<Workbook, "sheets">,
  say: Say,
): Readonly<Record<(typeof BLOCKS)[number], GlanceBlock | null>> {
  const blockOf = (id: (typeof BLOCKS)[number]) => {
    const label = say(`summary.glance.${id}`);
    return sheets.flatMap((sheet) => blockUnder(sheet, label) ?? [])[0] ?? null;
  };
  return {
    reporting: blockOf("reporting"),
    green: blockOf("green"),
    warned: blockOf("warned"),
    errors: blockOf("errors"),
  };
}

function blockUnder({ name, rows }: Sheet, label: string): GlanceBlock | null {
  for (const [row, cells] of rows) {
    const head = cells.find(({ value }) => value === label);
    if (!head) continue;
    const below = (distance: number) => rows.get(row + distance)?.find(({ column }) => column === head.column);
    const text = (distance: number) => String(below(distance)?.value ?? "");
    const place = (distance: number) => ({ sheet: name, cell: address(row + distance, head.column) });
    return {
      ...{ numbers: text(1).split(" / "), detail: text(2), at: place(1), under: place(2) },
      isFormula: below(1)?.formula !== undefined,
    };
  }
  return null;
}
