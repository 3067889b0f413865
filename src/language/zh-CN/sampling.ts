/** What sampling says: plans, working papers and what follows from them. */
export const sampling = {
  paper: {
    title: "抽样审计底稿",
    notes: {
      source: "汇总表：{{file}}（SHA-256 {{sha256}}），{{period}}",
      "population-all": "总体：各单位上报的全部数字，{{count}} 项",
      "population-indicator": "总体：各单位上报的 {{indicator}}（{{measure}}），{{count}} 项",
      "population-figure": "总体：全区汇总表 {{cell}} {{indicator}} 的构成，{{count}} 项",
      amount: "，合计 {{amount}}",
      method: "方法：{{method}}，要求 {{asked}} 项，抽出 {{size}} 项，种子 {{seed}}",
      units: "名称中的单位用代号。{{units}}",
      unit: "{{department}} {{id}} {{count}} 项",
      stratum: "{{department}} {{id}} {{count}} 项中抽 {{drawn}} 项",
      between: "；",
      interval: "，间隔 {{interval}}",
      start: "，起点 {{start}}",
      draw: "随机数 u(名称)：SHA-256（“种子,名称”）的前 13 个十六进制位除以 16^13；每项的名称为 单位/文件哈希/工作表/单元格。{{how}}程序 {{tool}} {{version}}",
      how: {
        random: "取 u 最小的各项。",
        stratified: "各单位内取 u 最小的各项。",
        interval: "不小于间隔的先全部取出；其余各项按名称排列累加，自 u(start)×间隔 起每隔一个间隔取一项。",
        cell: "不小于间隔的先全部取出；其余各项按名称排列累加，第 i 个间隔（自 0 起）取 (i+u(i))×间隔 处的一项，两次取到的算两项。",
        sieve: "不小于间隔的先全部取出；其余取 上报数÷u 最大的各项。",
      },
    },
    foot: {
      signer: "审计人：                    复核人：                    日期：",
      hint: "查实数按资料所载填写，计量单位与上报数相同；一致的也要填。填完后用 huizong evaluate 推断。",
    },
    heading: {
      number: "序号",
      department: "单位",
      indicator: "指标",
      measure: "计量栏",
      unit: "计量单位",
      file: "文件",
      sheet: "工作表",
      cell: "单元格",
      reported: "上报数",
      observed: "查实数",
      difference: "差额",
      document: "所见资料",
      remark: "备注",
    },
  },
  confidence: "把握",
  method: {
    random: "简单随机抽样",
    interval: "固定间隔抽样（货币单元）",
    cell: "单元抽样（每个间隔随机一点）",
    sieve: "筛选抽样",
    stratified: "分单位随机抽样",
  },
  distribution: {
    binomial: "二项分布",
    poisson: "泊松分布",
    hypergeometric: "超几何分布",
    stringer: "Stringer 上限",
  },
  plan: {
    result: "样本量 {{size}}，其中允许有 {{errors}} 项不符。",
    formula: "{{method}}：样本量是使 P(不符 ≤ {{errors}} | 可容忍率 {{tolerable}}) ≤ {{risk}} 的最小数。",
  },
  sample: {
    result: "从 {{population}} 项中抽出 {{count}} 项（{{method}}，种子 {{seed}}）。",
    whole: "其中 {{count}} 项不小于间隔，全部审查。",
    paper: "底稿：{{file}}",
  },
  evaluate: {
    drawnAgain: "按底稿上的种子、方法和样本量从服务收到的报表重新抽取，抽出的是同样的数。",
    drawnOtherwise:
      "按底稿上的种子、方法和样本量从服务收到的报表重新抽取，抽出的不是这些数：抽样以后又报来了报表，或者底稿的抽样结果被改动过。",
    numbers: "最可能 {{mostLikely}}%，在 {{confidence}}% 的把握下不超过 {{upper}}%。",
    formula: "{{method}}：上限是使 P(不符 ≤ {{errors}} | 上限) = {{risk}} 的比率。",
    stringer:
      "Stringer 上限：p(0) + Σ (p(j) − p(j−1)) × 第 j 大的错报比例，p(j) 为 {{size}} 项中 j 项不符的上限（{{method}}）。",
    attributes:
      "查了 {{size}} 项，{{errors}} 项与资料不符；由此推断总体 {{population}} 项中最可能有 {{mostLikely}}% 不符，在 {{confidence}}% 的把握下不超过 {{upper}}%。",
    none: "查了 {{size}} 项，全部与资料相符；在 {{confidence}}% 的把握下，总体 {{population}} 项中不符的不超过 {{upper}}%。",
    over: "查了 {{size}} 项，{{errors}} 项与资料不符；由此推断最可能多报 {{amount}}，在 {{confidence}}% 的把握下多报不超过 {{over}}，少报不超过 {{under}}。",
    under:
      "查了 {{size}} 项，{{errors}} 项与资料不符；由此推断最可能少报 {{amount}}，在 {{confidence}}% 的把握下多报不超过 {{over}}，少报不超过 {{under}}。",
    same: "查了 {{size}} 项，全部与资料相符；在 {{confidence}}% 的把握下，多报、少报都不超过 {{over}}。",
    figure: "全区 {{indicator}}（{{cell}}）上报 {{value}}，推断为 {{projected}}，在 {{low}} 与 {{high}} 之间。",
    completion: "目标 {{target}}：按上报数完成 {{reported}}%，按推断数完成 {{projected}}%。",
    stratum:
      "{{department}}：{{population}} 项中查 {{size}} 项，{{errors}} 项不符，最可能 {{mostLikely}}%，不超过 {{upper}}%。",
  },
} as const;
