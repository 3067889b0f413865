/** The heading of docs/guide.zh-CN.md, by its id, that tells of each place one can be at in the pane, on the page and at the desk. */
export const CHAPTERS = {
  begin: "1-打开报表写报告期",
  department: "2-边填边审",
  comparison: "4-目标对照只供参考",
  signing: "5-签署封存报送",
  refused: "五文件交不上去怎么办",
  targets: "1-年初目标清单和空白报表",
  bureau: "2-收表",
  findings: "3-审核退回",
  city: "4-汇总",
  audit: "1-一个数从哪里来",
  reperform: "2-整张表重算",
  sample: "3-抽样核查",
  cues: "4-先查哪里疑点",
  page: "6-没有-excel-怎么填",
  deskRoster: "报送情况和代收",
  deskFindings: "审核退回验收",
  deskYear: "全年情况",
  deskRollup: "本期汇总",
  region: "几个区合起来",
  desk: "5-用报送服务收表",
  accounts: "报送服务的账号",
  auditorsDesk: "5-在报送服务里查",
} as const;

/** Where one is, as far as the guide tells of it apart. */
export type Place = keyof typeof CHAPTERS;

/** The guide opened at what it says of a place, beside the pane's own address. */
export function guideAt(place: Place): string {
  return `guide.html#${encodeURIComponent(CHAPTERS[place])}`;
}
