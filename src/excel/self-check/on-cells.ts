import { expectSame, type Task } from "../../pane/host/self-check";
import { askHidden } from "../hidden";
import { askMerges } from "../merges";
import { supports } from "../support";
import { onScratch } from "./scratch";

/** What cells hold and how they are told. */
export const onCells = (): readonly Task[] => [
  {
    name: "cells",
    work: onScratch((_, sheet) => {
      const range = sheet.getRange("A1:B2");
      range.numberFormat = [
        ["0.0", "@"],
        ["General", "General"],
      ];
      range.values = [
        [1.5, "文字"],
        [2, ""],
      ];
      sheet.getRange("B2").formulas = [["=A1+A2"]];
      const read = range.load("values,formulas,numberFormat,valueTypes");
      return () => {
        expectSame(read.values, [
          [1.5, "文字"],
          [2, 3.5],
        ]);
        expectSame(read.formulas[1]![1], "=A1+A2");
      };
    }),
  },
  {
    name: "merges",
    there: supports("1.13"),
    work: onScratch((_, sheet) => {
      sheet.getRange("D1:E2").merge();
      const merged = askMerges(sheet.getRange("A1:F5"));
      return () => expectSame(merged(), [{ top: 1, left: 4, bottom: 2, right: 5 }]);
    }),
  },
  {
    name: "hidden",
    work: onScratch((_, sheet) => {
      sheet.getRange("4:4").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      sheet.getRange("A:A").format.columnWidth = 60;
      const hidden = askHidden(sheet.getRange("A1:D5"));
      return () => expectSame([...hidden().rows, ...hidden().columns], [4, 3]);
    }),
  },
  {
    name: "dates",
    work: onScratch((context) => {
      context.workbook.functions.date(1904, 1, 2).load("value");
    }),
  },
];
