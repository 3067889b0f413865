/** An audit sample: planned, drawn, evaluated. */
export const sampling = {
  plan: {
    description: "says how large an audit sample has to be",
    kind: "attributes: by item, values: by amount",
    method: "distribution used",
    confidence: "confidence, e.g. 0.95",
    tolerable: "tolerable error rate, e.g. 0.05",
    expected: "expected error rate (below 1) or number of errors (from 1 on)",
    population: "items in the population, for the hypergeometric distribution",
  },
  sample: {
    description: "draws an audit sample of the figures reported to a summary and writes its working paper",
    method: "how it is drawn",
    size: "items to draw",
    seed: "equal seeds draw equal samples",
    figure: "only what this summary figure is made of, e.g. G12",
    indicator: "only one indicator, by its code or id",
    measure: "measure of that indicator",
    out: "working paper",
  },
  evaluate: {
    description: "says what a filled working paper or given numbers mean for the population",
    paper: "filled working paper",
    errors: "items that differ",
    taints: 'overstated share of each, with spaces between, e.g. "1 0.2"',
  },
};
