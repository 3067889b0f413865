import * as as from "../codec";
import { type FormSheet, field, type TableSheet } from "../field";
import { LABELS } from "../labels";

/** Of the list as a whole. */
export const HEADER: FormSheet = {
  name: "清单",
  file: "list",
  hint: "在“内容”一列修改。各表可增行、删行、调换列序；表名和列名请勿改动。",
  lines: [
    field("清单编号", "id", as.word, 0, "小写英文与数字，用连字符连接。"),
    field("清单名称", "nameZh", as.text, 0),
    field("英文名称", "nameEn", as.text, 0),
    field("年度", "year", as.number, 0),
    field("清单版本", "version", as.word, 0, "每次下发修改后的清单请更换版本号。"),
    field("空白报表版本", "templateVersion", as.word, 0, "报表须带有此版本号才算有效。", { formerly: "模板版本" }),
    field("区划代码", "area.code", as.digits(6), 0, "六位行政区划代码。"),
    field("地区", "area.nameZh", as.text, 0),
    field("地区英文名", "area.nameEn", as.text, 0),
    field("所在市", "area.cityZh", as.text, 0),
    field("制定机关", "agencyZh", as.text, 0, "印在每张报表右上角。"),
  ],
};

/** 计量单位 and how one becomes another. */
export const UNITS: TableSheet = {
  name: "单位",
  file: "list",
  within: "units",
  hint: "计量单位换算表。同一量纲的单位可以互相换算。",
  frozen: 1,
  columns: [
    field("单位", "symbol", as.text, 12),
    field("量纲", "dimension", as.text, 14),
    field("换算", "factor", as.number, 16, "等于该量纲基本单位的多少倍。"),
  ],
};

/** Where targets and history come from. */
export const DOCUMENTS: TableSheet = {
  name: "资料",
  file: "list",
  within: "documents",
  hint: "目标与历史数字的出处。",
  frozen: 0,
  columns: [
    field("编号", "id", as.word, 26),
    field("标题", "titleZh", as.text, 70),
    field("类别", "kind", as.choice(LABELS.documentKind), 12),
  ],
};
