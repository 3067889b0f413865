import { alteredIn } from "#src/core/audit/altered";
import type { SummaryBook } from "#src/core/audit/book";
import type { FigureColumn } from "#src/core/audit/layout";
import { storedRows } from "#src/core/audit/past-facts";
import { readStoredSummary, type StoredFigure } from "#src/core/audit/stored";
import { address } from "#src/core/grid/address";
import type { Cell } from "#src/core/grid/grid";
import { noHistory } from "#src/core/history/from-submissions";
import { rollUpRegion } from "#src/core/rollup/rollup";
import { speakerOf } from "#src/language/speaker";
import { alteredWords } from "#src/workbook/bulletin/altered-words";
import { bookOf } from "#src/workbook/ooxml/grid";
import { draftSummary } from "#src/workbook/summary/write";
import { generatedBook, list, march, marchSummary, submissionsOf } from "../../workbook/summary/month";

const say = speakerOf("zh-CN");
const whole = generatedBook(marchSummary({ submissions: submissionsOf(march) }));
const partial = generatedBook(marchSummary());

/** What is named of a book in which one cell was changed. */
function named(book: SummaryBook, place: { sheet: string; cell: string } | null, value: Cell["value"]): string[] {
  const sheets = book.sheets.map((sheet) => {
    if (sheet.name !== place?.sheet) return sheet;
    const rows = [...sheet.rows].map(([row, cells]): [number, Cell[]] => [
      row,
      cells.map(({ formula, ...cell }) => {
        if (address(cell.row, cell.column) !== place.cell) return formula === undefined ? cell : { ...cell, formula };
        return { ...cell, value, kind: typeof value === "number" ? "number" : "text" };
      }),
    ]);
    return { ...sheet, rows: new Map(rows) };
  });
  const stored = readStoredSummary({ sheets })!;
  const words = alteredWords({ sheets }, stored, list, say).map(({ cell }) => cell);
  return [...new Set([...alteredIn(stored, list).map(({ cell }) => cell), ...words])];
}

function figure(indicator: string, column: FigureColumn, book = whole): StoredFigure {
  const { figures } = readStoredSummary(book)!;
  return figures.find(
    ({ line, column: own, value }) => line.indicator === indicator && own === column && value !== "—",
  )!;
}

test("of a summary nobody touched no cell is named, whole, partial or in English", () => {
  expect(named(whole, null, null)).toEqual([]);
  expect(named(partial, null, null)).toEqual([]);
  const english = generatedBook(marchSummary(), speakerOf("en"));
  const stored = readStoredSummary(english)!;
  expect([...alteredIn(stored, list), ...alteredWords(english, stored, list, speakerOf("en"))]).toEqual([]);
});

/** The month of districts rolled up together. */
function region(): SummaryBook {
  const input = { list, period: march, submissions: submissionsOf(march), refused: [], findings: new Map() };
  const all = { code: "000000", nameZh: "各区合计", nameEn: "All districts", cityZh: "" };
  const { summary, list: own } = rollUpRegion({ ...input, history: noHistory }, all);
  const options = { generatedAt: "2024-04-08T09:30:00+08:00", sentence: () => "", refusal: () => "" };
  return bookOf(draftSummary(summary, own, say, options));
}

test("of districts rolled up together none is named", () => {
  expect(alteredIn(readStoredSummary(region())!, list)).toEqual([]);
});

test.each<[string, FigureColumn, number | string]>([
  ["retail-sales", "cumulative", 99],
  ["retail-sales", "cumulative", "—"],
  ["retail-sales", "growth", 9.9],
  ["retail-sales", "change", 3],
  ["retail-sales", "target", 1],
  ["retail-sales", "completion", 99],
  ["zone-output", "schedule", 90],
  ["zone-output", "scheduleGap", 40],
  ["retail-sales", "pointGap", 4],
])("%s %s typed over with %s is named", (indicator, column, value) => {
  const place = figure(indicator, column);
  expect(named(whole, place, value)).toEqual(expect.arrayContaining([place.cell]));
});

test("a light of another color, a word with another number and a count at the head are named", () => {
  const light = figure("retail-sales", "light");
  const text = String(light.value);
  const other = text.startsWith("●") ? `○${text.slice(1)}` : `●${text.slice(1)}`;
  expect(named(whole, light, other)).toContain(light.cell);
  const short = readStoredSummary(whole)!.figures.find(
    ({ column, value }) => column === "light" && /低于目标\d/.test(String(value)),
  )!;
  expect(named(whole, short, String(short.value).replace(/\d/, "9"))).toEqual([short.cell]);
  const head = { sheet: short.sheet, cell: "E4" };
  expect(named(whole, head, "78 / 78")).toEqual(["E4"]);
  expect(named(whole, { ...head, cell: "B4" }, "18 / 18 / 0")).toEqual(["B4"]);
});

test("a source that 证据 and 明细 have otherwise is named, and nothing is taken of it", () => {
  const stored = readStoredSummary(whole)!;
  const [source] = stored.evidence.filter(
    ({ row }) => row.indicator === "retail-sales" && row.measure === "cumulative",
  );
  const facts = stored.facts.map((fact) => (fact.number === source!.number ? { ...fact, value: 1 } : fact));
  const altered = { ...stored, facts };
  expect(alteredIn(altered, list)).toContainEqual({ ...source!.at, stored: source!.value, recomputed: 1 });
  const rowsOf = (of: typeof stored) =>
    storedRows(of, list).filter(({ indicator, measure }) => indicator === "retail-sales" && measure === "cumulative");
  expect([rowsOf(stored).length, rowsOf(altered).length]).toEqual([1, 0]);
});

test("of districts rolled up together no sheet names one district's office or department for all", () => {
  const main = region().sheets.find(({ name }) => name === "全区汇总表")!;
  const texts = [...main.rows.values()].flatMap((cells) => cells.map(({ value }) => String(value)));
  expect(texts).toContain("汇总地区：220106（1 个区）");
  expect(texts.filter((text) => text.startsWith("制表单位") || text.startsWith("220106 "))).toEqual([]);
  expect(texts).toContain("商务局");
  expect(region().sheets.map(({ name }) => name)).not.toContain("快报");
});
