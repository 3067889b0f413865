import { errorProse } from "../../error-prose";

/** What pane and page cannot do, and the way out. */
export const host = errorProse("host", {
  unexpected: "出了意料之外的问题（{{reason}}）。请核对工作簿后重试；若仍不行，请把这段话告诉维护人员。",
  protected: "这个单元格所在的工作表受保护，不能写入。请使用下发的空白报表，或请统计局解除保护。",
  busy: "表格程序正忙，暂时没有回应。请稍候再试。",
  "too-old":
    "这个版本的 Excel 太旧，做不了这一步。请用 Excel 2021 以上版本或 Microsoft 365，或在浏览器页面中打开这个文件。",
  "missing-sheet": "工作簿里找不到这张工作表，可能已被删除或改名。请恢复后再试。",
  "too-large": "数据太多，一次接收不了。请改用浏览器页面或命令行。",
  closed: "工作簿已经关闭。请重新打开后再试。",
  "not-in-front": "Excel 里另一个工作簿在前面。请点一下这份报表的窗口，再重试。",
  "marks-locked":
    "工作表“{{sheet}}”设了密码保护，问题标不到表上。窗格里的审核结果不受影响；要在表上看到标记，请先解除保护。",
  "marks-failed": "工作表“{{sheet}}”上标不了问题。窗格里的审核结果不受影响；请改在窗格里逐条查看。",
  "not-supported": "这里做不了这一步。请在 Excel、WPS 桌面版或浏览器页面中完成。",
  "other-format": "这个工作簿不是 .xlsx 格式，不能封存。请先“另存为”.xlsx，在另存的文件中再做一次。",
  cancelled: "没有选择保存的位置，文件没有保存。",
  "not-written": "文件没有写到所选的位置，那里可能不能写，或有同名文件正开着。请换一个文件名或文件夹再保存。",
  "half-delivered":
    "汇总表没有写完，工作簿也没能恢复成汇总以前的样子：可能多出没写完的工作表，名称带“(2)”；上一次的汇总表没有删除，名称后面可能带“~”。请重新汇总一次，再删去多出的工作表。",
  "left-over": "新的汇总表已经写好，但上一次的没能删掉：{{sheets}}。请手工删除这几张工作表。",
  "no-workbooks": "其中没有工作簿。请选择 .xlsx 报表，或存放报表的文件夹。",
  "service-unreachable": "连不上服务。请检查网络后重试。",
  "sign-in-blocked": "登录窗口打不开，没有登录。请允许弹出窗口后再试，或者改用本系统的账号。",
  "sign-in-closed": "登录窗口关了，没有登录。需要时请再点一次。",
  "sign-in-insecure": "这里的网址不是 https，不能用单位账号登录。请改用本系统的账号，或者告诉系统管理员。",
});
