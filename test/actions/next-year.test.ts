import { hashOf } from "#src/actions/bundled-list";
import { nextYear, noYearEnd, writeNextYear, yearEndOf } from "#src/actions/next-year";
import { readReceivedFile } from "#src/actions/received-file";
import { rollUp } from "#src/actions/rollup";
import { summaryOptions } from "#src/actions/summary-workbook";
import { formsOf } from "#src/core/form/form";
import { noHistory } from "#src/core/history/from-submissions";
import { parsePeriod } from "#src/core/period";
import type { TargetListError } from "#src/core/targets/problems";
import type { TargetList } from "#src/core/targets/schema";
import { listProblemLine } from "#src/language/error-sentence";
import { speakerOf } from "#src/language/speaker";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { draftSummary } from "#src/workbook/summary/write";
import { importTargetList } from "#src/workbook/target-list/import";
import { edited } from "../scenario/edited-workbook";
import { filledForm, list } from "../scenario/form-file";

const say = speakerOf("zh-CN");
const made = nextYear(list, noYearEnd, nodePlatform);
const target = (from: TargetList, id: string) => from.targets.find((one) => one.id === id)!;
const read = (bytes: Uint8Array) =>
  importTargetList(readWorkbook(bytes, nodePlatform), (files) => hashOf(files, nodePlatform));

let workbook: Uint8Array;
beforeAll(async () => {
  workbook = await writeNextYear(made, say);
});

describe("The next year's list", () => {
  test("is of the next year, with a template version of its own and the same district", () => {
    const { id, year, version, templateVersion, nameZh, area, documents } = made.list.header;
    expect([id, year, version, templateVersion]).toEqual(["luyuan-2025", 2025, "2025.1", "2025.1"]);
    expect([nameZh, area]).toEqual(["绿园区2025年主要目标任务清单", list.header.area]);
    // The document of last year's targets is gone, those its history comes from stay.
    expect(documents.map(({ id: own }) => own)).toEqual(["luyuan-2025-targets", "luyuan-2022-results"]);
    expect(made.list.hash).not.toBe(list.hash);
  });

  test("carries units, rows with their codes, relations and calendar as they are", () => {
    for (const part of ["departments", "indicators", "relations", "calendar", "history"] as const)
      expect(made.list[part]).toEqual(list[part]);
    expect(formsOf(made.list).map(({ id }) => id)).toEqual(
      formsOf(list).flatMap(({ id, rows }) => (rows.length > 0 ? id : [])),
    );
  });

  test("leaves what was said for one year only open: figures, sources, remarks, tasks, the city's figures", () => {
    const external = [{ indicator: "gdp", measure: "growth" as const, period: "2024-03", rank: 2, sourceZh: "通报" }];
    const { list: next, tasks } = nextYear({ ...list, external }, noYearEnd, nodePlatform);
    for (const { value, pending, source, noteZh, base } of next.targets)
      expect([value, pending, source, noteZh, base]).toEqual([null, true, undefined, undefined, undefined]);
    expect([next.milestones, next.external]).toEqual([[], []]);
    expect(Object.fromEntries(tasks.map(({ task, count }) => [task, count]))).toEqual({
      ...{ document: 1, targets: 77, references: 1, "bases-open": 3, notes: 76, milestones: 49, indicators: 117 },
      ...{ exceptions: 2, external: 1 },
    });
  });

  test("takes last year's results as the bases of growth, the district's and a reporter's, and none it does not know", () => {
    const known = new Map([
      ["retail-sales null", 93.514],
      ["zone-output haoyue-industrial-park", 150.2],
    ]);
    const result = (indicator: string, reporter: string | null) => known.get(`${indicator} ${reporter}`) ?? null;
    const { list: next, tasks } = nextYear(list, result, nodePlatform);
    expect(target(next, "retail-sales-growth").base).toBe(93.51);
    expect(target(next, "haoyue-output-growth").base).toBe(150.2);
    expect(target(next, "ludk-output-growth").base).toBeUndefined();
    expect(target(next, "retail-sales-level").base).toBeUndefined();
    expect(tasks.filter(({ task }) => task.startsWith("bases")).map(({ task, count }) => [task, count])).toEqual([
      ["bases-set", 2],
      ["bases-open", 1],
    ]);
  });

  test("takes no base from a month that is not the year's last, nor from a total in which a unit is missing", async () => {
    const forms = await Promise.all([filledForm("commerce", "2024-12").bytes()]);
    const received = forms.map((bytes) => readReceivedFile({ name: "a.xlsx", bytes }, list, nodePlatform));
    const period = parsePeriod("2024-12")!;
    const { summary } = rollUp(received, { list, period, history: noHistory });
    const row = summary.rows.find(({ indicator, measure }) => indicator === "retail-sales" && measure === "cumulative");
    expect(yearEndOf(summary, list)("retail-sales", null)).toBe(row!.value);
    const lacking = summary.rows.find(
      ({ measure, coverage: { received: own, expected } }) => measure === "cumulative" && own > 0 && own < expected,
    );
    expect(lacking && yearEndOf(summary, list)(lacking.indicator, null)).toBeNull();
    const november = { ...summary, period: parsePeriod("2024-11")! };
    expect(yearEndOf(november, list)("retail-sales", null)).toBeNull();
  });
});

describe("Its workbook", () => {
  test("is imported again as it is, so that forms can be issued before the targets are set", () => {
    expect(read(workbook)).toEqual(made.list);
  });

  test("tells what to do on a sheet in front", () => {
    const [first] = readWorkbook(workbook, nodePlatform).sheets;
    const cells = [...first!.rows.values()].flatMap((row) => row.map(({ value }) => value));
    expect(first!.name).toBe("待填事项");
    expect(cells).toContain("填写2025年目标文件的标题；有几份就加几行。");
    expect(cells.filter((value) => /\{\{|undefined|next\./.test(String(value)))).toEqual([]);
  });

  test("with a figure entered asks for its source, and with both makes a target that is judged", async () => {
    const filled = (more: Record<string, string | number>) =>
      edited(workbook, (sheet) => {
        for (const [header, value] of Object.entries({ 目标值: 7, ...more }))
          sheet("目标").cell("地区生产总值增速", header).value = value;
      });
    const told = await filled({}).then((bytes) => {
      try {
        return read(bytes) && [];
      } catch (error) {
        return (error as TargetListError).problems.map((problem) => listProblemLine(problem, say));
      }
    });
    expect(told).toEqual([expect.stringMatching(/^目标![A-Z]+4：/)]);
    const source = { 资料: "luyuan-2025-targets", 章节: "导言", 段落: 7 };
    const { value, pending, source: read2 } = target(read(await filled(source)), "gdp-growth");
    expect([value, pending, read2?.section]).toEqual([7, undefined, "导言"]);
  });
});

test("a target that is not set yet is shown as 待定 and not judged, whatever is reported", () => {
  const period = parsePeriod("2025-03")!;
  const rolled = rollUp([], { list: made.list, period, history: noHistory });
  const compared = rolled.summary.rows.flatMap(({ targets }) => targets);
  expect(new Set(compared.map(({ judgement, light }) => `${judgement} ${light}`))).toEqual(new Set(["pending null"]));
  const options = summaryOptions({ ...rolled, say, generatedAt: "2025-04-01T00:00:00.000Z" });
  const { sheets } = draftSummary(rolled.summary, made.list, say, options);
  const [main] = sheets;
  const shown = main!.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value));
  expect(shown).toContain("本年目标待定");
  expect(shown.filter((value) => value === "目标待定")).toHaveLength(78);
});
