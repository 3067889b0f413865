/** What sampling says: plans, working papers and what follows from them. */
export const sampling = {
  paper: {
    title: "Audit sample",
    notes: {
      source: "Summary: {{file}} (SHA-256 {{sha256}}), {{period}}",
      "population-all": "Population: every figure the departments reported, {{count}} items",
      "population-indicator": "Population: {{indicator}} ({{measure}}) as the departments reported it, {{count}} items",
      "population-figure": "Population: what {{cell}} {{indicator}} of the district sheet is made of, {{count}} items",
      amount: ", {{amount}} in all",
      method: "Method: {{method}}, {{asked}} items asked for, {{size}} drawn, seed {{seed}}",
      units: "In names departments stand as their codes. {{units}}",
      unit: "{{department}} {{id}}, {{count}} items",
      stratum: "{{department}} {{id}}, {{drawn}} of {{count}} items",
      between: "; ",
      interval: ", interval {{interval}}",
      start: ", start {{start}}",
      draw: "Random number u(name): the first 13 hexadecimal digits of SHA-256 (“seed,name”) over 16^13; an item’s name is department/hash of the file/sheet/cell. {{how}} Program {{tool}} {{version}}",
      how: {
        random: "The items with the smallest u are drawn.",
        stratified: "Of each department the items with the smallest u are drawn.",
        interval:
          "Items not below the interval are taken whole first; the others are added up in the order of their names, and one is drawn at each interval, from u(start) × interval on.",
        cell: "Items not below the interval are taken whole first; the others are added up in the order of their names, and in interval i, from 0 on, the one at (i + u(i)) × interval is drawn; one drawn twice counts twice.",
        sieve:
          "Items not below the interval are taken whole first; of the others those with the greatest figure ÷ u are drawn.",
      },
    },
    foot: {
      signer: "Auditor:                    Reviewer:                    Date:",
      hint: "Fill in what the documents say, in the unit of the reported figure, also where it is the same. Then run huizong evaluate.",
    },
    heading: {
      number: "No.",
      department: "Department",
      indicator: "Indicator",
      measure: "Measure",
      unit: "Unit",
      file: "File",
      sheet: "Sheet",
      cell: "Cell",
      reported: "Reported",
      observed: "Observed",
      difference: "Difference",
      document: "Document seen",
      remark: "Remark",
    },
  },
  confidence: "Confidence",
  method: {
    random: "simple random sampling",
    interval: "fixed interval (monetary unit)",
    cell: "cell sampling (a random point in each interval)",
    sieve: "sieve sampling",
    stratified: "random sampling by department",
  },
  distribution: {
    binomial: "binomial",
    poisson: "Poisson",
    hypergeometric: "hypergeometric",
    stringer: "Stringer bound",
  },
  plan: {
    result: "{{size}} items, of which {{errors}} may be wrong.",
    formula: "{{method}}: the smallest size with P(errors ≤ {{errors}} | tolerable rate {{tolerable}}) ≤ {{risk}}.",
  },
  sample: {
    result: "{{count}} of {{population}} items drawn ({{method}}, seed {{seed}}).",
    whole: "{{count}} of them are not below the interval and are looked at whole.",
    paper: "Working paper: {{file}}",
  },
  evaluate: {
    drawnAgain: "Seed, method and size of the paper draw the same items again from the forms received.",
    drawnOtherwise:
      "Seed, method and size of the paper do not draw these items from the forms received: forms came in after it was drawn, or what was drawn was altered.",
    numbers: "Most likely {{mostLikely}}%, not above {{upper}}% at {{confidence}}% confidence.",
    formula: "{{method}}: the upper bound is the rate with P(errors ≤ {{errors}} | bound) = {{risk}}.",
    stringer:
      "Stringer bound: p(0) + Σ (p(j) − p(j−1)) × the j-th greatest taint, p(j) the bound for j errors of {{size}} ({{method}}).",
    attributes:
      "Of {{size}} items {{errors}} differ from the documents; of the {{population}} in the population most likely {{mostLikely}}% do, at {{confidence}}% confidence not more than {{upper}}%.",
    none: "All {{size}} items agree with the documents; at {{confidence}}% confidence not more than {{upper}}% of the {{population}} in the population differ.",
    over: "Of {{size}} items {{errors}} differ from the documents; most likely {{amount}} too much is reported, at {{confidence}}% confidence not more than {{over}} too much and {{under}} too little.",
    under:
      "Of {{size}} items {{errors}} differ from the documents; most likely {{amount}} too little is reported, at {{confidence}}% confidence not more than {{over}} too much and {{under}} too little.",
    same: "All {{size}} items agree with the documents; at {{confidence}}% confidence not more than {{over}} is reported too much or too little.",
    figure:
      "{{indicator}} of the district ({{cell}}): {{value}} reported, {{projected}} projected, between {{low}} and {{high}}.",
    completion: "Target {{target}}: {{reported}}% reached as reported, {{projected}}% as projected.",
    stratum:
      "{{department}}: {{size}} of {{population}} looked at, {{errors}} differ, most likely {{mostLikely}}%, not more than {{upper}}%.",
  },
};
