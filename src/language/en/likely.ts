export const likely = {
  one: "Most probably wrong: {{first}}. Then {{checks}} would hold.",
  either: "Probably wrong: {{first}}; or {{second}}. With one of them changed {{checks}} would hold.",
  none: "{{checks}} do not hold, and nothing here tells which figure is wrong; compare them with the original records.",
  and: ", and ",
  value: "{{name}}, should be {{value}}",
  between: "{{name}}, should be from {{low}} to {{high}}",
  "at-least": "{{name}}, should be at least {{low}}",
  "at-most": "{{name}}, should be at most {{high}}",
};
