/** What a list says of a rule that is not applied in full. */
export const ruleState = {
  title: "有 {{count}} 条规则本月没有照常执行",
  warning: "{{name}}仅提示，不拦报送（{{months}}；{{reason}}）。",
  withdrawn: "{{name}}停用，本月没有审核（{{months}}；{{reason}}）。",
  open: "{{from}} 起",
  between: "{{from}} 至 {{until}}",
} as const;
