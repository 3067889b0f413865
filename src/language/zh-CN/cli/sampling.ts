/** An audit sample: planned, drawn, evaluated. */
export const sampling = {
  plan: {
    description: "计算审计抽样的样本量",
    kind: "attributes 按项数，values 按金额",
    method: "所用分布",
    confidence: "把握程度，如 0.95",
    tolerable: "可容忍的不符率，如 0.05",
    expected: "预计不符率（小于 1）或项数（1 及以上）",
    population: "总体项数，超几何分布要用",
  },
  sample: {
    description: "从汇总表的上报数中抽取审计样本，并生成底稿",
    method: "抽样方法",
    size: "样本量",
    seed: "种子；种子相同，抽出的样本相同",
    figure: "只抽构成这个汇总数的上报数，如 G12",
    indicator: "只抽一个指标，用代码或编号",
    measure: "与 --indicator 同用的计量栏",
    out: "底稿文件",
  },
  evaluate: {
    description: "由填好的底稿或给出的数字推断总体",
    paper: "填好的底稿",
    errors: "不符的项数",
    taints: '各项错报占上报数的比例，用空格隔开，如 "1 0.2"',
  },
} as const;
