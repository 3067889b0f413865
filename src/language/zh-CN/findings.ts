/** Sentences of findings, by check code and variant. */
export const findings = {
  V25: {
    "unit-unlisted": "该单位未报送，但未列入未报名单。",
    "roster-incomplete": "应报 {{expected}} 个单位，只说明了 {{accounted}} 个单位的报送情况。",
    "unit-missing": "该单位本期未报，已列入未报名单，汇总数不含该单位。",
    "unit-returned": "该单位的报表已退回，重报前汇总数不含该单位。",
    "several-files": "该单位报送了 {{count}} 份不同的报表，采用最后一份：{{used}}。",
    "other-period": "{{file}} 不是本期报表，未计入汇总。",
    "other-area": "{{file}} 属于其他地区，未计入汇总。",
    "unknown-department": "{{file}} 的填报单位不在目标清单中，未计入汇总。",
    "two-versions": "同一单位的两份报表计入了同一个汇总数：{{file}}。",
    "untraced-source": "汇总数的来源 {{file}} 不是名单上采用的报表。",
    "sum-differs": "汇总数 {{value}} 与按来源复算的 {{recomputed}} 不一致。",
    "rate-differs": "汇总比率 {{value}} 与按合计复算的 {{recomputed}} 不一致。",
  },
};
