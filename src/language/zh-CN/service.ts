/** What the service says to pane, page and other programs. */
export const service = {
  problems: {
    unexpected: {
      title: "服务出错",
      detail: "服务这一次没有办成，什么都没有改动。请稍后再试；仍不行请告诉系统管理员。",
    },
    "bad-request": { title: "请求写法有误", detail: "服务看不懂这个请求，什么都没有改动。请更新程序后再试。" },
    "not-signed-in": { title: "没有登录", detail: "请先登录；登录 12 小时后要重新登录。" },
    "wrong-sign-in": {
      title: "登录不成功",
      detail: "用户名或密码不对，或者账号已停用。请核对后再试，忘记密码请找系统管理员。",
    },
    barred: { title: "登录次数太多", detail: "连续多次登录不成功，请 {{seconds}} 秒后再试。" },
    "not-allowed": { title: "没有权限", detail: "这件事不归这个账号办。需要权限请找系统管理员。" },
    "foreign-form": {
      title: "不是本单位的报表",
      detail: "这个账号只能报送和查看本单位的报表。请核对文件，或换本单位的账号登录。",
    },
    "not-found": { title: "没有找到", detail: "要找的内容不在这里。请核对报告期、单位和版次。" },
    "too-large": { title: "文件太大", detail: "文件超过 16 MB，不是一份报表的大小。请核对是否选错了文件。" },
    "wrong-type": { title: "不是报表文件", detail: "只接收 .xlsx 报表文件。请另存为 .xlsx 后再报送。" },
    faulty: {
      title: "审核有错",
      detail:
        "有 {{count}} 处必须先改正或说明，报表没有接收（文件已作为未接收留存）。请改正后重新报送；确需豁免请向统计局申请。",
    },
    unreadable: { title: "文件不能接收", detail: "这个文件不能读取。" },
    "no-period": { title: "看不出报告期", detail: "报表上没有写明报告期，没有接收。请在表头填好年、月后再报送。" },
    closed: { title: "本期已封存", detail: "这一期已经封存，不再改动。确需补报请与统计局联系。" },
    locked: { title: "已过锁定日", detail: "这一期报送已经锁定。请与统计局联系，由统计局开放补报。" },
    "other-state": {
      title: "现在不能这样办",
      detail: "报表现在的状态不能这样办，例如已验收的报表要先退回才能重报。请刷新后再看。",
    },
    "reason-missing": { title: "没有写原因", detail: "请写明原因，原因会留档。" },
    "stray-changes": {
      title: "改动了没有退回的数据",
      detail:
        "{{sheet}} {{cell}} 等 {{count}} 处没有退回却改了，报表没有接收（文件已作为未接收留存）。请把这些单元格改回原数；确需修改请与统计局联系。",
    },
    "explanations-open": {
      title: "还有核实说明没有认可",
      detail: "有 {{count}} 条核实说明没有认可。请逐条认可，或退回报表。",
    },
    "forged-request": {
      title: "请求来源不明",
      detail: "这个请求不是从本系统页面发出的，没有办理。请从本系统页面操作。",
    },
    "change-password": { title: "请先改密码", detail: "首次登录请先改密码，再办别的事。" },
    "weak-password": { title: "密码太短", detail: "密码至少 {{least}} 位，不能与用户名或原密码相同。请换一个。" },
    "name-taken": { title: "用户名已有", detail: "用户名“{{name}}”已经有了。请换一个。" },
    "bad-list": { title: "目标清单有误", detail: "目标清单有 {{count}} 处要改，没有发布。" },
    "nothing-asked": { title: "没有这项申请", detail: "没有找到要答复的豁免申请。请刷新后再看。" },
    "bad-role": { title: "账号与单位不符", detail: "填报单位的账号要写明单位，其他账号不写单位；单位要在目标清单里。" },
    "no-such-cell": { title: "没有这个单元格", detail: "报表里没有 {{sheet}} {{cell}} 这个填报的单元格。请核对。" },
    "provider-unreachable": {
      title: "统一认证连接不上",
      detail: "单位的统一认证没有应答，没有登录。请稍后再试；仍不行请告诉系统管理员。",
    },
    "sign-in-broken-off": {
      title: "登录没有完成",
      detail: "统一认证的答复不能用：可能是等得太久、在另一个窗口里登录，或者取消了登录。请重新登录。",
    },
    "no-role": {
      title: "账号没有开通",
      detail: "统一认证认得这个人，但没有说明他在本系统的角色或单位，或者同名账号是别人的。请找系统管理员开通。",
    },
    "no-forms": {
      title: "这一期没有报表",
      detail: "这一期没有目标清单，也没有收到报表，没有封存。请核对报告期。",
    },
    "account-disabled": { title: "账号已停用", detail: "这个账号已经停用。需要恢复请找系统管理员。" },
    "impossible-time": {
      title: "交来时间不对",
      detail: "报表交来的时间应在报告期末以后、现在以前，没有接收。请核对后再登记。",
    },
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
