import { indexed } from "#src/core/checks/evidence/indexed";
import { contextOf } from "#src/core/checks/evidence/rows";
import { boundsByFigure } from "#src/core/checks/likely/bound";
import { boundsOfForm } from "#src/core/checks/likely/bounds-of-form";
import { figuresOfForm } from "#src/core/checks/likely/figures";
import { contradictionsIn } from "#src/core/checks/likely/likely";
import { weightsOf } from "#src/core/checks/likely/weights";
import { CHECKS } from "#src/core/checks/rules";
import { rulesInForce } from "#src/core/checks/rules-in-force";
import { applyChecks, runChecks } from "#src/core/checks/run";
import { formsOf } from "#src/core/form/form";
import { historyFactsOf, historyOf, noHistory } from "#src/core/history/from-submissions";
import { LEVEL_MEASURES, type LevelMeasure } from "#src/core/measure";
import { likelySentence } from "#src/language/likely-sentence";
import { speakerOf } from "#src/language/speaker";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../../../scenario/default-list";
import { type FilledForm, fill } from "../../../scenario/form";

const list = defaultTargetList(nodePlatform);
const say = speakerOf("zh-CN");
const forms = formsOf(list);
const PERIOD = "2024-04";

/** The unit's own forms of the months before, and of a year ago. */
const past = ["2024-03", "2024-02", "2023-12", "2023-04"].flatMap((period) =>
  forms.map(({ department }) => fill(list, department.id, period).submission()),
);
const history = historyOf(past.flatMap((one) => historyFactsOf(one, list)));

function contradictions(form: FilledForm) {
  const input = form.context(history);
  const context = contextOf(input, indexed(input.submission));
  return contradictionsIn(context, applyChecks(context), rulesInForce(list, null, CHECKS));
}

/** What a form has in a cell before somebody mistypes it. */
function figureOf(form: FilledForm, indicator: string, measure: LevelMeasure): number | null {
  const facts = form.submission().facts;
  return facts.find((fact) => fact.indicator === indicator && fact.measure === measure)?.value ?? null;
}

/** Another figure of as many decimals. */
const mistyped = (value: number, decimals: number) => Number((value * 1.37 + 1).toFixed(decimals));

/** Every figure of every form, each mistyped once in a form that else is right. */
const planted = forms.flatMap(({ department, rows }) =>
  rows.flatMap(({ indicator }) =>
    LEVEL_MEASURES.flatMap((measure) => {
      const form = fill(list, department.id, PERIOD);
      const value = figureOf(form, indicator.id, measure);
      if (value === null) return [];
      const wrong = mistyped(value, indicator.whole ? 0 : indicator.decimals);
      const found = contradictions(form.answer(indicator.id, { [measure]: wrong }));
      return [{ indicator: indicator.id, measure, value, found }];
    }),
  ),
);

describe("One figure mistyped in a form that else is right", () => {
  const told = planted.filter(({ found }) => found.some(({ likely }) => likely.sets.length > 0));
  const named = told.flatMap(({ indicator, measure, value, found }) => {
    const figures = found.flatMap(({ likely }) => likely.sets.flat());
    const own = figures.find((figure) => figure.indicator === indicator && figure.measure === measure);
    return own ? [{ ...own, meant: value }] : [];
  });

  test("is named wherever something is said, but for one in twenty at most", () => {
    expect(told.length).toBeGreaterThan(planted.length * 0.85);
    expect(named.length).toBeGreaterThanOrEqual(told.length * 0.95);
  });

  test("lies where it is said it must, and is the figure that is said to be meant, but for one in twenty", () => {
    const outside = named.filter(({ low, high, meant }) => meant < (low ?? meant) || meant > (high ?? meant));
    expect(outside).toEqual([]);
    expect(named.filter(({ value, meant }) => value === meant).length).toBeGreaterThanOrEqual(named.length * 0.95);
  });

  test("is found in at least 95 of 100 forms in which it breaks a rule between figures, told or not", () => {
    const broken = planted.filter(({ found }) => found.length > 0);
    expect(named.length).toBeGreaterThanOrEqual(broken.length * 0.95);
  });

  test("is not looked for in a form that is right", () => {
    for (const { department } of forms) expect(contradictions(fill(list, department.id, PERIOD))).toEqual([]);
  });
});

describe("What is said of it", () => {
  const unit = forms.find(({ department }) => department.id === "investment-cooperation")!;
  const { indicator } = unit.rows.find(({ indicator: { nameZh } }) => nameZh === "实际利用外资")!;
  const filled = () => fill(list, unit.department.id, PERIOD);
  const [month, cumulative] = (["month", "cumulative"] as const).map(
    (measure) => figureOf(filled(), indicator.id, measure)!,
  ) as [number, number];
  const findingsOf = (form: FilledForm) => form.check(past);
  const told = (form: FilledForm) =>
    findingsOf(form)
      .map((finding) => likelySentence(finding, list, say))
      .filter((sentence) => sentence !== null);

  test("where three are as likely and nothing else is known, that it cannot be told", () => {
    const total = list.indicators.find(({ totalOf }) => totalOf && totalOf.length > 2)!;
    const form = fill(list, total.reporters[0]!, "2024-06");
    const [part] = total.totalOf!;
    const value = figureOf(form, part!, "cumulative")!;
    const findings = runChecks(form.answer(part!, { cumulative: value - 1 }).context(noHistory));
    const [likely, ...others] = findings.flatMap((finding) => finding.likely ?? []);
    expect([likely, others]).toEqual([{ sets: [], repairs: ["V16"] }, []]);
    const sentence = findings.map((finding) => likelySentence(finding, list, say)).find((text) => text !== null);
    expect(sentence).toBe("合计平衡（V16）对不上，凭这些数无法判定填错的是哪一个，请与原始记录逐个核对。");
  });

  test("two figures either of which would do are both named with what they must be", () => {
    // Its growth is worked out by the form and follows what is typed, right or wrong.
    const form = filled()
      .answer(indicator.id, { cumulative: cumulative + 70 })
      .cell(indicator.id, "growth", { formula: "E10/G10" })
      .cell(indicator.id, "monthGrowth", { formula: "D10/F10" });
    expect(told(form)).toEqual([
      expect.stringMatching(/^可能填错的是「实际利用外资」本月（D\d+），应为 .*，或者「实际利用外资」1—本月/),
    ]);
  });

  test("the month and its running total in each other's place are one slip", () => {
    const form = filled().answer(indicator.id, { month: cumulative, cumulative: month });
    const [likely] = findingsOf(form).flatMap((finding) => finding.likely ?? []);
    expect(likely!.sets.map((set) => set.map(({ value }) => value))).toEqual([[month, cumulative]]);
  });

  test("a figure in another unit is named before those it is held against, with the figure that was meant", () => {
    const found = contradictions(filled().answer(indicator.id, { cumulative: cumulative * 10_000 }));
    const sets = found.flatMap(({ likely }) => likely.sets);
    expect(sets.map((set) => set.map(({ measure, value }) => [measure, value]))).toEqual([
      [["cumulative", cumulative]],
    ]);
  });

  test("a row that was explained is harder to believe wrong, and what agrees with the unit's archive is right", () => {
    const weigh = (form: FilledForm) => {
      const input = form.context(history);
      const context = contextOf(input, indexed(input.submission));
      const figures = figuresOfForm(context);
      const values = figures.typed.map(({ value }) => value);
      const weights = weightsOf(context, figures, boundsByFigure({ values, bounds: boundsOfForm(context, figures) }));
      const weightOf = (wanted: LevelMeasure) =>
        weights[figures.typed.findIndex(({ row, measure }) => row.indicator === indicator && measure === wanted)];
      return [weightOf("month"), weightOf("monthLastYear")];
    };
    expect(weigh(filled())).toEqual([1, Number.POSITIVE_INFINITY]);
    expect(weigh(filled().explain(indicator.id, "大项目外资一次到账，已核对银行凭证"))).toEqual([
      1.5,
      Number.POSITIVE_INFINITY,
    ]);
  });
});
