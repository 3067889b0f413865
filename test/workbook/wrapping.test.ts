import { linesIn } from "#src/workbook/wrapping";

describe("A text wrapped in a column", () => {
  test.each([
    ["takes a line where it fits", "城市管理局", 10, 1],
    ["breaks between any two Chinese characters", "城市管理和行政执法局", 8, 3],
    ["keeps English words whole", "Urban Management Bureau", 14, 3],
    ["puts short words on one line", "Bureau of Audit", 14, 2],
    ["breaks after a hyphen", "Above-scale industry", 12, 2],
    ["breaks between Chinese characters and a word", "指标GDP增长", 7, 2],
    ["cuts a word that is longer than a line", "received-from-a-folder.xlsx".replaceAll("-", "_"), 10, 3],
    ["begins each paragraph on a line of its own", "甲\n乙\n\n丙", 10, 4],
  ])("%s", (_, text, width, lines) => {
    expect(linesIn(text, width)).toBe(lines);
  });
});
