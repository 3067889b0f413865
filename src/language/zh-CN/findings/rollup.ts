import { findingProse } from "../../finding-prose";

/** What is found when a month is rolled up. */
export const rollup = findingProse({
  V25: {
    "unit-unlisted": "{{department}}没有报表，却不在未报名单上。请把它列入未报名单，再使用汇总数。",
    "roster-incomplete":
      "应报 {{expectedCount}} 个单位，只交代了 {{accountedCount}} 个的去向。请补全已报、未报和退回名单。",
    "unit-missing": "{{department}}本期未报，已列入未报名单，汇总数不含该单位。",
    "unit-returned": "{{department}}的报表已退回，重报以前汇总数不含该单位。",
    "several-files": "{{department}}交了 {{filesCount}} 份报表，采用 {{used}}（{{rule}}）。",
    "undecided-versions":
      "{{department}}交了 {{filesCount}} 份数据不同的报表，收到、封存、报出和保存的时间都分不出先后，一份也没有计入汇总：{{files}}。请选定采用哪一份。",
    "other-units-form":
      "“{{file}}”用的是{{department}}的空白报表，表头写的却是别的单位，没有计入汇总。请退回，改用本单位的空白报表重报。",
    "other-period": "“{{file}}”不是本期的报表，没有计入汇总。",
    "other-area": "“{{file}}”是其他地区的报表，没有计入汇总。",
    "unknown-department": "“{{file}}”的填报单位不在目标清单中，没有计入汇总。",
    "two-versions": "同一单位的两份报表计入了同一个汇总数，后一份是“{{file}}”。请只用一份，重新汇总。",
    "untraced-source": "汇总数的来源“{{file}}”不是名单上采用的那一份。请重新汇总。",
    "sum-differs": "汇总数是 {{value}}，按来源复算是 {{recomputed}}。请重新汇总。",
    "rate-differs": "汇总的比率是 {{value}}，按分子分母的合计复算是 {{recomputed}}。请重新汇总。",
  },
});
