import type { SummaryBook } from "#src/core/audit/book";
import { SUMMARY_SHEETS } from "#src/core/audit/layout";
import { CHECK_CODES } from "#src/core/findings/variants";
import type { RuleState } from "#src/core/targets/schema";
import { speakerOf } from "#src/language/speaker";
import { bookOf } from "#src/workbook/ooxml/grid";
import { nodePlatform } from "#src/workbook/platform/node";
import { readSummaryBook } from "#src/workbook/read/summary-book";
import { draftSummary, writeSummary } from "#src/workbook/summary/write";
import { list, marchSummary } from "./month";

const say = speakerOf("zh-CN");
const options = {
  generatedAt: "2024-04-08T09:30:00+08:00",
  simulated: true,
  sentence: ({ code }: { readonly code: string }) => code,
  refusal: () => "文件无法读取。",
};
const [relation] = list.relations;
const rules: RuleState[] = [
  { rule: "V20", state: "warning", from: "2024-03", until: "2024-06", reasonZh: "上年基数低，波动界限正在重新测算" },
  { rule: "V15", state: "withdrawn", from: "2024-03", reasonZh: "上级增速口径调整" },
  { rule: relation!.check, relation: relation!.id, state: "withdrawn", from: "2024-01", reasonZh: "两单位口径不同" },
  { rule: "V12", state: "withdrawn", from: "2024-04", reasonZh: "年报修订" },
];
const summary = marchSummary();

function texts(book: SummaryBook, sheet: string): string[][] {
  const found = book.sheets.find(({ name }) => name === sheet);
  return found ? [...found.rows.values()].map((cells) => cells.map(({ value }) => String(value ?? ""))) : [];
}

test("a summary prints every rule with its state of the month, from when and why", async () => {
  const bytes = await writeSummary({ ...summary, findings: [] }, { ...list, rules }, say, options);
  const rows = texts(readSummaryBook(bytes, nodePlatform), SUMMARY_SHEETS.rules);
  const row = (code: string) => rows.filter(([own]) => own === code);
  const printed = rows.map(([code]) => code!).filter((code) => /^V\d\d$/.test(code));
  expect([...new Set(printed)].sort()).toEqual(CHECK_CODES);
  expect(printed).toHaveLength(CHECK_CODES.length + 1);
  expect(row("V20")).toEqual([
    ["V20", "异常波动", "C 核实性", "仅提示", "2024-03", "2024-06", "上年基数低，波动界限正在重新测算"],
  ]);
  expect(row("V15")[0]!.slice(3)).toEqual(["停用", "2024-03", "另行通知", "上级增速口径调整"]);
  expect(row("V12")[0]!.slice(3)).toEqual(["正常"]);
  expect(row(relation!.check).map(([, name, , state]) => [name, state])).toEqual([
    [say(`checks.${relation!.check}.name`), "正常"],
    [relation!.sentenceZh, "停用"],
  ]);
  const findings = texts(readSummaryBook(bytes, nodePlatform), SUMMARY_SHEETS.findings).flat();
  expect(findings).toContain("执行的规则没有发现问题；2 条规则停用，没有审核，见“审核规则”。");
});

test("a summary of a month in which all rules are applied in full has no such sheet", () => {
  const names = (list: Parameters<typeof draftSummary>[1]) =>
    bookOf(draftSummary(summary, list, say, options)).sheets.map(({ name }) => name);
  expect(names(list)).not.toContain(SUMMARY_SHEETS.rules);
  expect(names({ ...list, rules: [rules[3]!] })).not.toContain(SUMMARY_SHEETS.rules);
});
