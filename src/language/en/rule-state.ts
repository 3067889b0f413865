export const ruleState = {
  title: "{{count}} rules are not applied in full this month",
  warning: "{{name}} only warns and holds nothing up ({{months}}; {{reason}}).",
  withdrawn: "{{name}} is withdrawn and was not applied this month ({{months}}; {{reason}}).",
  open: "from {{from}}",
  between: "{{from}} to {{until}}",
};
