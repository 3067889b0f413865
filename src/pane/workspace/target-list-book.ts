import type { Workbook } from "../../core/grid/grid";

/** Sheets that only the 目标清单 workbook has together; see workbook/target-list. */
const TELLING_SHEETS = ["清单", "指标", "目标"] as const;

/** Whether the workbook is a 目标清单, whatever mistakes it holds. */
export function isTargetList({ sheets }: Workbook): boolean {
  return TELLING_SHEETS.every((name) => sheets.some((sheet) => sheet.name.trim() === name));
}
