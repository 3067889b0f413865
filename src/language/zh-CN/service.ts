/** What the service says to pane, page and other programs. */
export const service = {
  /** Titles of problems; what they say stands among the errors. */
  problems: {
    unexpected: "服务出错",
    "bad-request": "请求写法有误",
    "not-signed-in": "没有登录",
    "wrong-sign-in": "登录不成功",
    barred: "登录次数太多",
    "not-allowed": "没有权限",
    "foreign-form": "不是本单位的报表",
    "not-found": "没有找到",
    "too-large": "文件太大",
    "wrong-type": "不是报表文件",
    faulty: "审核有错",
    unreadable: "文件不能接收",
    "no-period": "看不出报告期",
    closed: "本期已封存",
    locked: "已过锁定日",
    "other-state": "现在不能这样办",
    "reason-missing": "没有写原因",
    "stray-changes": "改动了没有退回的数据",
    "explanations-open": "还有核实说明没有认可",
    "forged-request": "请求来源不明",
    "change-password": "请先改密码",
    "weak-password": "密码太短",
    "name-taken": "用户名已有",
    "bad-list": "目标清单有误",
    "nothing-asked": "没有这项申请",
    "bad-role": "账号与单位不符",
    "no-such-cell": "没有这个单元格",
    busy: "眼下报送的单位太多",
    "provider-unreachable": "统一认证连接不上",
    "sign-in-broken-off": "登录没有完成",
    "no-role": "账号没有开通",
    "no-forms": "这一期没有报表",
    "account-disabled": "账号已停用",
    "impossible-time": "交来时间不对",
  },
  again: {
    returned:
      "这份文件以前报送过（第 {{version}} 版），没有再收一次。报表现在是退回状态，请改正退回的数据后报送新的文件。",
    other: "这份文件以前报送过（第 {{version}} 版），没有再收一次。现在作数的是第 {{standing}} 版。",
  },
  reminder: {
    subject: "【催报】{{year}}年{{month}}月报表",
    empty:
      "【催报】{{unit}}：{{year}}年{{month}}月报表应于{{due}}前报送，至今没有收到。请尽快报送；已经送出的，请与统计局联系。",
    faulty: "【催报】{{unit}}：{{year}}年{{month}}月报表审核有错，没有接收。请改正或说明后，于{{due}}前重新报送。",
    returned:
      "【催报】{{unit}}：{{year}}年{{month}}月报表已退回 {{count}} 处，至今没有收到改正后的报表。请改正后尽快报送。",
  },
};
