import { read, utils, type WorkSheet } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { FIGURE_COLUMNS, SUMMARY_SHEETS } from "#src/core/audit/layout";
import { readStoredSummary } from "#src/core/audit/stored";
import type { Finding } from "#src/core/findings/finding";
import type { Summary } from "#src/core/rollup/summary";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { SUMMARY_LIMITS } from "#src/workbook/zip/limits";
import { list, march, marchSummary, summarySheets, written } from "./month";

const summary = marchSummary();
const bytes = written(summary);
const sheetJs = bytes.then((written) => read(written, { cellFormula: true, cellText: false }));

async function sheet(name: string): Promise<WorkSheet> {
  return (await sheetJs).Sheets[name]!;
}

/** Every text of a sheet in one line. */
function textsOf(sheet: WorkSheet): string {
  return (utils.sheet_to_json(sheet, { header: 1 }) as unknown[][]).flat().join(" ");
}

test("the sheets stand in the order a leader reads them, the machine's own hidden", async () => {
  const { SheetNames, Workbook } = await sheetJs;
  expect(SheetNames).toEqual(summarySheets);
  expect(Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
});

test("another library reads every district figure as the engine has it, each as a live formula over 明细", async () => {
  const stored = readStoredSummary(readWorkbook(await bytes, nodePlatform, SUMMARY_LIMITS))!;
  const main = await sheet(SUMMARY_SHEETS.main);
  for (const row of summary.rows) {
    const figure = stored.figures.find(
      ({ line, column }) => line.indicator === row.indicator && column === row.measure && line.reporter === null,
    );
    const cell = main[figure!.cell];
    if (row.value === null) expect(["", "—", undefined]).toContain(cell?.v);
    else {
      expect([row.indicator, row.measure, cell.v]).toEqual([row.indicator, row.measure, row.value]);
      expect(cell.f).toContain("SUMIFS(明细_数值,");
    }
  }
});

test("every target of the list has its line, with completion, schedule and gaps as formulas of that line", async () => {
  const stored = readStoredSummary(readWorkbook(await bytes, nodePlatform, SUMMARY_LIMITS))!;
  expect(new Set(stored.figures.flatMap(({ line }) => line.target ?? []))).toEqual(
    new Set(list.targets.map(({ id }) => id)),
  );
  const main = await sheet(SUMMARY_SHEETS.main);
  const jobs = Object.fromEntries(
    FIGURE_COLUMNS.map((column) => [
      column,
      main[stored.figures.find(({ line, column: own }) => line.target === "new-urban-jobs" && own === column)!.cell],
    ]),
  );
  const comparison = summary.rows.flatMap(({ targets }) => targets).find(({ id }) => id === "new-urban-jobs")!;
  expect(jobs.target.v).toBe(7500);
  expect(jobs.completion.v).toBe(comparison.completion);
  expect(jobs.completion.f).toMatch(/^I\d+\/E\d+\*100$/);
  expect(jobs.schedule).toMatchObject({ v: 25, f: "3/12*100" });
  expect(jobs.scheduleGap.v).toBe(comparison.scheduleGap);
  expect(jobs.light.v).toBe("◎ 偏慢");
});

test("明细 and 证据 have one row for each source of each figure", async () => {
  const sources = summary.rows.flatMap(({ composition }) => composition);
  const stored = readStoredSummary(readWorkbook(await bytes, nodePlatform, SUMMARY_LIMITS))!;
  expect(
    stored.evidence.map(({ number, row: _, at: __, receivedAt: ___, rule: ____, ...component }) => component),
  ).toEqual(sources);
  expect(stored.facts.map(({ value }) => value)).toEqual(sources.map(({ value }) => value));
  expect(new Set(stored.evidence.map(({ receivedAt }) => receivedAt?.slice(0, 7)))).toEqual(new Set(["2024-04"]));
});

test("the band on top says who reported and who did not", async () => {
  const main = await sheet(SUMMARY_SHEETS.main);
  expect(main.B4.v).toBe("18 / 17 / 1");
  expect(main.B5.v).toBe("未报：城管局");
  expect(textsOf(await sheet(SUMMARY_SHEETS.roster))).toContain("城管局 指标 未报");
});

test("invented figures are marked 样例数据 on every sheet", async () => {
  const { SheetNames, Sheets } = await sheetJs;
  for (const name of SheetNames.slice(0, -1)) expect(textsOf(Sheets[name]!)).toContain("样例数据");
});

test("three charts stand under the table, and hold their figures before any recalculation", async () => {
  const parts = unzipSync(await bytes);
  const charts = Object.keys(parts).filter((name) => name.startsWith("xl/charts/"));
  expect(charts).toHaveLength(3);
  const completion = new TextDecoder().decode(parts["xl/charts/chart1.xml"]);
  expect(completion).toContain("序时目标完成率");
  expect(completion).toContain("<c:lineChart>");
  expect(completion).toMatch(/<c:numCache>.*<c:v>33\.3/s);
});

test("the same summary gives the same bytes", async () => {
  expect(Buffer.compare(await written(marchSummary()), await bytes)).toBe(0);
});

const ATTACKS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")'];

test("what units write is text in every sheet, whatever it starts with", async () => {
  const hostile: Summary = {
    ...summary,
    explanations: ATTACKS.map((text) => ({ department: "commerce", indicator: "retail-sales", text, file: "a.xlsx" })),
    milestones: summary.milestones.map((line, index) => ({ ...line, note: ATTACKS[index % ATTACKS.length]! })),
    roster: summary.roster.map((entry, index) => ({ ...entry, file: ATTACKS[index % ATTACKS.length]! })),
    findings: ATTACKS.map(
      (explanation): Finding => ({
        code: "V08",
        variant: "beside-last-year",
        level: "B",
        outcome: "fail",
        about: "figure",
        department: "commerce",
        period: march,
        indicator: "retail-sales",
        measure: "cumulative",
        cells: [],
        args: { value: 1, reference: 10_000, corrected: 10_000, times: 0.0001, power: -4 },
        explanation,
      }),
    ),
  };
  const { SheetNames, Sheets } = read(await written(hostile, ({ explanation }) => explanation!), { cellFormula: true });
  const seen = new Set<string>();
  for (const name of SheetNames) {
    for (const [place, cell] of Object.entries(Sheets[name]!)) {
      if (place.startsWith("!") || !ATTACKS.includes(cell.v)) continue;
      expect(cell).toMatchObject({ t: "s" });
      expect(cell.f).toBeUndefined();
      seen.add(`${name} ${cell.v}`);
    }
  }
  for (const name of [SUMMARY_SHEETS.findings, SUMMARY_SHEETS.milestones, SUMMARY_SHEETS.roster]) {
    expect(ATTACKS.filter((text) => !seen.has(`${name} ${text}`))).toEqual([]);
  }
});
