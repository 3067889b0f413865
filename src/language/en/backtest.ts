export const backtest = {
  volatility: "{{name}}, limit of change {{limit}}%",
  range: "{{name}}, range",
  whole: "{{clauses}}.",
  never: "In {{months}} months it never fired",
  hits: "In {{months}} months it fired {{hits}} times: {{corrected}} corrected later",
  "explained-recorded": ", {{explained}} explained and accepted",
  "explained-assumed": ", {{explained}} explained",
  open: ", {{open}} neither corrected nor explained",
  missed: "{{missed}} figures corrected later it did not ask about",
  undecided: "on {{undecided}} forms it could not be told for want of figures",
};
