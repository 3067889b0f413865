import { shiftFormula } from "#src/core/grid/shift-formula";

test.each([
  ["A1+B2", 1, 0, "A2+B3"],
  ["A1+B2", 0, 2, "C1+D2"],
  ["$A1+A$1+$A$1", 3, 3, "$A4+D$1+$A$1"],
  ["SUM(A1:B10)", 1, 1, "SUM(B2:C11)"],
  ["LOG10(A1)", 1, 0, "LOG10(A2)"],
  ['IF(A1="B2","C3",D4)', 1, 0, 'IF(A2="B2","C3",D5)'],
  ["'表 A1'!A1+报表!B2", 1, 0, "'表 A1'!A2+报表!B3"],
  ["[1]Sheet1!A1", 1, 0, "[1]Sheet1!A2"],
  ["Q1!A1", 1, 0, "Q1!A2"],
  ["A1", -1, 0, "#REF!"],
  ["RATE2024+A1", 1, 0, "RATE2024+A2"],
])("%s moved by %i rows and %i columns is %s", (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});
