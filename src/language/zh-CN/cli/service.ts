/** The submission service, its accounts, its log and its backups. */
export const service = {
  data: {
    folder: "服务的数据文件夹；第一次使用时建立",
    database: "另用的数据库地址；不填则数据库放在数据文件夹里",
  },
  region: {
    description: "把服务收到的一个月各区报表合并汇总（市、省），显示各项数据",
    area: "区划代码：220100 为市，220000 为省，000000 为全国；不填则为目标清单的区",
    targets: "目标清单工作簿，可以多份；指标和单位先按它称呼",
    out: "另存为汇总表（.xlsx）：合计与各地区的数、各地区报送情况",
    written: "汇总表：{{file}}",
  },
  work: { description: "在后台办理服务的计算任务，可以同时开几个", working: "后台任务已经开始。按 Ctrl+C 停止。" },
  user: {
    description: "管理报送服务的账号",
    add: "增加账号，给出首次登录的密码",
    list: "列出账号",
    disable: "停用账号",
    enable: "恢复停用的账号",
    password: "重设密码，给出首次登录的密码",
    duty: "指定填报单位账号的职责",
    duties: "两人把关的单位里的职责：prepare 只填报、review 只复核、both 都可以",
    name: "用户名",
    area: "区划代码；不填则为目标清单的区",
    roles: "角色：department 填报单位、bureau 统计局、auditor 审计、admin 管理员",
    department: "填报单位，写名称或编号",
    contact: "催报时的联系方式",
    done: "“{{name}}”已办理。",
    left: {
      nobody:
        "{{unit}}现在没有能登录的账号：不能报送，催报也没有人收；已收到的报表照旧作数。请用 huizong user add 增加账号，或用 huizong user enable {{name}} 恢复。",
      "too-few":
        "{{unit}}的报表要两个人把关，现在凑不齐能填报和能复核的两个人，报不上来。请增加或恢复账号，或用 huizong user duty 改职责。",
    },
    shown: "“{{name}}”的首次登录密码：{{password}}。登录后要先改密码。",
    column: { name: "用户名", role: "角色", department: "单位", duty: "职责", state: "状态", contact: "联系方式" },
    dutyName: { prepare: "填报", review: "复核", both: "填报、复核" },
    state: { active: "正常", disabled: "停用", new: "待改密码" },
    role: { department: "填报单位", bureau: "统计局", auditor: "审计", admin: "管理员" },
  },
  log: {
    description: "核验报送服务的记录",
    verify: "用另存的签名核验导出的记录，或核验一条报送的证明；不需要连接服务",
    file: "导出的记录或一条报送的证明（JSON）",
    head: "另存的记录签名（JSON），或印有签名的汇总表",
    "by-itself":
      "注意：没有用 --head 给出另存的签名，只和文件自带的签名比过；整份换掉、重新签过的看不出来。签名的公钥：{{key}}",
    "log-proven": "记录完好：到 {{at}} 为止的 {{size}} 条与签名一致。",
    "growth-proven": "记录只增未改：到 {{at}} 为止的 {{size}} 条都没有变，现在共 {{now}} 条。",
    "entry-proven": "证明成立：第 {{index}} 条在到 {{at}} 为止的 {{size}} 条记录之中。",
    signature: "签名不对：另存的签名被改过，或者不是这个服务签的。请找原来另存的一份。",
    key: "签名的不是同一个服务。请核对两个文件是否出自同一服务。",
    area: "另存的签名是另一个区的记录的。请用同一个区的签名核验。",
    truncated: "记录被截短：另存的签名包括 {{size}} 条，导出的没有这么多。请立即查明原因。",
    altered: "记录被改动：前 {{size}} 条与另存的签名不一致，有记录被改、被删、被插或换了次序。请立即查明原因。",
    entry: "证明不成立：这一条不在签名的记录之中，或者内容、位置被改过。",
  },
  backup: {
    description: "把服务的全部数据备份成一个文件，服务不用停",
    out: "备份文件",
    done: "已备份 {{rows}} 条到“{{path}}”。备份含签名密钥和全部报表，请妥善保管。",
  },
  restore: {
    description: "把备份恢复到空的数据文件夹",
    file: "备份文件",
    done: "已恢复 {{rows}} 条数据。{{entries}} 条记录、全部文件、回执和报表里的数核验无误；这份备份里没有签名可比。",
    signed: "已恢复 {{rows}} 条数据。{{entries}} 条记录与备份时的签名一致，全部文件、回执和报表里的数核验无误。",
  },
  serve: {
    description: "开启报送服务：接收报表、退回、验收、汇总",
    serving: "报送服务已开启：{{url}}",
    proxied: "报送服务已开启，只接代理服务器转来的请求：{{url}}。各单位用的是代理服务器的网址，请告诉它们。",
    "proxied-named": "报送服务已开启：https://{{name}}（由代理服务器转到 {{url}}）",
    name: "别的电脑访问时用的主机名",
    proxy: "前面有代理服务器，由它说明访问者的地址和协议",
    "no-worker": "不在本进程办理后台任务，由另开的 huizong work 办理",
    settings: "服务的设置文件（JSON）：统一认证、催报的发送",
    once: "只做样例月份，不启动服务",
    port: "端口",
    host: "主机名；填 0.0.0.0 可供本单位其他电脑访问",
    https: "使用本机信任的证书（https）",
    cert: "自备证书文件（PEM）",
    key: "自备证书的私钥文件（PEM）",
    page: "网页版（不需要 Excel）：{{url}}/",
    addresses: `在 WPS 中安装：{{url}}/wps/publish.html

在 Excel 中使用，任选一种：
  本机试用  npm start -- --https，另开一个窗口运行 npm run sideload
  共享文件夹  npm run manifest -- --url https://主机名 --out 共享文件夹/huizong.xml，在 Excel“信任中心 › 受信任的加载项目录”中添加该文件夹
  网页版 Excel  “插入 › 加载项 › 上传我的加载项”，选择从 {{url}}/manifest.xml 存下的清单文件
按 Ctrl+C 停止。`,
    "not-found": {
      title: "没有这个地址",
      body: "网址可能写错了，或者文件已经移走。",
      back: "打开汇总",
    },
    "no-offline":
      "没有 https：在其他电脑上可以填报，但断网后打不开，也不能写回原文件。用 --cert 和 --key 给出证书即可。",
  },
} as const;
