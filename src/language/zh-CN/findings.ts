import { findingProse } from "../finding-prose";

/**
 * Sentences of findings, by check code and variant; "any" holds those several checks share. What is there, what was
 * expected and why, and what to do. Arguments arrive formatted (see finding-sentence.ts).
 */
export const findings = findingProse({
  any: {
    crashed: "「{{checkName}}」没有审成（{{reason}}），不能当作通过。请把本文件和这段信息交给维护人员。",
    "missing-figure": "{{name}}的「{{checkName}}」还不能审：{{measures}}没有可用的数。补齐后会再审。",
    "no-history": "「{{checkName}}」没有审：手边没有本单位{{wantedPeriod}}的报表。提供以前的报表或汇总表后可以再审。",
    "no-history-figures": "「{{checkName}}」有几项没有审：{{wantedPeriod}}的报表中没有{{indicators}}的数。",
    "form-unknown": "「{{checkName}}」没有审：认不出这是哪个单位的哪张表。请使用下发的空白报表。",
    "period-unknown": "「{{checkName}}」没有审：认不出报告期。请先填写报告期。",
  },
  V01: {
    "template-unknown": "认不出空白报表的表号或版本，无法确认它现行有效。请把数据填入最新下发的空白报表再交。",
    "identity-lost":
      "这张表另存时丢了隐藏的标识页，看不出空白报表版本；按表号（{{form}}）、填报单位和行次认出是现行的表，数据照常使用，不必重填。请确认是从现行空白报表填的，在首行核实说明写明；以后请用 Excel 或 WPS 保存。",
    "identity-lost-rows":
      "这张表另存时丢了隐藏的标识页，看不出空白报表版本，而行次、栏目与现行的{{form}}又对不上。请把已填的数按代码复制到现行空白报表的同一格，再交那一份。",
    "unknown-form": "表号“{{form}}”不在目标清单中。请使用下发给本单位的空白报表。",
    "old-version":
      "这份报表用的是 {{version}} 版空白报表，现行的是 {{current}} 版。请在报表旁点“换版”，或把数据填入现行空白报表再交。",
    "other-list": "这张空白报表下发以后，目标清单有过修订，但版本未变，可以继续使用。",
    "head-line-gone": "表头少了一行：下发时有“{{expected}}”，现在连栏名也没有了。请照空白报表恢复。",
    "form-number-differs":
      "表头写的是“{{detail}}”，而这张表下发时是“{{expected}}”。请恢复；如果拿错了表，请改用下发给本单位的那一张。",
    "head-unit-differs":
      "表头写的是“{{detail}}”，而这张表下发时是“{{expected}}”，各行的计量单位不同。请恢复，并核对各行的数是按本行的计量单位填的。",
  },
  V02: {
    "period-blank": "报告期没有填。请写成“2024年3月”这样。",
    "period-ambiguous":
      "报告期“{{text}}”可能是{{firstPeriod}}，也可能是{{secondPeriod}}：数字末尾的 0 会被去掉。请写明是哪个月，如“2024年3月”。",
    "period-unreadable": "报告期“{{text}}”认不出是哪个月。请写成“2024年3月”这样。",
    "period-differs":
      "表头的报告期是{{statedPeriod}}，本次应报{{askedPeriod}}。若数据是{{askedPeriod}}的，请改表头；否则请换成{{askedPeriod}}的表。",
    "file-name-differs": "文件名“{{file}}”说的不是{{askedPeriod}}。请核对没有交错文件，再改文件名或说明。",
  },
  V03: {
    "department-unknown": "认不出填报单位。请使用下发给本单位的空白报表。",
    "not-on-list": "填报单位“{{department}}”不在目标清单的单位名单中。请使用下发给本单位的空白报表。",
    "not-assigned": "{{department}}没有填报这张表（{{form}}）的任务。请使用下发给本单位的空白报表。",
    "header-differs": "表头填报单位写的是“{{text}}”，而这张表是下发给{{department}}的。请核对。",
    "header-blank": "表头的综合机关名称空着，这张表是下发给{{department}}的。请填回单位名称。",
    "other-units-form":
      "这张表是下发给{{department}}的，表头写的却是{{otherDepartment}}（“{{text}}”）。请用下发给本单位的空白报表填报。",
    "area-unknown": "认不出区划代码，应为 {{expected}}。请使用下发的空白报表。",
    "other-area": "区划代码是 {{area}}，应为 {{expected}}（{{nameOfArea}}）。请核对没有交错地区。",
  },
  V04: {
    "changed-unit":
      "{{name}}的计量单位写成了“{{detail}}”，本表规定以“{{unit}}”计。数按“{{detail}}”填的请换算成“{{unit}}”；数没有错的请恢复单位。",
    "blank-unit": "{{name}}的计量单位空着，本表规定以“{{unit}}”计。请填回“{{unit}}”，并核对数是按“{{unit}}”填的。",
    "blank-name": "{{name}}一行的行名空着。请核对这一行填的确是{{name}}，再填回行名或说明。",
    "missing-sheet": "找不到工作表“{{detail}}”。请使用下发的空白报表，不要删除或改写它的表头。",
    "missing-header": "{{place}}表头“{{detail}}”缺失或被改动。请照空白报表恢复这一列的栏号和栏目名。",
    "changed-heading":
      "{{place}}栏目名应为“{{expected}}”，现写成“{{detail}}”。这一栏按“{{expected}}”读取：数没有填错，请恢复栏目名；填的是“{{detail}}”的数，请改填“{{expected}}”的。",
    "copied-sheet":
      "工作表“{{detail}}”与“{{expected}}”填的相同，读取的是“{{expected}}”。请删去多余的一张，免得以后只改了其中一张。",
    "missing-row": "{{name}}一行找不到（代码 {{detail}}）。请照空白报表恢复这一行，代码不要改。",
    "duplicate-row":
      "代码 {{detail}} 出现了不止一次（{{cells}}），各行填的相同，或只有一行有数，按有数的一行读取。请只留一行。",
    "ambiguous-row":
      "代码 {{detail}} 出现了不止一次（{{cells}}），各行填的数不同，分不清哪一行算数：{{name}}没有读取，其余各行照常审核。请只留一行。",
    "unknown-row": "{{place}}代码“{{detail}}”不在这张表里。请删去自行插入的行，或恢复原来的代码。",
    "codeless-row":
      "“{{detail}}”一行有数，{{place}}代码却空着，这一行不会被读取。请照空白报表补上代码；自行加的行请删去。",
    "lost-code": "{{name}}一行{{place}}代码丢了，应为 {{detail}}。请填回。",
    "lost-label": "表头找不到“{{detail}}”一栏，像是{{place}}栏名被改动。请照空白报表恢复。",
    "harmless-merge": "有合并单元格（{{detail}}），没有盖住要填的数，不影响读取。",
    "merged-row": "数据行有合并单元格（{{detail}}），只有左上角一格会被读取。请取消合并，各格分别填写。",
    "renamed-row": "代码对应的是{{name}}，而行名写成了“{{detail}}”。请核对这一行填的确是{{name}}，再改回原名或说明。",
  },
  V05: {
    "dash-after-figure":
      "{{name}}{{measures}}填的是 —，而这项以前报过数。本期确实不适用请在核实说明写明原因；没有发生请填 0。",
    "dash-beside-figure":
      "{{name}}{{measures}}填的是 —，而同一行有数，不会只有这一栏不适用。请补数；没有发生请填 0，确不适用请说明。",
    "dash-for-growth":
      "{{name}}{{measures}}填的是 —，而本期和上年同期都有数，能算同比。请补填；确不可比请在核实说明写明原因。",
    "blocked-without-reason": "重点任务「{{milestone}}」受阻，但没有写原因。请在进展说明写明原因和下一步措施。",
    "completed-without-date": "重点任务「{{milestone}}」已完成，但没有填完成日期。请补填。",
    "completed-unreadable":
      "重点任务「{{milestone}}」的完成日期“{{date}}”认不出是哪一天。请写成“2024年3月28日”这样；只知道月份的写“2024年3月”。",
    "completed-later":
      "重点任务「{{milestone}}」的完成日期“{{date}}”在报出日期之后。没有到的日子不能算完成，请核对进展和日期。",
    blank: "{{name}}{{measure}}没有填。本月应报；确实没有发生请填 0，不适用请填 —。",
    "blank-formula": "{{name}}{{measure}}由本表的公式计算，公式被清空或改动，现在是空的。请恢复公式，不用填数。",
    "blank-milestone": "重点任务「{{milestone}}」还没有选进展。请选 未启动、推进中、已完成 或 受阻。",
  },
  V06: {
    "formula-error": "{{name}}{{measure}}显示 {{raw}}，是公式出错。请恢复原来的公式，或直接填数。",
    "formula-no-result":
      "{{name}}{{measure}}写的是公式 {{raw}}，公式还没有结果。请用 Excel 或 WPS 打开这张表，保存后再交；也可以直接填数。",
    "word-for-zero": "{{name}}{{measure}}写的是“{{raw}}”。确实没有发生请填 0。",
    dash: "{{name}}{{measure}}写的是“{{raw}}”。不适用请填 —，没有发生请填 0。",
    "text-number": "{{name}}{{measure}}的“{{raw}}”是文字，不能汇总。{{question}}",
    "unit-in-cell": "{{name}}{{measure}}的“{{raw}}”带了单位，格里只填数，按本表单位计。{{question}}",
    approximate: "{{name}}{{measure}}的“{{raw}}”是约数，报表要填核实过的数。{{question}}",
    "not-a-number": "{{name}}{{measure}}的“{{raw}}”不是数。请填一个数；没有发生填 0，不适用填 —。",
    "unknown-state": "重点任务「{{milestone}}」的进展“{{raw}}”不是四种之一。请选 未启动、推进中、已完成 或 受阻。",
  },
  V07: {
    "percent-shown":
      "{{name}}{{measure}}填的是 {{value}}，但格式是百分比，打印出来成了 {{shown}}。请把这一格改成普通数字格式，数不用改。",
    fraction:
      "{{name}}{{measure}}填的是 {{value}}，按同表的数应在 {{recomputed}} 上下，像是把百分数填成了小数。{{question}}",
    "percent-format": "{{name}}{{measure}}一格设成了百分比格式，存的是 {{value}}。本表百分数直接填数，{{question}}",
  },
  V08: {
    "beside-last-year":
      "{{name}}{{measure}} {{value}}是上年同期 {{reference}}的 {{times}}，像是把另一种计量单位的数填进了以“{{unit}}”计的格。{{question}}",
    "beside-last-month":
      "{{name}}{{measure}} {{value}}是按上期推算的 {{reference}}的 {{times}}，像是把另一种计量单位的数填进了以“{{unit}}”计的格。{{question}}",
    "beside-archive":
      "{{name}}{{measure}} {{value}}是上年存档数 {{reference}}的 {{times}}，像是填成了另一种计量单位。{{question}}",
    "beside-this-year":
      "{{name}}{{measure}} {{value}}是本年数 {{reference}}的 {{times}}，而本年数与其他数相符，像是上年数填成了另一种计量单位。{{question}}",
    "beside-cumulative":
      "{{name}}本月 {{value}}是 1—本月 {{cumulative}}按月平均的 {{times}}，两格像是用了不同的计量单位。请核对这两格，都以“{{unit}}”计。",
  },
  V09: {
    "below-range": "{{name}}{{measure}} {{value}}小于这个指标可能的最小值 {{min}}。请核对。",
    "above-range": "{{name}}{{measure}} {{value}}大于这个指标可能的最大值 {{max}}。请核对。",
    "not-whole": "{{name}}{{measure}} {{value}}不是整数，而这个指标按个数计。请核对。",
    "negative-alone":
      "{{name}}{{measure}} {{value}}是负数，而这一行别的数都是正数，大小又与旁边年份的 {{beside}}相近，像是多了负号。{{question}}属实请说明。",
  },
  V10: {
    "cumulative-below-month":
      "{{name}}{{measure}} {{cumulative}}小于当月 {{month}}，累计数不会小于当月数。{{question}}",
    "first-period-differs":
      "{{name}}{{measure}} {{cumulative}}与当月 {{month}}不等，年内第一期两者应是同一个数。请核对，属实请说明。",
  },
  V11: {
    fall: "{{name}}{{measure}} {{cumulative}}比上期表的 {{last}}还少。请核对；若修订了以前月份，请在核实说明写明原因。",
    pasted:
      "{{name}}{{measure}} {{cumulative}}和当月 {{month}}都与上期表相同，而当月有数，累计应当增加。像是照抄了上期，请重新填写。",
    "not-continuous":
      "{{name}}{{measure}} {{cumulative}} ≠ 上期表的 {{last}} + 当月 {{month}}（差 {{difference}}）。{{question}}若修订了以前月份，请在核实说明写明原因。",
  },
  V12: {
    differs:
      "{{name}}{{measure}} {{value}}与上年存档的 {{archived}}不同（差 {{difference}}）。请核对；若上年数有修订，请说明。",
  },
  V13: {
    "official-far":
      "{{name}}累计同比 {{value}}，按1—本月 {{level}}与上年同期 {{base}}计算是 {{recomputedPercent}}，以前报的是 {{reference}}，都差得太远。可比口径的增速也不会差这么多，属实请说明。{{question}}",
    "official-far-from-levels":
      "{{name}}累计同比 {{value}}，按1—本月 {{level}}与上年同期 {{base}}计算是 {{recomputedPercent}}，差得太远。可比口径的增速也不会差这么多，属实请说明。{{question}}",
    differs:
      "{{name}}累计同比 {{valuePercent}}，按 1—本月 {{level}}与上年同期 {{base}}计算应为 {{recomputedPercent}}。请核对，口径不同请说明。",
    "no-base": "{{name}}累计同比无法计算：上年同期是 {{base}}，不是正数，没有可比的基数。这一格不必填数。",
  },
  V14: {
    "official-far":
      "{{name}}本月同比 {{value}}，按本月 {{level}}与上年同月 {{base}}计算是 {{recomputedPercent}}，以前报的是 {{reference}}，都差得太远。可比口径的增速也不会差这么多，属实请说明。{{question}}",
    "official-far-from-levels":
      "{{name}}本月同比 {{value}}，按本月 {{level}}与上年同月 {{base}}计算是 {{recomputedPercent}}，差得太远。可比口径的增速也不会差这么多，属实请说明。{{question}}",
    differs:
      "{{name}}本月同比 {{valuePercent}}，按本月 {{level}}与上年同月 {{base}}计算应为 {{recomputedPercent}}。请核对，口径不同请说明。",
    "no-base": "{{name}}本月同比无法计算：上年同月是 {{base}}，不是正数，没有可比的基数。这一格不必填数。",
  },
  V15: {
    "fall-reported":
      "{{name}}{{measure}} {{valuePercent}} 为负，而 {{level}}比上年同期 {{base}}多。请核对正负号，口径不同请说明。",
    "rise-reported":
      "{{name}}{{measure}} {{valuePercent}} 为正，而 {{level}}比上年同期 {{base}}少。请核对正负号，口径不同请说明。",
  },
  V16: {
    "total-differs":
      "{{name}}{{measure}} {{total}} ≠ {{indicators}}之和 {{sum}}（差 {{difference}}）。请核对各分项或更新合计。",
    "missing-part": "{{name}}的合计没有审全：{{indicators}}有的数还没有。补齐后会再审。",
    relation: "{{sentence}}{{sides}}。请核对。",
    "relation-open": "“{{sentence}}”还不能审：{{indicators}}没有可用的数。",
    "form-not-at-hand": "“{{sentence}}”还不能审：手边没有{{departments}}的报表。",
  },
  V17: {
    "whole-below-part": "{{name}}{{measure}} {{value}}小于其中项{{partIndicator}} {{part}}。整体不会小于部分，请核对。",
    "part-above-whole":
      "其中项{{name}}{{measure}} {{value}}大于{{wholeIndicator}} {{whole}}。部分不会大于整体，请核对两行。",
    "missing-part": "其中项{{name}}还不能与{{wholeIndicator}}比较：{{measures}}有一个没有可用的数。",
    relation: "{{sentence}}{{sides}}。请核对。",
    "relation-open": "“{{sentence}}”还不能审：{{indicators}}没有可用的数。",
    "form-not-at-hand": "“{{sentence}}”还不能审：手边没有{{departments}}的报表。",
  },
  V18: {
    differs:
      "{{name}}{{measure}} {{value}}，按{{numeratorIndicator}}和{{denominatorIndicator}}计算应为 {{recomputed}}。请核对三个数。",
    "missing-part":
      "{{name}}{{measure}}还不能复算：它和{{numeratorIndicator}}、{{denominatorIndicator}}中有的数还没有。",
    "no-denominator": "{{name}}{{measure}}无法计算：{{denominatorIndicator}}不是正数。这一格不必填数。",
  },
  V19: {
    differs:
      "{{name}}{{measure}}本单位报 {{value}}，{{otherDepartment}}报 {{other}}（差 {{difference}}）。同一个数应当一致，而本单位的数与自己以前报的不衔接，请核对，属实请说明。",
    "differs-elsewhere":
      "{{name}}{{measure}}本单位报 {{value}}，{{otherDepartment}}报 {{other}}（差 {{difference}}）。对方的数与它以前报的不衔接，由对方核对；本单位不必说明。",
    "differs-unsettled":
      "{{name}}{{measure}}本单位报 {{value}}，{{otherDepartment}}报 {{other}}（差 {{difference}}）。同一个数应当一致，哪一家对由统计局核定；本单位不必说明。",
    "figure-open": "{{name}}还不能与{{otherDepartment}}核对：{{measures}}有一家没有可用的数。",
    "forms-not-at-hand": "{{indicators}}还不能与其他单位核对：手边没有{{departments}}的报表。",
    relation: "{{sentence}}{{sides}}，而本单位的数与自己以前报的不衔接。请核对，属实请说明。",
    "relation-elsewhere": "{{sentence}}{{sides}}。哪一家对由统计局核定；本单位不必说明。",
    "relation-open": "“{{sentence}}”还不能审：{{indicators}}没有可用的数。",
  },
  V20: {
    "last-month":
      "{{name}}{{measure}} {{value}}比{{referencePeriod}}的 {{reference}}变动 {{changePercent}}（按常年进度应在 {{usualPercent}} 上下），偏离超过该指标 {{thresholdPercent}} 的核实界限。请核对，属实请说明。",
    "last-year":
      "{{name}}{{measure}} {{value}}比上年同期 {{reference}}变动 {{changePercent}}，超过该指标 {{thresholdPercent}} 的核实界限。请核对，属实请说明。",
    "points-last-month":
      "{{name}}{{measure}} {{value}}比{{referencePeriod}}的 {{reference}}变动 {{changePoints}} 个百分点，超过该指标 {{thresholdPoints}} 个百分点的核实界限。请核对，属实请说明。",
    "points-last-year":
      "{{name}}{{measure}} {{value}}比上年同期 {{reference}}变动 {{changePoints}} 个百分点，超过该指标 {{thresholdPoints}} 个百分点的核实界限。请核对，属实请说明。",
  },
  V21: {
    "last-month":
      "{{totalCount}} 个应有变化的数中有 {{equalCount}} 个与{{lastPeriod}}完全相同，像是整表照抄后没有更新。请重新填写；属实请在首行核实说明写明。",
    "month-is-cumulative":
      "有 1—本月的 {{equalCount}} 行，本月都等于 1—本月，而{{firstPeriod}}以后只有以前各月都没有发生才会这样：像是{{firstPeriod}}的表改了报告期，或把累计填进了本月。请核对；属实请在首行核实说明写明。",
    "other-unit":
      "{{totalCount}} 个数中有 {{equalCount}} 个与{{otherDepartment}}的完全相同。请核对没有用错别家的表；属实请在首行核实说明写明。",
    "other-unit-elsewhere":
      "{{totalCount}} 个数中有 {{equalCount}} 个与{{otherDepartment}}的完全相同，而对方的数与它以前报的不衔接，由对方核对；本单位不必说明。",
    "others-not-at-hand": "{{indicators}}还不能与其他单位的报表对照雷同：手边没有它们的报表。",
  },
  V22: {
    "not-due": "{{name}}本月免报（报送月份：{{months}}月），却填了{{measures}}。请清空。",
    "column-not-used": "{{name}}不填{{measures}}这一栏，却填了数。请清空，或核对是否填错了栏。",
    "no-form": "{{askedPeriod}}不单独报送：年内第一张表是 {{first}} 月，1—{{first}}月合并填报。",
  },
  V23: {
    "overwritten-formula": "{{name}}{{measure}}的公式被数字覆盖，而数与公式算出的不同。请恢复公式，或说明为什么。",
    "overwritten-alike":
      "{{name}}{{measure}}的公式被数字覆盖，数与公式算出的相同，或只差四舍五入。以后改动其他格时它不会跟着变。",
    "broken-formula": "{{place}}公式已损坏（{{detail}}）。请恢复原来的公式。",
    "hidden-row": "第 {{detail}} 行被隐藏，里面有内容。请取消隐藏，让审核和签字的人看得见。",
    "hidden-column": "{{cells}} 所在的列被隐藏，里面有数据。请取消隐藏，让审核和签字的人看得见。",
    "hidden-sheet": "工作表“{{detail}}”被隐藏。请取消隐藏或删除。",
    "scaled-format":
      "{{name}}{{measure}}存的是 {{value}}，而单元格格式“{{format}}”只显示它的 {{smallerCount}} 分之一。汇总用存的数，请核对没有看错。",
    "hiding-format":
      "{{name}}{{measure}}存的是 {{value}}，但单元格格式“{{format}}”不显示这个数，打印出来看不见。请把这一格改成普通数字格式，并核对这个数。",
    "hiding-font":
      "{{name}}{{measure}}存的是 {{value}}，但字的颜色与底色相同，打印出来看不见。请把这一格的字改成黑色，并核对这个数。",
    "level-as-percent":
      "{{name}}{{measure}}存的是 {{value}}，但格式是百分比，打印出来成了 {{shown}}。这一格填总量，请改成普通数字格式，并核对存的数。",
    "external-link": "工作簿引用了别的文件（{{detail}}），换一台电脑数就可能变。请改成数值或删除链接。",
  },
  V24: {
    "date-decimal":
      "报出日期“{{raw}}”像是一个小数，可能指{{days}}：数字末尾的 0 会被去掉。请写明年月日，如“2024年4月3日”。",
    "date-before-end":
      "报出日期“{{raw}}”在{{period}}结束以前，本期的数那时还没有。请改为实际报出的日子，一般在{{nextPeriod}}。",
    "date-late": "报出日期“{{raw}}”比{{nextPeriod}}还晚。请核对年份和月份，属实请说明。",
    "no-name": "“{{signature}}”写的是“{{raw}}”，不是姓名。谁对数据负责就由谁签署。",
    "seal-broken": "报表在 {{sealedAt}} 封存以后又改动过，封存已经失效。请重新审核、签署，再封存一次。",
    "field-missing": "表尾找不到“{{signature}}”一栏。请照空白报表恢复表尾并填写。",
    blank: "“{{signature}}”没有填。签署后才能报送。",
    "phone-unreadable": "联系电话“{{raw}}”不足 7 位数字。请填能找到填表人的电话。",
    "date-unreadable": "报出日期“{{raw}}”认不出是哪一天。请写成“2024年4月3日”这样。",
    "explanation-short":
      "{{place}}核实说明只有 {{givenCount}} 个字，至少写 {{fewestCount}} 个字才算说明。请写清原因（疑点：{{codes}}）。",
    "explanation-empty":
      "{{place}}核实说明写的是“{{text}}”，标点、数字和重复的字不算说明。请用至少 {{fewestCount}} 个字写清原因（疑点：{{codes}}）。",
    unexplained: "{{name}}还有疑点没有说明（{{codes}}）。请改正，或在该行核实说明写至少 {{fewestCount}} 个字。",
    "unexplained-tasks": "整张表还有疑点没有说明（{{codes}}）。请改正，或在表下的核实说明写至少 {{fewestCount}} 个字。",
    "unexplained-form": "整张表还有疑点没有说明（{{codes}}）。请改正，或在首行核实说明写至少 {{fewestCount}} 个字。",
  },
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
  /** What a sentence with a doubt ends with, by what is offered. */
  question: {
    none: "请核对。",
    "unit-slip": "应为 {{value}}？",
    "unit-slip-row": "应为 {{corrected}}？本行 {{cellsCount}} 格像是都用了这种单位。",
    "percent-slip": "应为 {{value}}？",
    "plain-number": "应为 {{value}}？",
    "swap-month-cumulative": "是否填反？请核对。",
    "sign-slip": "正负号是否写反，应为 {{value}}？",
    "restore-formula": "这一格由公式计算，请恢复公式。",
  },
  suggestion: {
    "restore-heading": "恢复为“{{heading}}”",
    "restore-unit": "单位恢复为 {{unit}}",
    "convert-row": "整行换算为 {{unit}}",
    "unit-slip": "改为 {{value}}",
    "unit-slip-row": "本行 {{cellsCount}} 格一并换算",
    "percent-slip": "改为 {{value}}",
    "plain-number": "改为 {{value}}",
    "swap-month-cumulative": "当月改为 {{month}}，累计改为 {{cumulative}}",
    "restore-formula": "恢复公式",
    "enter-zero": "填 0",
    "sign-slip": "改为 {{value}}",
    "likely-figure": "把 {{cell}} 改为 {{value}}",
    "set-period": "报告期改为{{askedPeriod}}",
    "clear-cells": "清空 {{cellsCount}} 格",
    "clear-pasted": "清空照抄的 {{cellsCount}} 格，重新填写",
    "restore-code": "填回代码 {{code}}",
    unmerge: "取消合并",
  },
});
