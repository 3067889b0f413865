/** The summary of a city or province over its parts. */
export const region = {
  region: {
    title: "{{area}} {{month}}分区汇总表",
    identity: "{{month}}  目标清单：{{list}}",
    total: "合计",
    figures: {
      title: "{{area}} {{month}}分区汇总表（{{measure}}）",
      note: "各数由“明细”中各地区的合计数算出：总量相加；增速、比重由合计数重新计算，不相加、不平均。空白为应报未报，“—”为不适用、不汇总或口径不同。",
    },
    coverage: {
      sheet: "报送情况",
      title: "{{area}} {{month}}各地区报送情况",
      part: "地区",
      expected: "应报",
      received: "已报",
      returned: "退回",
      missing: "未报单位",
      lacking: "{{count}} 个单位未报",
      nobody: "—",
    },
    facts: {
      title: "{{area}} {{month}}分区汇总明细",
      number: "序号",
      part: "地区",
      indicator: "指标",
      measure: "栏目",
      operation: "运算",
      value: "数值",
      entry: "计入",
    },
  },
} as const;
