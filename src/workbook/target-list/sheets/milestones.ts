import * as as from "../codec";
import { field, type TableSheet } from "../field";
import { LABELS } from "../labels";
import { source } from "./source";

/** What the year asks for without a figure. */
export const MILESTONES: TableSheet = {
  name: "重点任务",
  file: "milestones",
  hint: "没有数字、可以查验的任务。",
  frozen: 1,
  columns: [
    field("任务", "nameZh", as.text, 44),
    field("责任部门", "department", as.reference("departments"), 28),
    field("动词", "verbZh", as.text, 12),
    field("力度", "strength", as.choice(LABELS.strength), 8),
    field("已计入目标", "alsoTarget", as.word, 28, "任务是某个目标的一部分时填该目标的标识，不重复计算。"),
    ...source,
    field("说明", "noteZh", as.text, 40),
    field("英文名称", "nameEn", as.text, 60),
    field("标识", "id", as.word, 32),
  ],
};
