import { errorProse } from "../../error-prose";

/** Sentences of refusals: what the file is, and the way out. After "_" stands the case that args.context names. */
export const refusal = errorProse("refusal", {
  "empty-file": "文件是空的（0 字节）。请打开原来的报表重新保存一次再交。",
  "not-a-workbook": "这不是 Excel 工作簿（内容是 {{format}}）。请交填好的 .xlsx 报表。",
  "not-a-workbook_unknown": "这不是 Excel 工作簿，只有文件名像是。请交填好的 .xlsx 报表。",
  "old-xls": "这是 97-2003 格式（.xls 或 .et）。请在 Excel 或 WPS 中“另存为”.xlsx 后再交。",
  encrypted: "文件设了打开密码，读不了。请在 Excel 或 WPS 中打开，取消密码后保存再交。",
  truncated: "文件不完整，像是没有下载完或没有拷贝完。请重新保存或重新传一次再交。",
  "too-large": "文件内容太大，不像一张报表。请使用下发的空白报表重新填写再交。",
  "too-large_file": "文件超过 {{limit}} MB，不像一张报表。请删去图片等附件后保存再交。",
  "too-large_part": "文件展开后超过 {{limit}} MB，多半是整列整行设了格式。请把数据填入下发的空白报表再交。",
  "too-large_entries": "文件里装了 {{limit}} 个以上的部件，不像一张报表。请把数据填入下发的空白报表再交。",
  "too-large_cells": "文件里的单元格太多，不像一张报表。请把数据填入下发的空白报表再交。",
  "too-large_summary":
    "这份汇总表比一个省的还大，没有打开，多半是加进了大量内容或整列整行设了格式。请用汇总时存下的那一份，或者重新汇总。",
  "other-format": "这是 {{format}} 文件，不是 .xlsx。请用 Excel 或 WPS 打开，“另存为”.xlsx 后再交。",
  "unsafe-content":
    "文件内部（{{part}}）含有不安全的内容，没有打开。请在 Excel 或 WPS 中打开原表，“另存为”新的 .xlsx 再交。",
  "unsafe-content_path":
    "文件内部有指向文件夹之外的路径（{{part}}），没有打开。请在 Excel 或 WPS 中打开原表，“另存为”新的 .xlsx 再交。",
  "unsafe-content_duplicate":
    "文件内部有两个同名的部件（{{part}}），分不清哪个是真的。请在 Excel 或 WPS 中打开原表，“另存为”新的 .xlsx 再交。",
  "unsafe-content_overlap":
    "文件内部的部件（{{part}}）互相重叠，没有打开。请在 Excel 或 WPS 中打开原表，“另存为”新的 .xlsx 再交。",
  "unsafe-content_doctype":
    "文件内部（{{part}}）夹带了 DOCTYPE 声明，没有打开。请在 Excel 或 WPS 中打开原表，“另存为”新的 .xlsx 再交。",
  "unsafe-content_sheet":
    "文件里有两张同名的工作表（{{part}}），分不清哪个是真的。请在 Excel 或 WPS 中打开，删去或改名多出的一张后保存再交。",
  damaged: "文件已损坏（{{part}} 读不出）。请在 Excel 或 WPS 中打开，核对内容后“另存为”新的 .xlsx 再交。",
  "foreign-workbook": "这不是本系统下发的报表，找不到表的身份信息。请把数据填入下发给本单位的空白报表再交。",
  "unknown-template": "表号“{{form}}”不在目标清单中。请使用最新下发给本单位的空白报表。",
  "other-year-template":
    "这是别的年度的空白报表（{{list}}），现行目标清单是 {{expected}}。请把数据填入现行空白报表再交。",
  "other-year-template_sign-in":
    "这张表用的是目标清单 {{list}}，程序自带的是 {{expected}}。请登录报送服务，登录后自动取来这份清单，接着填报。",
  "other-year-template_unknown":
    "这张表用的是目标清单 {{list}}，报送服务没有发布这份清单，程序自带的是 {{expected}}。请向统计局要新发的空白报表，把数据填过去再交。",
  "other-year-template_unreachable":
    "这张表用的是目标清单 {{list}}，现在连不上报送服务，取不到这份清单。网络恢复后请点“重试”；表里已填的数都在。",
  "empty-form": "{{department}}的报表还没有填，一个数也没有。请填好再交；确实没有发生的请填 0，不适用的请填 —。",
  "ambiguous-rows":
    "同一张表（{{code}}）在工作表“{{first}}”和“{{second}}”上填得不同，分不清哪一张算数。请删去多出的一张再交。",
  "other-file": "这是 {{format}} 文件，不是报表。请交填好的 .xlsx 报表。",
  "other-file_archive": "这是压缩包（{{format}}）。请解压，把里面的 .xlsx 报表放进来。",
  "other-file_copy": "这是 {{format}} 备份文件。它就是要报的报表时，请用 Excel 或 WPS 打开，“另存为”.xlsx 后再交。",
  "other-file_text": "这是 {{format}} 文本文件，没有报表的表号和填报单位。请把数据填入下发给本单位的空白报表再交。",
  "other-file_plain": "文件名没有扩展名，看不出是什么文件。它就是要报的报表时，请在文件名后加上 .xlsx 再交。",
  summary: "这是汇总表，不是报表，不作为报表读入。",
  "unreadable-file": "文件打不开，可能正被别的程序使用，或没有读取权限。请关闭该文件后再试。",
  "unreadable-file_permission": "文件打不开：没有读取权限。请检查文件和文件夹的访问权限后再试。",
  "unreadable-file_busy": "文件打不开：正被其他程序使用。请关闭该文件后再试。",
  "unreadable-file_not-a-file": "这不是文件，而是文件夹、管道或设备，没有读取。请交填好的 .xlsx 报表。",
  "unreadable-file_name": "文件名里有乱码，多半是从别的系统拷来的，按这个名字打不开。请改个名字再试。",
  "unreadable-file_vanished": "读取时文件已经不在了。请把文件放回原处后再试。",
  "unreadable-file_link": "这是一个快捷链接，它指向的文件不在。请交文件本身。",
  "bad-division": "表内的行政区划代码“{{area}}”不是六位区划代码，没有采用。请使用下发给本单位的空白报表重新填写再交。",
});
