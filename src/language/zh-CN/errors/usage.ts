import { errorProse } from "../../error-prose";

/** Sentences about a command that does nothing: why, and what to do. */
export const usage = errorProse("usage", {
  unexpected: "程序出现意外错误（{{reason}}）。请把上面的命令和这段信息发给维护人员。",
  "missing-arguments": "缺少 {{about}}。用 --help 查看用法。",
  "command-missing": "{{command}} 后面要写明做什么：{{known}}。用 {{command}} --help 查看用法。",
  "unseen-option": "选项 {{option}} 的值里有换行等看不见的字符。请去掉后再运行。",
  "no-such-file": "找不到“{{path}}”。请核对文件名和所在文件夹。",
  "unreadable-file": "“{{path}}”无法读取：{{reason}}。请检查访问权限，或关闭正在使用它的程序后再试。",
  "bad-period": "“{{text}}”不是报告期。请写成四位年份和两位月份，如 2024-03。",
  "no-such-department": "目标清单中没有单位“{{department}}”。请写下面的一个名称或代号：",
  "bad-port": "端口“{{port}}”超出范围。请给 0 到 65535 之间的整数。",
  "bad-number": "“{{text}}”不是可用的数。请填写不小于 {{min}} 的整数。",
  "number-out-of-range": "选项 {{option}} 的“{{given}}”不是 {{range}} 的数。请改正后再运行。",
  "no-workbooks": "没有找到任何工作簿：{{paths}}。请给出 .xlsx 报表，或存放报表的文件夹。",
  "no-form-in-month":
    "{{month}} 月没有报表：1 月不单独填报，第一张报表是 1—{{firstMonth}} 月。请改用 {{firstMonth}}—12 月。",
  "no-summary-in-folder": "“{{path}}”里没有全区汇总表。请指明 huizong rollup 生成的汇总表。",
  "not-a-summary": "“{{file}}”不是汇总表。请选择由 huizong rollup 生成的 .xlsx 文件。",
  "bad-cell": "“{{cell}}”不是单元格地址。请写成 G12 或 全区汇总表!G12。",
  "not-a-figure": "{{cell}} 不是汇总数据格。请给出“{{sheet}}”表中数据所在的单元格，如 {{example}}。",
  "no-common-history": "各区合并汇总时不能使用 --history。请去掉它，或改用 --districts each。",
  "unwritable-file": "“{{path}}”无法写入：{{reason}}。请换一个位置，或关闭正在打开它的 Excel 后再试。",
  "unwritable-output": "结果没有写完：{{reason}}。请处理后再运行一次。",
  "other-months": "没有 {{period}} 的报表，不生成空的汇总表。请核对 --period；给出的报表是：",
  "bad-city": "“{{file}}”作为目标清单有 {{count}} 处错误，市平均和位次没有取用。请逐处改正后再用：",
  "bad-targets": "“{{file}}”作为目标清单有 {{count}} 处错误，没有采用。请逐处改正后再用：",
  "use-unknown": "--use 指定的“{{file}}”不在读入的报表中。请给出其中的一份。",
  "no-common-city": "市平均和位次是本区的数，--city 只用于汇总本区。请去掉它，或去掉 --districts。",
  "bad-url": "“{{url}}”不是可用的网址。请写成 https://主机名 或 https://主机名:端口/文件夹。",
  "port-in-use": "端口 {{port}} 已被其他程序占用。请关闭它，或改用 {{command}} --port {{other}}。",
  "no-excel-here":
    "本机没有桌面版 Excel。在网页版 Excel 中使用：运行 npm run manifest -- --url {{url}} --out huizong.xml，再在“插入 › 加载项 › 上传我的加载项”中选择这个文件。",
  "cannot-listen": "无法在 {{host}}:{{port}} 上启动服务（{{reason}}）。请核对 --host 和 --port。",
  "no-certificate": "没有得到受信任的证书（{{reason}}）。请以管理员身份再试，或用 --cert 和 --key 指定单位自己的证书。",
  "bad-certificate": "证书或私钥读不出。请给出 PEM 格式、配成一对的证书和私钥。",
  "cert-without-key": "--cert 和 --key 要同时给出。请补上缺的一个。",
  "outside-folder": "“{{name}}”不在文件夹“{{folder}}”之内，没有写入。",
  "overwrites-form": "“{{path}}”是一份填好的报表，不能写在它上面。请换一个文件名。",
  "overwrites-input": "“{{path}}”是这次要读的文件，不能写在它上面。请换一个文件名。",
  "overwrites-no-file": "“{{path}}”不是文件，而是文件夹、管道或设备，不能写入。请换一个文件名。",
  "overwrites-other":
    "“{{path}}”已经存在，可能不是本程序生成的，或者生成后改过，没有覆盖。请换一个文件名，或加 --force 覆盖。",
  "beyond-largest": "按这些要求，样本会超过总体或 10 万项。请调高可容忍率，或改为全部审查。",
  "expected-not-below-tolerable": "预计不符率要低于可容忍率，否则抽多少也得不出结论。请调低预计率或调高可容忍率。",
  "population-missing": "超几何分布要知道总体有多少项。请用 --population 给出。",
  "more-than-population": "样本量 {{size}} 比总体 {{population}} 项还多。请减小 --size。",
  "no-population": "这个范围内没有上报数可抽。请核对 --figure 或 --indicator。",
  "not-one-unit":
    "亿元、户、% 不能放在一起按金额抽。按金额抽样请用 --figure 指定由各单位数相加的汇总数，或用 --indicator 和 --measure 指定一个指标。",
  "no-such-source":
    "汇总表中没有用到{{department}}的指标“{{indicator}}”（{{measure}}）。先用 trace 看一个数据格由哪些数构成。",
  "unknown-indicator": "目标清单中没有指标“{{indicator}}”。请写报表“代码”一列的代码。",
  "which-scope": "--figure 与 --indicator 只能用一个；--indicator 要与 --measure 一起用。",
  "errors-above-size": "不符项数 {{errors}} 比样本量 {{size}} 还多。请核对。",
  "population-not-given": "超几何分布要知道总体有多少项。请用 --population 给出。",
  "taints-above-errors": "错报比例有 {{taints}} 个，不符项数只有 {{errors}}。请核对。",
  "which-input": "请给出填好的底稿，或用 --method、--size、--errors 给出数字。",
  "paper-altered":
    "底稿第 {{number}} 项的上报数与抽取时不同。请把这一格改回抽取时的数（用同样的种子重新抽取可以查到），填好的查实数不受影响。",
  "paper-without-item":
    "底稿里找不到第 {{number}} 项：这一行删掉了，或者序号改了。请补上这一行和它的序号（用同样的种子重新抽取可以查到）。",
  "taints-of-items":
    "超几何分布只推断不符的项数，不能用 --taints。推断错报金额请用 --method stringer、binomial 或 poisson。",
  "paper-twice": "底稿第 {{number}} 项有两处，查实数不一样。请只留下应以为准的一处。",
  "fewer-than-strata": "分单位抽样每个单位至少抽一项：样本量 {{size}} 少于 {{population}} 个单位，请增大样本量。",
  "paper-not-a-number": "底稿第 {{number}} 项的查实数“{{text}}”不是数字。请改为数字，情况写在备注里。",
  "not-a-paper":
    "“{{file}}”不是本程序生成的抽样审计底稿，或者表头的“序号”“上报数”“查实数”、隐藏的工作表 _huizong 被改动、删除了。请用抽样时保存的底稿。",
  "paper-unfilled": "底稿还有 {{count}} 项没有填查实数（如第 {{number}} 项）。一致的也要填。",
  "wps-without-folder": "生成 WPS 加载项要用 --out 指明文件夹。",
  "no-data": "“{{folder}}”里没有报送服务的数据。请核对 --data，或先用 huizong serve 开通。",
  "no-database": "连接不上数据库（{{reason}}）。请核对 --database 的地址和权限。",
  "head-missing": "核验记录的增长要用 --head 给出另存的签名。",
  "not-a-log": "“{{path}}”不是导出的记录、证明或签名。请用服务导出的 JSON 文件。",
  "backup-exists": "“{{path}}”已经存在，没有覆盖。请换一个文件名。",
  "not-a-backup": "“{{path}}”不是本程序的备份文件，或者已经损坏。",
  "folder-not-empty": "数据文件夹里已有数据，没有恢复。请恢复到一个新的数据文件夹。",
  "no-such-account": "没有“{{name}}”这个账号。请用 huizong user list 核对用户名。",
  "bad-role": "$t(errors.service.bad-role)",
  "name-taken": "$t(errors.service.name-taken)",
  "bad-share": "“{{share}}”不是网络共享文件夹。请写成 \\\\服务器\\文件夹。",
  "bad-settings": "设置文件“{{file}}”有误：{{places}}。请对照 docs/deploy.md 改正。",
  "settings-no-json": "设置文件“{{file}}”不是 JSON。请对照 docs/deploy.md 改正。",
  "next-alone": "--next 不与 --export、--out 同用。请分两次做。",
  "results-alone": "--results 要与 --next 同用。请写明 --next 文件。",
  "not-the-year-end":
    "“{{path}}”不是本区 {{period}} 的全区汇总表，不能作基数。请给 {{period}} 的汇总表，或者不用 --results。",
  "not-evidence": "“{{file}}”不是证据包。请给出由 huizong evidence 生成的 .zip 文件。",
  "not-a-zip": "证据包不能写成“{{file}}”。请用以 .zip 结尾的文件名。",
  "broken-evidence": "证据包里的“{{part}}”没有了或读不出。请用原来的证据包。",
  "cut-evidence": "“{{file}}”不完整或已损坏，证据包打不开。请用原来的证据包，或重新传一次。",
  "altered-evidence":
    "证据包“{{file}}”有 {{count}} 处与它自己的清单不一致，做好以后改过，没有采用。用 huizong verify 可以看到是哪几处；请用原来的证据包。",
  "foreign-manifest": "证据包里的 manifest.json 不是本程序写出的样子（{{places}}）。请用原来的证据包。",
  "unsafe-evidence": "证据包里的“{{part}}”不是证据包应有的内容，没有打开。请用原来的证据包。",
  "unsafe-evidence_path": "证据包里的“{{part}}”指向文件夹之外，没有打开。请用原来的证据包。",
  "unsafe-evidence_duplicate": "证据包里有两份“{{part}}”，分不清哪一份是真的，没有打开。请用原来的证据包。",
  "unsafe-evidence_overlap": "证据包里的“{{part}}”与别的内容互相重叠，没有打开。请用原来的证据包。",
  "list-not-at-hand": "汇总表是按目标清单 {{list}} 做的，这份清单不在手边，或已经改过。请用 --targets 给出当时的清单。",
  "not-calculated":
    "汇总表 {{cell}} 的公式没有算出数来。请用 Excel 或 WPS 打开汇总表，保存一次，再写快报；仍是错误值的先改正。",
  "altered-cells":
    "汇总表有 {{count}} 格与它自己的“明细”“证据”对不上，可能被改动过，没有据此写出任何内容：{{cells}}（前面是表中的数，后面是由来源应得的数）。请用没有改过的汇总表，或者重新汇总。",
  "no-targets-to-tell":
    "这份汇总表是各区合并的，或者所用清单的年度目标是别的区的，没有目标可写，写不成快报。请用有本区年度目标的汇总表。",
  "same-year-lists": "--targets 给了同一年的两份清单：{{first}}、{{second}}。请只留一份。",
  "evidence-incomplete":
    "汇总表用到的 {{count}} 个文件不在手边，证据包没有写。请在 --from（以前的报表在 --history）里给出它们所在的文件夹：",
  "bulletin-kind": "快报不能写成“{{file}}”。请用以 .docx 或 .txt 结尾的文件名。",
  "package-alone": "证据包自带全部来源，{{option}} 不与它同用，什么都没有核对。请去掉它再运行。",
  "newer-backup": "备份里有这个版本不认识的内容（{{table}}），什么都没有恢复。请用写出备份的那个版本或更新的版本恢复。",
  "untrue-backup":
    "备份里 {{about}} 的记录与备份时的签名或自身的校验不一致，备份被改过或损坏，什么都没有恢复。请用另一份备份，并查明原因。",
  "untrue-backup_file":
    "备份里有一个文件（{{about}}）的内容与它的校验值不一致，备份被改过或损坏，什么都没有恢复。请用另一份备份，并查明原因。",
  "untrue-backup_contents":
    "备份里有一份报表（{{about}}）记下的数与文件里读出的不一致，备份被改过或损坏，或者不是这一版程序做的，什么都没有恢复。请用做备份时的程序恢复，或者用另一份备份，并查明原因。",
  "untrue-backup_receipt":
    "备份里 {{about}} 有回执与记录对不上，备份被改过或损坏，什么都没有恢复。请用另一份备份，并查明原因。",
  "untrue-backup_truncated":
    "备份里 {{about}} 的记录比签名时的少，备份被改过、损坏，或者比另存的签名旧，什么都没有恢复。请用另一份备份，并查明原因。",
  "untrue-backup_key":
    "{{about}} 的签名不是这份备份的服务签的，什么都没有恢复。请核对备份和另存的签名是否出自同一服务。",
  "not-a-list": "“{{file}}”不是目标清单。请给出清单的 Excel 工作簿、JSON 文件，或 targets --out 写出的文件夹。",
  "nothing-to-try": "草案“{{list}}”的审核关系和界限与现行清单相同，没有要试的。加 --all 可以全部试一遍。",
  "no-division-code": "“{{given}}”不是区划代码。区划代码是六位数字，例如 220106。",
});
