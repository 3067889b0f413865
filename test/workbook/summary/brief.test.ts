import { historyOf } from "#src/core/history/from-submissions";
import type { Summary } from "#src/core/rollup/summary";
import { weakPoints } from "#src/core/rollup/weak";
import type { BookDraft } from "#src/workbook/ooxml/draft";
import { generatedDraft, list, marchSummary } from "./month";

const summary = marchSummary();
const brief = ({ sheets }: BookDraft) => sheets.find(({ name }) => name === "领导参阅")!;
const rowsOf = (draft: BookDraft) =>
  brief(draft).rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? "")));

/** The summary with every target that is to be cleared to zero not falling. */
const uncleared: Summary = {
  ...summary,
  rows: summary.rows.map((row) => ({
    ...row,
    targets: row.targets.map((target) =>
      target.by === "clear" ? { ...target, judgement: "not-cleared", light: "red" } : target,
    ),
  })),
};

test("a leader sees every target at red, whatever it is judged by, ahead of what is only behind", () => {
  const lights = rowsOf(generatedDraft(uncleared)).map((cells) => cells[8]!);
  const shown = rowsOf(generatedDraft(uncleared)).map(([name]) => name);
  const { behindSchedule, belowTarget } = weakPoints(uncleared, list);
  const weak = [...behindSchedule, ...belowTarget].map(({ comparison }) => comparison);
  const red = weak.filter(({ light }) => light === "red");
  expect(red.some(({ by }) => by === "clear")).toBe(true);
  for (const { nameZh, by } of red) if (by !== "growth") expect(shown).toContain(nameZh);
  const below = lights.slice(shown.findIndex((name) => name?.startsWith("靠后的其他目标")) + 1);
  const marks = below.filter((text) => /^[○◎]/.test(text)).map((text) => text[0]);
  expect(marks).toEqual([...marks].sort((a, b) => "○◎".indexOf(a!) - "○◎".indexOf(b!)));
  expect(marks).toContain("◎");
});

test("no sentence on the leader's print leads to something that is not there", () => {
  for (const text of rowsOf(generatedDraft(summary)).flat()) expect(text).not.toMatch(/[:：]$/);
});

test("without earlier months the leader's print has no column of dashes, and is as wide as with them", () => {
  const alone = generatedDraft(marchSummary({ history: historyOf([]) }));
  const { columns } = brief(alone);
  const headings = rowsOf(alone).find(([name]) => name === "指标名称")!;
  const hidden = columns.flatMap((column, index) => (column!.hidden ? index : []));
  expect(hidden).toEqual([9, 10]);
  expect(hidden.map((index) => headings[index])).toEqual(["", ""]);
  const marked = rowsOf(alone)[1]!.findIndex((text) => text?.includes("样例数据"));
  expect(marked).toBe(8);
  const width = (of: BookDraft) =>
    brief(of).columns.reduce((sum, column) => sum + (column!.hidden ? 0 : column!.width!), 0);
  expect(width(alone)).toBeCloseTo(width(generatedDraft(summary)));
  const heightOf = (of: BookDraft) => Math.max(...brief(of).rows.map(({ height }) => height ?? 0));
  expect(heightOf(alone)).toBeLessThanOrEqual(heightOf(generatedDraft(summary)));
});

test("a summary without targets and key tasks has no sheets for them", () => {
  const bare = { ...list, targets: [], milestones: [] };
  const names = generatedDraft(marchSummary({ list: bare }), undefined, bare).sheets.map(({ name }) => name);
  expect(names).toContain("全区汇总表");
  for (const name of ["领导参阅", "目标对照", "重点任务台账"]) expect(names).not.toContain(name);
  const formulas = generatedDraft(marchSummary({ list: bare }), undefined, bare)
    .sheets.flatMap(({ rows }) => rows)
    .flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? []));
  expect(formulas.filter((formula) => formula.includes("目标对照"))).toEqual([]);
});
