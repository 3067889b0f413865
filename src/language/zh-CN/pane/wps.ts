/** Why the pane cannot stand where it was opened. */
export const wps = {
  notWps: "这个页面只在 WPS 表格的“汇总”加载项中使用。请在 WPS 中打开报表，或用浏览器打开本单位的“汇总”网页填报。",
} as const;
