import { findingProse } from "../../finding-prose";

/** The form as a document: whose it is, its sheets and rows, how it is formatted, who signed it. */
export const form = findingProse({
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
});
