/** Which figure most probably is wrong where rules contradict each other. */
export const likely = {
  one: "最可能填错的是{{first}}，这样{{checks}}都能通过。",
  either: "可能填错的是{{first}}，或者{{second}}；改其中一处，{{checks}}就能通过。",
  none: "{{checks}}对不上，凭这些数无法判定填错的是哪一个，请与原始记录逐个核对。",
  and: "，以及",
  value: "{{name}}，应为 {{value}}",
  between: "{{name}}，应在 {{low}} 到 {{high}} 之间",
  "at-least": "{{name}}，应不小于 {{low}}",
  "at-most": "{{name}}，应不大于 {{high}}",
} as const;
