import { z } from "zod";
import type { Cell, Sheet, Workbook } from "../../core/grid/grid";
import { MEASURES } from "../../core/measure";
import { sameNumber } from "../../core/numbers";
import { SELECTION_METHODS } from "../../core/sampling/select";
import { isBlank, isPercent, numberIn, observedIn, shownIn } from "./filled-cell";
import { PAPER_COLUMNS, PAPER_KIND, type Paper, type PaperColumn, type PaperLine } from "./paper";

/** What is wrong with a working paper: none at all, or an item, by its number, that is not as it was drawn. */
export type PaperProblem =
  | { readonly kind: "not-a-paper" }
  | { readonly kind: "paper-altered" | "paper-without-item" | "paper-twice"; readonly number: number }
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
  scope: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("all") }),
    z.object({ kind: z.literal("figure"), cell: z.string() }),
    z.object({ kind: z.literal("indicator"), indicator: z.string(), measure: z.enum(MEASURES) }),
  ]),
  sample: z.object({
    method: z.enum(SELECTION_METHODS),
    seed: z.string(),
    asked: z.number().int().positive(),
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
  const rows = sheets.flatMap((sheet) => headings.flatMap((words) => rowsIn(sheet, words) ?? []));
  if (rows.length === 0) return { kind: "not-a-paper" };
  const lines: PaperLine[] = [];
  for (const [index, item] of items.entries()) {
    const line = lineOf(item, index + 1, rows);
    if ("kind" in line) return line;
    lines.push(line);
  }
  return { ...subject.data, lines };
}

type Row = ReadonlyMap<PaperColumn | undefined, Cell>;

/** What is filled in for an item, wherever its row stands. */
function lineOf(item: z.infer<typeof itemShape>, number: number, rows: readonly Row[]): PaperLine | PaperProblem {
  const own = rows.filter((row) => numberIn(row.get("number")) === number);
  if (own.length === 0) return { kind: "paper-without-item", number };
  for (const row of own) {
    const reported = numberIn(row.get("reported"));
    // Programs keep 15 digits, or fewer.
    if (reported === null || !sameNumber(reported, item.value)) return { kind: "paper-altered", number };
  }
  const filled = own.filter((row) => !isBlank(row.get("observed")));
  const row = filled[0] ?? own[0]!;
  const text = (column: PaperColumn) => String(row.get(column)?.value ?? "");
  const said = { item, document: text("document"), remark: text("remark") };
  if (filled.length === 0) return { ...said, observed: null };
  const observed = filled.map((one) => observedIn(one.get("observed")!, isPercent(item, one.get("unit"))));
  const place = observed.indexOf(null);
  if (place >= 0) return { kind: "paper-not-a-number", number, text: shownIn(filled[place]!.get("observed")!) };
  if (observed.some((value) => !sameNumber(value!, observed[0]!))) return { kind: "paper-twice", number };
  return { ...said, observed: observed[0]! };
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

/** Without these nothing can be read; the others may have been deleted. */
const NEEDED = ["number", "reported", "observed"] as const satisfies readonly PaperColumn[];

/** The rows under the headings in one language, each by the columns' names; null where there are no such headings. */
function rowsIn({ rows }: Sheet, headings: Readonly<Record<PaperColumn, string>>): readonly Row[] | null {
  const ordered = [...rows].sort(([a], [b]) => a - b);
  const nameOf = ({ value }: Cell) => PAPER_COLUMNS.find((name) => headings[name] === heading(value));
  const head = ordered.findIndex(([, cells]) => {
    const names = new Set(cells.map(nameOf));
    return NEEDED.every((column) => names.has(column));
  });
  if (head < 0) return null;
  const columns = new Map(ordered[head]![1].map((cell) => [cell.column, nameOf(cell)]));
  return ordered.slice(head + 1).map(([, cells]) => new Map(cells.map((cell) => [columns.get(cell.column), cell])));
}

/** A heading without what people put behind it: blanks, a unit in brackets. */
function heading(value: Cell["value"]): string {
  return String(value ?? "")
    .replace(/[（(].*$/s, "")
    .trim();
}
