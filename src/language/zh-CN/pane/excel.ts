/** Why the pane cannot stand where it was opened. */
export const excel = {
  tooOld:
    "这个版本的 Excel 太旧，不能运行“汇总”加载项。请改用 Excel 2021 以上版本或 Microsoft 365，或用浏览器打开本单位的“汇总”网页填报。",
  notExcel: "“汇总”加载项只在 Excel 中运行。请用 Excel 打开报表，或用浏览器打开本单位的“汇总”网页填报。",
  functions: {
    unknownIndicator: "目标清单里没有指标“{{name}}”。请填写指标的代码、名称或编号。",
    unknownMeasure: "没有“{{name}}”这一栏。可填写：{{measures}}。",
    unknownTarget: "目标清单里没有目标“{{name}}”。请填写目标的编号或名称。",
    unknownDepartment: "目标清单里没有单位“{{name}}”。",
    unknownPeriod: "看不懂时期“{{name}}”。请写成 2024-03。",
    otherWorkbook: "这个工作簿既不是报表也不是汇总表，取不到数据。",
    otherDepartment: "这是{{name}}的报表，没有别的单位的数据。",
    otherPeriod: "这里没有 {{period}} 的数据。",
    notReported: "没有报送这个数据。",
    noProgress: "这个工作簿里没有目标“{{name}}”的完成率。",
  },
} as const;
