/** What brings the add-in to Excel, and the local server. */
export const addIn = {
  start: {
    submissions: "报送",
    earlier: "以前各期",
    simulating: "生成样例月份（{{year}}年{{month}}月）",
    done: "用时 {{seconds}} 秒。",
    folder: "样例报表：{{folder}}",
    elsewhere: "数据库由系统用户 {{user}} 运行，进不了“{{folder}}”，样例报送服务的数据放在“{{other}}”。",
    filling: "正在建立样例报送服务（只在第一次）",
    account: "样例账号（{{role}}）：{{name}}，密码 {{password}}",
    "no-service": {
      "no-build": "本机（{{machine}}）没有自带的数据库，这次没有开启样例报送服务；任务窗格和网页照常可用。",
      "large-pages":
        "本机（{{machine}}）的内存页大于自带数据库所能用的，这次没有开启样例报送服务；任务窗格和网页照常可用。",
      unreachable:
        "自带的数据库由系统用户 {{user}} 运行，它进不了文件夹“{{folder}}”，这次没有开启样例报送服务；任务窗格和网页照常可用。",
      failed: "自带的数据库没有启动（{{reason}}），这次没有开启样例报送服务；任务窗格和网页照常可用。",
    },
  },
  manifest: {
    description: "为部署地址生成 Excel 或 WPS 加载项清单",
    url: "加载项的网址，如 https://主机名；WPS 的写到文件夹，如 http://主机名:3000/wps/",
    wps: "生成 WPS 加载项的全部文件",
    out: "清单文件（不写则输出到屏幕）；WPS 的为文件夹",
    written: "{{url}} 的加载项清单：{{file}}",
    "written-wps": "{{url}} 的 WPS 加载项文件：{{folder}}",
  },
  sideload: {
    description: "把加载项装入本机的 Excel 试用",
    remove: "从本机的 Excel 中移除",
    done: "已装入 {{url}} 的加载项（{{file}}）。请重新打开 Excel，在“插入 › 我的加载项 › 开发人员加载项”中选择“汇总”。",
    removed: "已移除加载项（{{file}}）。请重新打开 Excel。",
  },
} as const;
