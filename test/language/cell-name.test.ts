import { cellName, cellNames } from "#src/language/cell-name";
import { speakerOf } from "#src/language/speaker";
import { list } from "../scenario/form-file";

const zh = speakerOf("zh-CN");
const en = speakerOf("en");
const figure = { cell: "E14", indicator: "retail-sales", measure: "cumulative" };
const [task] = list.milestones;

test("A cell is named by its row and column before where it is", () => {
  expect(cellName(figure, list, zh)).toBe("「社会消费品零售总额」1—本月（E14）");
  expect(cellName(figure, list, en)).toBe("“Total retail sales of consumer goods” year to date (E14)");
  for (const [part, column] of [
    ["state", "状态"],
    ["date", "日期"],
    ["note", "进展说明"],
  ] as const) {
    expect(cellName({ cell: "C10", milestone: task!.id, part }, list, zh)).toBe(`「${task!.nameZh}」${column}（C10）`);
  }
  expect(cellName({ cell: "K3", indicator: null, measure: null }, list, zh)).toBe("K3");
});

test("Of many cells the first few are named, and how many there are", () => {
  expect(cellNames([figure, figure], list, zh)).toBe(
    "「社会消费品零售总额」1—本月（E14）、「社会消费品零售总额」1—本月（E14）",
  );
  expect(cellNames([figure, figure, figure], list, zh, 1)).toBe("「社会消费品零售总额」1—本月（E14）等 3 处");
});
