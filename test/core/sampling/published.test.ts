import { readFileSync } from "node:fs";
import type { Distribution } from "#src/core/sampling/distributions";
import { confidenceFactor, evaluateAttributes, evaluateTaints } from "#src/core/sampling/evaluate";
import { planSample } from "#src/core/sampling/plan";

/** Figures of handbooks and of other audit software, each with its source. */
type Published = Readonly<
  Record<
    "kind" | "method" | "confidence" | "tolerable" | "expected" | "N" | "n" | "errors" | "taints" | "quantity",
    string
  >
> & { readonly value: string; readonly tolerance: string; readonly source: string };

const [header, ...lines] = readFileSync("test/fixtures/audit/published-values.csv", "utf8").trim().split("\n");
const published = lines.map((line) => {
  const cells = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? "");
  return Object.fromEntries(
    header!.split(",").map((name, index) => [name, cells[index] ?? ""]),
  ) as unknown as Published;
});
const of = (kind: string) => published.filter((row) => row.kind === kind);
const titled = (rows: readonly Published[]) => rows.map((row) => [title(row), row] as const);
const title = ({ method, confidence, tolerable, expected, N, n, errors, taints, source }: Published) =>
  [method, confidence, tolerable, expected, N && `N=${N}`, n && `n=${n}`, errors, taints, source]
    .filter(Boolean)
    .join(" ");

const factor = (row: Published) => confidenceFactor(Number(row.confidence), Number(row.errors));
const roundedUp = (value: number, digits: number) => Math.ceil(value * 10 ** digits - 1e-9) / 10 ** digits;

describe("sizes of samples are those of the published tables", () => {
  test.each(titled([...of("plan attributes"), ...of("plan MUS")]))("%s", (_, row) => {
    const [, errors] = /^(\d+) errors$/.exec(row.expected) ?? [];
    const plan = planSample({
      kind: row.kind === "plan MUS" ? "values" : "attributes",
      method: row.method as Distribution,
      confidence: Number(row.confidence),
      tolerable: Number(row.tolerable),
      expected: errors === undefined ? { rate: Number(row.expected) } : { errors: Number(errors) },
      ...(row.N && row.method === "hypergeometric" ? { population: Number(row.N) } : {}),
    });
    // 0.035 × 400 is 14: one tool counts 15, because of binary rounding, and comes to 423.
    const size = row.expected === "0.035" && row.value === "423" ? 400 : Number(row.value);
    expect(plan).toMatchObject({ size });
  });
});

describe("confidence factors are those of the printed tables", () => {
  test.each(titled(of("MUS confidence factor")))("%s", (_, row) => {
    const isRoundedUp = row.quantity.includes("rounded up");
    const value = isRoundedUp ? roundedUp(factor(row), 2) : factor(row);
    expect(Math.abs(value - Number(row.value))).toBeLessThanOrEqual(Number(row.tolerance));
  });
});

describe("bounds are those published", () => {
  test.each(titled(of("evaluate attributes")))("%s", (_, row) => {
    const { upper } = evaluateAttributes({
      method: row.method as Distribution,
      confidence: Number(row.confidence),
      size: Number(row.n),
      errors: Number(row.errors),
      ...(row.N ? { population: Number(row.N) } : {}),
    });
    const value = row.quantity.includes("%") ? roundedUp(upper * 100, 1) : upper;
    expect(Math.abs(value - Number(row.value))).toBeLessThanOrEqual(Number(row.tolerance));
  });

  test.each(titled(of("evaluate MUS")))("%s", (_, row) => {
    const taints = row.taints.split(" ").flatMap((taint) => (Number(taint) > 0 ? [Number(taint)] : []));
    if (row.quantity.includes("interval")) {
      const interval = Number(/interval ([\d,.]+)/.exec(row.quantity)![1]!.replaceAll(",", ""));
      const { mostLikely } = evaluateTaints({ method: "poisson", confidence: 0.95, size: 1 }, taints);
      // 1/3 is printed as .333333.
      expect(Math.abs(mostLikely * interval - Number(row.value))).toBeLessThanOrEqual(
        Number(row.tolerance) + 1e-6 * interval,
      );
      return;
    }
    const method = row.method.includes("binomial") ? "binomial" : "poisson";
    const evaluation = evaluateTaints({ method, confidence: Number(row.confidence), size: Number(row.n) }, taints);
    const value = row.quantity === "upper bound" ? evaluation.upper : evaluation.mostLikely;
    expect(Math.abs(value - Number(row.value))).toBeLessThanOrEqual(Number(row.tolerance));
  });
});
