import * as as from "../codec";
import { field, type TableSheet } from "../field";
import { LABELS } from "../labels";

/** Who fills in a form. */
export const DEPARTMENTS: TableSheet = {
  name: "部门",
  file: "departments",
  hint: "报送单位与任务责任单位。编号是该单位指标代码的前两位。",
  frozen: 2,
  columns: [
    field("编号", "number", as.digits(2), 7, "两位数字，不得重复。"),
    field("部门", "nameZh", as.text, 30, "全称，不得重复；其他各表用它指称部门。"),
    field("简称", "shortZh", as.text, 16),
    field("英文名称", "nameEn", as.text, 48),
    field(
      "统计机构",
      "statisticsBureau",
      as.yesOrNo(LABELS.boolean),
      10,
      "统计机构可以报送数据，不得作为目标的责任部门。",
    ),
    field("标识", "id", as.word, 36, "小写英文，建立后不要更改。"),
  ],
};
