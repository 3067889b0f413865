import fc from "fast-check";
import { backtest } from "#src/core/backtest/backtest";
import { type DraftRule, draftRules } from "#src/core/backtest/draft-rules";
import { tallyOf } from "#src/core/backtest/outcomes";
import type { TestedForm } from "#src/core/backtest/tested-form";
import { historyFactsOf, historyOf } from "#src/core/history/from-submissions";
import { formatPeriod, parsePeriod } from "#src/core/period";
import type { TargetList } from "#src/core/targets/schema";
import { fill } from "../../scenario/form";
import { smallList } from "../../scenario/small-list";

/** What a unit reports in one version: two figures of which the second may not be more than the first. */
interface Reported {
  readonly retail: number;
  readonly output: number;
}

interface Reports {
  readonly month: number;
  readonly versions: readonly Reported[];
  readonly explanation: string;
  readonly accepted: boolean;
}

const RELATION: DraftRule = { kind: "relation", id: "output-within-retail", check: "V17" };

function formOf({ month, versions, explanation, accepted }: Reports): TestedForm {
  const period = parsePeriod(`2024-${String(month).padStart(2, "0")}`)!;
  const submissions = versions.map(({ retail, output }, index) => {
    const form = fill(smallList, "commerce", formatPeriod(period))
      .answer("retail-sales", { cumulative: retail })
      .answer("output", { cumulative: output });
    if (explanation !== "") form.explain("output", explanation);
    return { ...form.submission(), version: index + 1 };
  });
  return { department: "commerce", period, versions: submissions, counted: submissions.at(-1)!, accepted };
}

function tested(forms: readonly TestedForm[], rules: readonly DraftRule[], draft: TargetList = smallList) {
  const history = historyOf(forms.flatMap(({ counted }) => historyFactsOf(counted, draft)));
  return backtest({ draft, rules, forms, history });
}

/** The same counted by hand, from the figures alone. */
function byHand(reports: readonly Reports[]) {
  const tally = { hits: 0, corrected: 0, explained: 0, open: 0, missed: 0 };
  for (const { versions, explanation, accepted } of reports) {
    const last = versions.at(-1)!;
    const fires = ({ retail, output }: Reported) => output > retail;
    const differs = (one: Reported) => one.retail !== last.retail || one.output !== last.output;
    if (versions.some(fires)) {
      tally.hits += 1;
      if (versions.some((one) => fires(one) && differs(one))) tally.corrected += 1;
      else if (explanation.length >= 6 && accepted) tally.explained += 1;
      else tally.open += 1;
    }
    for (const figure of ["retail", "output"] as const) {
      const wrong = versions.filter((one) => one[figure] !== last[figure]);
      if (wrong.length > 0 && !wrong.some(fires)) tally.missed += 1;
    }
  }
  return tally;
}

const reported = fc.record({ retail: fc.integer({ min: 3, max: 6 }), output: fc.integer({ min: 3, max: 6 }) });
const reports = fc.record({
  versions: fc.array(reported, { minLength: 1, maxLength: 4 }),
  explanation: fc.constantFrom("", "短", "企业合并后口径扩大"),
  accepted: fc.boolean(),
});

describe("The back-test of a draft rule", () => {
  test("counts what counting by hand counts", () => {
    fc.assert(
      fc.property(fc.array(reports, { minLength: 1, maxLength: 8 }), (all) => {
        const months = all.map((one, index): Reports => ({ ...one, month: index + 2 }));
        const [outcome] = tested(months.map(formOf), [RELATION]).rules;
        const { undecided, ...tally } = tallyOf(outcome!);
        expect(tally).toEqual(byHand(months));
        expect(undecided).toBe(0);
        expect(tally.hits).toBe(tally.corrected + tally.explained + tally.open);
      }),
      { numRuns: 150 },
    );
  });

  test("opens each number to its cells", () => {
    const before = { retail: 5, output: 6 };
    const after = { retail: 7, output: 6 };
    const one = { month: 4, versions: [before, after], explanation: "", accepted: true };
    const { months, forms, versions, rules } = tested([formOf(one)], [RELATION]);
    expect({ months, forms, versions }).toEqual({ months: ["2024-04"], forms: 1, versions: 2 });
    const [hit, ...others] = rules[0]!.hits;
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ department: "commerce", period: "2024-04", version: 1, outcome: "corrected" });
    const figures = hit!.figures.map(({ indicator, measure, value, later }) => [
      indicator,
      measure,
      value,
      later?.value,
    ]);
    expect(figures).toEqual([
      ["output", "cumulative", 6, 6],
      ["retail-sales", "cumulative", 5, 7],
    ]);
    expect(hit!.figures.every(({ sheet, cell }) => sheet === "报表" && /^[A-Z]+\d+$/.test(cell))).toBe(true);
  });

  test("names the figures that were corrected without a question", () => {
    const one = {
      month: 4,
      versions: [
        { retail: 6, output: 4 },
        { retail: 6, output: 5 },
      ],
      explanation: "",
      accepted: true,
    };
    const [{ hits, missed }] = tested([formOf(one)], [RELATION]).rules as [ReturnType<typeof tested>["rules"][number]];
    expect(hits).toEqual([]);
    expect(missed.map(({ figure, version }) => [figure.indicator, figure.value, figure.later?.value, version])).toEqual(
      [["output", 4, 5, 1]],
    );
  });

  test("says where it cannot be told", () => {
    const form = fill(smallList, "commerce", "2024-04").answer("output", { cumulative: null }).submission();
    const period = parsePeriod("2024-04")!;
    const one = { department: "commerce", period, versions: [form], counted: form, accepted: false };
    expect(tallyOf(tested([one], [RELATION]).rules[0]!)).toMatchObject({ hits: 0, undecided: 1 });
  });

  test("tries a threshold beside the months before", () => {
    const volatile = { ...smallList, indicators: smallList.indicators.map((one) => ({ ...one, volatility: 5 })) };
    const rules = draftRules(volatile, smallList).filter(({ id }) => id === "retail-sales");
    expect(rules).toEqual([{ kind: "volatility", id: "retail-sales", check: "V20" }]);
    const form = (month: number, cumulative: number) => {
      const period = `2024-${String(month).padStart(2, "0")}`;
      const answers = { cumulative, cumulativeLastYear: 10 * month, month: 10, monthLastYear: 10 };
      const submission = fill(volatile, "commerce", period).answer("retail-sales", answers).submission();
      const versions = [submission];
      return { department: "commerce", period: parsePeriod(period)!, versions, counted: submission, accepted: false };
    };
    const hitsOf = (draft: TargetList) =>
      tested([form(3, 30), form(4, 44)], rules, draft).rules[0]!.hits.map(({ period }) => period);
    expect(hitsOf(volatile)).toEqual(["2024-04"]);
    expect(hitsOf(smallList)).toEqual([]);
  });

  test("takes what the draft has otherwise than the list in force, and all where there is none", () => {
    const [first, ...others] = smallList.relations;
    const draft = {
      ...smallList,
      relations: [{ ...first!, tolerance: 3 }, ...others],
      indicators: smallList.indicators.map((one) =>
        one.id === "profit" ? { ...one, ranges: { month: { min: -5 } } } : one,
      ),
    };
    expect(draftRules(draft, smallList)).toEqual([
      { kind: "relation", id: first!.id, check: first!.check },
      { kind: "range", id: "profit", check: "V09" },
    ]);
    expect(draftRules(smallList, smallList)).toEqual([]);
    const all = draftRules(smallList, null);
    expect(all.filter(({ kind }) => kind === "volatility")).toHaveLength(smallList.indicators.length);
    expect(all.filter(({ kind }) => kind === "relation")).toHaveLength(smallList.relations.length);
  });
});
