import { CHECKS } from "#src/core/checks/rules";
import { rulesInForce, statedRules } from "#src/core/checks/rules-in-force";
import { runChecks } from "#src/core/checks/run";
import { submittable } from "#src/core/checks/submittable";
import type { CheckCode, Finding } from "#src/core/findings/finding";
import { noHistory } from "#src/core/history/from-submissions";
import { parsePeriod } from "#src/core/period";
import type { RuleState, TargetList } from "#src/core/targets/schema";
import { fill } from "../../scenario/form";
import { smallList } from "../../scenario/small-list";

const state = (rule: CheckCode, more: Partial<RuleState> = {}): RuleState => ({
  rule,
  state: "withdrawn",
  from: "2024-03",
  reasonZh: "口径正在调整",
  ...more,
});
const stating = (...rules: RuleState[]): TargetList => ({ ...smallList, rules });

/** What is found in 商务局's form of a month, mistyped as told. */
function found(list: TargetList, answers: Parameters<ReturnType<typeof fill>["answer"]>[1], indicator = "profit") {
  return runChecks(fill(list, "commerce", "2024-04").answer(indicator, answers).context(noHistory));
}
const of = (findings: readonly Finding[], code: CheckCode) => findings.filter((one) => one.code === code);

/** Cumulative 1, base 2, and a growth that says the figure rose. */
const WRONG_SIGN = { cumulative: 1, cumulativeLastYear: 2, growth: 50 };

describe("A rule that is withdrawn", () => {
  test("finds nothing in its months and everything in others", () => {
    expect(of(found(smallList, WRONG_SIGN), "V15")).not.toEqual([]);
    expect(of(found(stating(state("V15")), WRONG_SIGN), "V15")).toEqual([]);
    expect(of(found(stating(state("V15", { until: "2024-03" })), WRONG_SIGN), "V15")).not.toEqual([]);
    expect(of(found(stating(state("V15", { from: "2024-05" })), WRONG_SIGN), "V15")).not.toEqual([]);
    expect(of(found(stating(state("V15", { state: "active" })), WRONG_SIGN), "V15")).not.toEqual([]);
  });

  test("no longer speaks for another that leaves it to it", () => {
    expect(of(found(smallList, WRONG_SIGN), "V13")).toEqual([]);
    expect(of(found(stating(state("V15")), WRONG_SIGN), "V13")).toHaveLength(1);
    expect(of(found(stating(state("V15", { state: "warning" })), WRONG_SIGN), "V13")).toHaveLength(1);
  });

  test("is told for its months", () => {
    const list = stating(state("V15", { until: "2024-06" }), state("V20", { state: "active" }));
    const told = (month: string) => statedRules(list, parsePeriod(month)).map(({ rule }) => rule);
    expect(["2024-02", "2024-03", "2024-06", "2024-07"].map(told)).toEqual([[], ["V15"], ["V15"], []]);
    expect(statedRules(list, null)).toEqual([]);
  });

  test("names no figure as the likely wrong one", () => {
    const totals = { cumulative: 999_999 };
    const told = (list: TargetList) => found(list, totals, "large-firms").some(({ likely }) => likely);
    expect(told(smallList)).toBe(true);
    expect(told(stating(state("V13"), state("V16"), state("V17")))).toBe(false);
  });
});

describe("A rule that only warns", () => {
  const list = stating(state("V10", { state: "warning" }));
  const answers = { month: 9, cumulative: 3 };

  test("speaks on level D, keeps its usual level, and holds nothing up", () => {
    const strict = of(found(smallList, answers, "events"), "V10");
    const mild = of(found(list, answers, "events"), "V10");
    expect(strict.map(({ level }) => level)).toEqual(["A"]);
    expect(mild.map(({ level, loweredFrom }) => [level, loweredFrom])).toEqual([["D", "A"]]);
    const reasons = (findings: readonly Finding[]) =>
      submittable(findings).reasons.filter(({ code }) => code === "V10");
    expect(reasons(mild)).toEqual([]);
    expect(reasons(strict)).toHaveLength(1);
  });

  test("asks for no explanation", () => {
    const asked = (findings: readonly Finding[]) =>
      of(findings, "V24").flatMap(({ args }) => ("codes" in args ? args.codes : []));
    expect(asked(found(smallList, WRONG_SIGN))).toContain("V15");
    expect(asked(found(stating(state("V15", { state: "warning" })), WRONG_SIGN))).not.toContain("V15");
  });

  test("silences no other rule", () => {
    const impossible = { month: -5, cumulative: -5 };
    const codes = (which: TargetList) => new Set(found(which, impossible, "large-firms").map(({ code }) => code));
    expect(codes(smallList).has("V16")).toBe(false);
    expect(codes(stating(state("V09", { state: "warning" }))).has("V16")).toBe(true);
  });
});

describe("The state of one relation", () => {
  const broken = { cumulative: 5_000, cumulativeLastYear: 5_000 };
  const relations = (list: TargetList) =>
    found(list, broken, "output").flatMap(({ code, level, args }) =>
      "relation" in args ? [[code, args.relation, level]] : [],
    );

  test("is applied to it alone", () => {
    const own = { relation: "output-within-retail" };
    expect(relations(smallList)).toContainEqual(["V17", "output-within-retail", "B"]);
    expect(relations(stating(state("V17", own)))).not.toContainEqual(["V17", "output-within-retail", "B"]);
    expect(relations(stating(state("V17", { ...own, state: "warning" })))).toContainEqual([
      "V17",
      "output-within-retail",
      "D",
    ]);
    const other = stating(state("V17", { relation: "land-within-streets" }));
    expect(relations(other)).toContainEqual(["V17", "output-within-retail", "B"]);
  });

  test("makes one list for a month, however often it is asked for", () => {
    const list = stating(state("V17", { relation: "output-within-retail" }));
    const made = () => rulesInForce(list, parsePeriod("2024-03"), CHECKS).list;
    expect(made()).toBe(made());
    expect(made().relations).toHaveLength(smallList.relations.length - 1);
    expect(rulesInForce(list, parsePeriod("2024-02"), CHECKS).list).toBe(list);
  });
});
