import * as as from "../codec";
import { type FormSheet, field, type TableSheet } from "../field";

/** Which months report, and when forms are due. */
export const CALENDAR: FormSheet = {
  name: "日历",
  file: "calendar",
  hint: "天数从报告月最后一天起算。过了截止日仍可补报，记为迟报；过了锁定日不再接收。",
  lines: [
    field("首个报告月", "firstMonth", as.number, 0, "填 2 表示1—2月合并报送，填 1 表示1月单独报送。"),
    field("开放填报", "opensDay", as.number, 0, "月后第几天开始填报。"),
    field("报送截止", "dueDay", as.number, 0, "月后第几天截止。"),
    field("锁定", "lockedDay", as.number, 0, "月后第几天锁定。"),
  ],
};

/** Months and departments with days of their own. */
export const EXCEPTIONS: TableSheet = {
  name: "日历例外",
  file: "calendar",
  within: "exceptions",
  hint: "与“日历”不同的月份。",
  frozen: 0,
  columns: [
    field("报告月", "month", as.number, 9),
    field("部门", "department", as.reference("departments"), 28, "留空表示所有部门。"),
    field("报送截止", "dueDay", as.number, 10),
    field("锁定", "lockedDay", as.number, 9),
    field("原因", "reasonZh", as.text, 56),
  ],
};
