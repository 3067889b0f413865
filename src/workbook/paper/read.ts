import { z } from "zod";
import type { Cell, Sheet, Workbook } from "../../core/grid/grid";
import { MEASURES } from "../../core/measure";
import { SELECTION_METHODS } from "../../core/sampling/select";
import { PAPER_COLUMNS, PAPER_KIND, type Paper, type PaperColumn, type PaperLine } from "./paper";

/** What is wrong with a working paper: none at all, or an item, by its number, that is not as it was drawn. */
export type PaperProblem =
  | { readonly kind: "not-a-paper" }
  | { readonly kind: "paper-altered"; readonly number: number }
  | { readonly kind: "paper-not-a-number"; readonly number: number; readonly text: string };

const itemShape = z.object({
  indicator: z.string(),
  measure: z.enum(MEASURES),
  department: z.string(),
  file: z.string(),
  sha256: z.string(),
  sheet: z.string(),
  cell: z.string(),
  value: z.number(),
  selectedBy: z.enum(["chance", "whole"]),
  hits: z.number().int().positive(),
});

const subjectShape = z.object({
  summary: z.object({ file: z.string(), sha256: z.string() }),
  period: z.object({ year: z.number().int(), month: z.number().int() }),
  figure: z
    .object({ cell: z.string(), indicator: z.string(), value: z.number(), target: z.number().nullable() })
    .nullable(),
  sample: z.object({
    method: z.enum(SELECTION_METHODS),
    seed: z.string(),
    population: z.object({
      size: z.number(),
      strata: z.record(z.string(), z.number()),
      amount: z.number().nullable(),
    }),
    interval: z.number().nullable(),
    start: z.number().nullable(),
  }),
  tool: z.object({ tool: z.string(), version: z.string() }),
});

/** Reads a working paper back. Rows may have been sorted; each is known by its number and must show the figure drawn. */
export function readPaper(
  { sheets }: Pick<Workbook, "sheets">,
  headings: readonly Readonly<Record<PaperColumn, string>>[],
): Paper | PaperProblem {
  const identity = sheets.map(entriesOf).find((entries) => entries.get("kind") === PAPER_KIND);
  const subject = subjectShape.safeParse(jsonIn(identity?.get("subject")));
  if (!identity || !subject.success) return { kind: "not-a-paper" };
  const items = [];
  for (let number = 1; identity.has(`item ${number}`); number++) {
    const item = itemShape.safeParse(jsonIn(identity.get(`item ${number}`)));
    if (!item.success) return { kind: "not-a-paper" };
    items.push(item.data);
  }
  const table = sheets.flatMap((sheet) => headings.flatMap((words) => tableIn(sheet, words) ?? []))[0];
  if (!table) return { kind: "not-a-paper" };
  const lines: PaperLine[] = [];
  for (const [index, item] of items.entries()) {
    const row = table.rows.find((cells) => cells.get("number")?.value === index + 1);
    if (!row || row.get("reported")?.value !== item.value) return { kind: "paper-altered", number: index + 1 };
    const observed = row.get("observed");
    if (observed && observed.kind !== "number") {
      return { kind: "paper-not-a-number", number: index + 1, text: String(observed.value ?? "") };
    }
    const text = (column: PaperColumn) => String(row.get(column)?.value ?? "");
    const value = typeof observed?.value === "number" ? observed.value : null;
    lines.push({ item, observed: value, document: text("document"), remark: text("remark") });
  }
  return { ...subject.data, lines };
}

function entriesOf({ rows }: Sheet): Map<string, string> {
  return new Map([...rows.values()].map(([key, value]) => [String(key?.value ?? ""), String(value?.value ?? "")]));
}

function jsonIn(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}

/** The rows under the headings in one language, each by the columns' names. */
function tableIn({ rows }: Sheet, headings: Readonly<Record<PaperColumn, string>>) {
  const ordered = [...rows].sort(([a], [b]) => a - b);
  const head = ordered.findIndex(([, cells]) => {
    const texts = new Set(cells.map(({ value }) => value));
    return PAPER_COLUMNS.every((column) => texts.has(headings[column]));
  });
  if (head < 0) return null;
  const columns = new Map(ordered[head]![1].map(({ value, column }) => [column, value]));
  const nameOf = (column: number) => PAPER_COLUMNS.find((name) => headings[name] === columns.get(column));
  return {
    rows: ordered.slice(head + 1).map(([, cells]) => {
      return new Map<PaperColumn | undefined, Cell>(cells.map((cell) => [nameOf(cell.column), cell]));
    }),
  };
}
