import { readHistoryFile } from "#src/actions/history";
import { beginMonth, moveToCurrent } from "#src/actions/new-form";
import { formOf } from "#src/core/form/form";
import { layoutOf } from "#src/core/form/layout";
import { historyOf } from "#src/core/history/from-submissions";
import { recordEdits } from "#src/core/new-form/record";
import { parsePeriod } from "#src/core/period";
import type { TargetList } from "#src/core/targets/schema";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { figuresOf, filledForm, formFor, list, read, submissionOf } from "../scenario/form-file";
import { issuedBytes } from "../scenario/issued";

const UNIT = "commerce";
const april = parsePeriod("2024-04")!;
const { form, layout } = formFor(UNIT);

async function historyWith(...months: string[]) {
  const facts = await Promise.all(
    months.map(async (month) => {
      const bytes = await filledForm(UNIT, month).bytes();
      return readHistoryFile({ name: `${month}.xlsx`, bytes }, list, nodePlatform).facts;
    }),
  );
  return historyOf(facts.flat());
}

describe("A month begun from the blank form", () => {
  test("has its month, last year's figures as they were reported, and says which were prefilled", async () => {
    const history = await historyWith("2023-04", "2024-03");
    const begun = beginMonth(issuedBytes(UNIT), { list, period: april, history, platform: nodePlatform });
    expect(begun.name).toBe("绿园区_商务局_2024年4月.xlsx");
    const submission = submissionOf(begun.bytes);
    expect(submission.identity.period).toEqual(april);
    const lastYear = submissionOf(await filledForm(UNIT, "2023-04").bytes());
    const was = (indicator: string, measure: string) =>
      lastYear.facts.find((fact) => fact.indicator === indicator && fact.measure === measure)?.value;
    const filled = submission.facts.filter(({ state, formula }) => state === "value" && formula === undefined);
    expect(filled.length).toBeGreaterThan(5);
    for (const { indicator, measure, value } of filled) {
      expect({ indicator, value }).toEqual({
        indicator,
        value: was(indicator, measure === "monthLastYear" ? "month" : "cumulative"),
      });
    }
    expect(submission.prefilled).toHaveLength(filled.length);
    expect(begun.prefilled).toHaveLength(filled.length);
  });

  test("without a past is the blank form with its month", async () => {
    const history = await historyWith();
    const { bytes, prefilled } = beginMonth(issuedBytes(UNIT), {
      list,
      period: april,
      history,
      platform: nodePlatform,
    });
    expect(prefilled).toEqual([]);
    const blank = patchWorkbook(issuedBytes(UNIT), [{ ...layout.period, value: "2024年4月" }], nodePlatform);
    expect(bytes).toEqual(blank);
  });
});

/** The list as it was before: a row more, another unit, a column more. */
function outdatedList(): TargetList {
  const own = list.indicators.filter(({ reporters }) => reporters.includes(UNIT));
  const money = own.find(({ unit, measures }) => unit === "亿元" && measures.includes("month"))!;
  const gone = { ...money, id: "gone", code: "0597", nameZh: "旧指标", partOf: undefined, totalOf: undefined } as const;
  const indicators = list.indicators.map((one) => (one.id === money.id ? { ...one, unit: "万元" } : one));
  return {
    ...list,
    hash: "old",
    header: { ...list.header, templateVersion: "2023-0" },
    indicators: [...indicators, JSON.parse(JSON.stringify(gone))],
    relations: [],
  };
}

describe("A form moved to the current one", () => {
  const department = form.department;

  test("of the same rows says the same", async () => {
    const bytes = await filledForm(UNIT, "2024-04").bytes();
    const moved = moveToCurrent(read(bytes), issuedBytes(UNIT), {
      ...{ list, department, period: april, platform: nodePlatform },
    });
    expect(moved.homeless).toEqual([]);
    const [before, after] = [submissionOf(bytes), submissionOf(moved.bytes)];
    expect(figuresOf(after)).toEqual(figuresOf(before));
    const rest = ({ identity, explanations, milestones, signatures, sample }: typeof before) => ({
      period: identity.period,
      sample,
      explanations: explanations.map(({ indicator, text }) => [indicator, text]),
      milestones: milestones.map(({ milestone, raw, date, note }) => [milestone, raw, date, note]),
      signatures: Object.values(signatures).map((field) => field?.text),
    });
    expect(rest(after)).toEqual(rest(before));
  });

  test("is moved by 代码; another unit is converted, and what has no row is listed by name and figure", async () => {
    const old = outdatedList();
    const oldForm = formOf(old, old.departments.find(({ id }) => id === UNIT)!)!;
    const { writeTemplate } = await import("#src/workbook/template/write");
    const places = layoutOf(oldForm);
    const money = old.indicators.find(({ unit, reporters }) => unit === "万元" && reporters.includes(UNIT))!;
    const typed = [
      { ...places.period, value: "2024年4月" },
      { ...places.figure(money.id, "month"), value: 93_500 },
      { ...places.note(money.id), value: "按旧单位填报" },
      { ...places.figure("gone", "month"), value: 12.4 },
      { ...places.note("gone"), value: "旧指标的说明" },
      { ...places.signatures.preparer, value: "填报人甲" },
      ...recordEdits(oldForm, [{ indicator: money.id, measure: "month", value: 93_500 }]),
    ];
    const bytes = patchWorkbook(await writeTemplate(oldForm, old), typed, nodePlatform);
    const moved = moveToCurrent(read(bytes), issuedBytes(UNIT), {
      ...{ list, department, period: april, platform: nodePlatform },
    });
    const after = submissionOf(moved.bytes);
    expect(after.facts.find(({ indicator, measure }) => indicator === money.id && measure === "month")?.value).toBe(
      9.35,
    );
    expect(after.prefilled).toEqual([{ indicator: money.id, measure: "month", value: 9.35 }]);
    expect(after.explanations).toMatchObject([{ indicator: money.id, text: "按旧单位填报" }]);
    expect(after.signatures.preparer?.text).toBe("填报人甲");
    expect(moved.homeless.map(({ name, code, column, text, why }) => [name, code, column, text, why])).toEqual([
      ["旧指标", "0597", "本月", "12.4", "row"],
      ["旧指标", "0597", "核实说明", "旧指标的说明", "row"],
    ]);
  });

  test("loses nothing of a sheet and text of the unit's own", async () => {
    const bytes = await filledForm(UNIT, "2024-04").bytes();
    const workbook = read(bytes);
    const nameInRow = (row: number) =>
      form.rows.find(({ indicator }) => layout.note(indicator.id).cell === `J${row}`)!.indicator.nameZh;
    const cell = (row: number, column: number, value: string) => ({ row, column, kind: "text" as const, value });
    const own = {
      ...workbook.sheets.find(({ name }) => name === "填报说明")!,
      name: "台账",
      rows: new Map([[1, [cell(1, 1, "企业甲"), cell(1, 2, "35")]]]),
    };
    const sheets = workbook.sheets.map((sheet) => {
      if (sheet.name !== "报表") return sheet;
      const rows = new Map(sheet.rows);
      rows.set(3, [...(rows.get(3) ?? []), cell(3, 12, "表头旁的话")]);
      rows.set(12, [...(rows.get(12) ?? []), cell(12, 12, "另记")]);
      const foot = [...rows].find(([, cells]) => cells.some(({ value }) => String(value).startsWith("单位负责人")))![0];
      rows.set(foot, [...rows.get(foot)!, cell(foot, 12, "签章旁的话")]);
      rows.set(60, [cell(60, 1, "补报户数："), cell(60, 2, "3 户")]);
      rows.set(61, [cell(61, 1, "含园区两户")]);
      rows.set(62, [cell(62, 1, "复核人：")]);
      return { ...sheet, rows };
    });
    const moved = moveToCurrent({ ...workbook, sheets: [...sheets, own] }, issuedBytes(UNIT), {
      ...{ list, department, period: april, platform: nodePlatform },
    });
    expect(moved.homeless.map(({ sheet, name, text, why }) => [sheet, name, text, why])).toEqual([
      ["报表", "报表", "表头旁的话", "other"],
      ["报表", nameInRow(12), "另记", "other"],
      ["报表", "报表", "签章旁的话", "other"],
      ["报表", "补报户数", "3 户", "other"],
      ["报表", "报表", "含园区两户", "other"],
      ["台账", "台账", "2", "sheet"],
    ]);
  });
});
