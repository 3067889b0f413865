import type { FigureColumn } from "#src/core/audit/layout";
import { readStoredSummary, type StoredSummary } from "#src/core/audit/stored";
import { traceAt, traceOf } from "#src/core/audit/trace";
import { parseAddress } from "#src/core/grid/address";
import { figureText } from "#src/language/numbers";
import { speakerOf } from "#src/language/speaker";
import { columnText } from "#src/pane/audit/words";
import { nodePlatform } from "#src/workbook/platform/node";
import { readSummaryBook } from "#src/workbook/read/summary-book";
import { generatedDraft, list, march, marchSummary, written } from "../../workbook/summary/month";

const say = speakerOf("zh-CN");
const summary = marchSummary();
let stored: StoredSummary;
beforeAll(async () => {
  stored = readStoredSummary(readSummaryBook(await written(summary), nodePlatform))!;
});

/** The cell of an indicator's figure in a column, on its first line. */
function at(indicator: string, column: FigureColumn, reporter: string | null = null) {
  const found = stored.figures.find(
    ({ line, column: own, value }) =>
      line.indicator === indicator && line.reporter === reporter && own === column && value !== "—",
  );
  return traceAt(stored, list, found!)!;
}

test("a sum names its sources, who is in it and that the cell agrees with them", () => {
  const traced = at("zone-output", "cumulative");
  expect(traced).toMatchObject({ method: "sum", period: march, agrees: true, absence: null, missing: [] });
  expect(traced.composition.map(({ department }) => department)).toEqual(traced.expected);
  expect(traced.recomputed).toBe(traced.value);
  expect(figureText(traced, say)).toMatch(/^[\d,]+\.\d\d亿元$/);
});

test("growth from sums shows levels and bases", () => {
  const traced = at("zone-output", "growth");
  expect(traced.method).toBe("growth");
  expect(new Set(traced.composition.map(({ operation }) => operation))).toEqual(new Set(["level", "base"]));
  expect(columnText(traced, say)).toBe("累计同比");
});

test("a cell somebody wrote over no longer agrees with its sources", () => {
  const { sheet, cell } = at("zone-output", "cumulative");
  const figures = stored.figures.map((one) =>
    one.sheet === sheet && one.cell === cell ? { ...one, value: Number(one.value) + 1 } : one,
  );
  expect(traceAt({ ...stored, figures }, list, { sheet, cell })!.agrees).toBe(false);
});

test("a comparison says what it is and stands beside the target it compares with", () => {
  const traced = at("retail-sales", "completion");
  expect(figureText(traced, say)).toMatch(/^\d+\.\d%$/);
  expect(columnText(traced, say)).toBe("完成率");
  expect(traced).toMatchObject({ recomputed: traced.value, agrees: true });
  const beside = at("retail-sales", "cumulative").comparisons;
  expect(beside.map(({ target }) => target.id)).toEqual(["retail-sales-level"]);
  expect(beside[0]!.shown.completion!.value).toBe(traced.value);
});

test("every cell without a figure says why, as the engine does", () => {
  const reasons = new Map(summary.rows.map((row) => [`${row.indicator}/${row.measure}`, row.absent]));
  let told = 0;
  for (const figure of stored.figures) {
    if (figure.column !== figure.measure || figure.line.reporter !== null) continue;
    const { absence, value } = traceAt(stored, list, figure)!;
    const reason = reasons.get(`${figure.line.indicator}/${figure.measure}`) ?? null;
    expect([figure.cell, absence === null]).toEqual([figure.cell, typeof value === "number"]);
    if (reason === null || absence === null) continue;
    told++;
    expect([figure.line.indicator, figure.measure, absence]).toEqual([figure.line.indicator, figure.measure, reason]);
  }
  expect(told).toBeGreaterThan(10);
});

test("a cell that holds no figure of the summary is none", () => {
  const { sheet } = stored.figures[0]!;
  expect(traceAt(stored, list, { sheet, cell: "A1" })).toBeNull();
  expect(traceAt(stored, list, { sheet: "明细", cell: "I14" })).toBeNull();
  expect(traceAt(stored, list, { sheet, cell: "C3:D4" })).toBeNull();
});

test("every figure is read with the decimals the sheet prints", () => {
  const { rows } = generatedDraft(summary).sheets.find(({ name }) => name === "全区汇总表")!;
  const printed = ({ cell }: { readonly cell: string }) => {
    const { row, column } = parseAddress(cell)!;
    const [format = ""] = rows[row - 1]!.cells[column - 1]!.style!.format!.split(";");
    return (/\.(0+)/.exec(format)?.[1] ?? "").length;
  };
  const numbers = stored.figures.filter(({ value }) => typeof value === "number");
  expect(numbers.length).toBeGreaterThan(500);
  for (const figure of numbers) {
    const { decimals } = traceOf(stored, list, figure);
    expect([figure.cell, figure.column, decimals]).toEqual([figure.cell, figure.column, printed(figure)]);
  }
});
