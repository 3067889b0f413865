import fc from "fast-check";
import type { CheckInput } from "#src/core/checks/check";
import { historyOf } from "#src/core/history/from-submissions";
import type { HistoryFact } from "#src/core/history/history";
import { LEVEL_MEASURES, type LevelMeasure, type Measure } from "#src/core/measure";
import { outdatedPrefills, type Prefill, prefillable } from "#src/core/new-form/prefill";
import { readRecord, recordOf, standingPrefills } from "#src/core/new-form/record";
import { withdrawnPrefills } from "#src/core/new-form/withdrawn";
import { roundTo } from "#src/core/numbers";
import { addMonths, parsePeriod } from "#src/core/period";
import type { PrefilledFigure } from "#src/core/submission/submission";
import type { TargetList } from "#src/core/targets/schema";
import { type FilledForm, fill } from "../../scenario/form";
import { smallList as list } from "../../scenario/small-list";

const UNIT = "commerce";
const APRIL = parsePeriod("2024-04")!;
const indicatorOf = (id: string) => list.indicators.find((one) => one.id === id)!;

function past(indicator: string, measure: Measure, value: number, months: number): HistoryFact {
  const period = addMonths(APRIL, months);
  return { department: UNIT, indicator, measure, period, value, file: "早.xlsx", sheet: "报表", cell: "D10" };
}

/** A form of which nothing is filled in but the month's figures given. */
function form(period: string, answers: Readonly<Record<string, Partial<Record<Measure, number | string>>>> = {}) {
  const blank: FilledForm = fill(list, UNIT, period);
  for (const { indicator } of blank.form.rows) {
    blank.answer(indicator.id, Object.fromEntries(indicator.measures.map((measure) => [measure, null])));
    blank.answer(indicator.id, answers[indicator.id] ?? {});
  }
  return blank;
}

function prefilled(given: FilledForm, facts: readonly HistoryFact[], asked: TargetList = list): Prefill[] {
  return prefillable({ ...given.context(historyOf(facts)), list: asked });
}

const said = (found: readonly Prefill[]) =>
  found.map(({ indicator, measure, value, rule }) => `${indicator} ${measure} ${value} ${rule}`);

describe("What is known before it is typed", () => {
  test("last year's figures are those the unit reported a year ago, a stock's and a share's among them", () => {
    const facts = [
      past("events", "month", 5, -12),
      past("retail-sales", "month", 10.5, -12),
      past("retail-sales", "cumulative", 40.25, -12),
      past("streets", "cumulative", 60, -12),
      past("coverage", "cumulative", 91.5, -12),
    ];
    expect(said(prefilled(form("2024-04"), facts))).toEqual([
      "retail-sales monthLastYear 10.5 last-year",
      "retail-sales cumulativeLastYear 40.25 last-year",
      "coverage cumulativeLastYear 91.5 last-year",
      "streets cumulativeLastYear 60 last-year",
    ]);
  });

  test("a running total is offered once its month is typed", () => {
    const facts = [past("retail-sales", "cumulative", 30.1, -1), past("events", "cumulative", 7, -1)];
    expect(prefilled(form("2024-04"), facts)).toEqual([]);
    const typed = form("2024-04", { "retail-sales": { month: 10.2 }, events: { month: 0 } });
    expect(said(prefilled(typed, facts))).toEqual([
      "retail-sales cumulative 40.3 running-total",
      "events cumulative 7 running-total",
    ]);
  });

  test("a prefilled total follows its month when that is typed anew, one that was typed over never", () => {
    const facts = [past("retail-sales", "cumulative", 30.1, -1)];
    const carried = { indicator: "retail-sales", measure: "cumulative", value: 40.3 } as const;
    const found = (month: number, cumulative: number | string) => {
      const input = form("2024-04", { "retail-sales": { month, cumulative } }).context(historyOf(facts));
      const prefilled = standingPrefills([carried], input.submission.facts);
      return prefillable({ ...input, submission: { ...input.submission, prefilled } });
    };
    expect(found(10.2, 40.3)).toEqual([]);
    expect(found(13.2, 40.3)).toMatchObject([{ value: 43.3, was: carried, rule: "running-total" }]);
    for (const typed of [43, 40.29, "—", "40.3亿元"]) expect(found(13.2, typed)).toEqual([]);
  });

  describe("of whose month nothing is left", () => {
    const facts = [past("retail-sales", "cumulative", 30.1, -1), past("retail-sales", "cumulativeLastYear", 22, -1)];
    const total = { indicator: "retail-sales", measure: "cumulative", value: 40.3, period: APRIL } as const;
    const thatOfLastYear = { ...total, measure: "cumulativeLastYear", value: 31 } as const;
    const gone = (answers: Partial<Record<Measure, number | string>>, history: readonly HistoryFact[] = facts) => {
      const standing = { cumulative: 40.3, cumulativeLastYear: 31, monthLastYear: 9, ...answers };
      const input = form("2024-04", { "retail-sales": standing }).context(historyOf(history));
      const prefilled = standingPrefills([total, thatOfLastYear], input.submission.facts);
      const given = { ...input, submission: { ...input.submission, prefilled } };
      expect(outdatedPrefills(given)).toEqual([]);
      return withdrawnPrefills(given).map(({ measure, month }) => `${measure} for ${month.state} ${month.measure}`);
    };

    test("a total is taken back with its month, blank or —, whether the last form is at hand or not", () => {
      expect(gone({ month: 10.2 })).toEqual([]);
      expect(gone({})).toEqual(["cumulative for blank month"]);
      expect(gone({ month: "—" })).toEqual(["cumulative for not-applicable month"]);
      expect(gone({ month: "—" }, [])).toEqual(["cumulative for not-applicable month"]);
    });

    test("one that was typed over stays, and so does one whose month is there and cannot be read", () => {
      for (const typed of [43, "—"]) expect(gone({ month: "—", cumulative: typed })).toEqual([]);
      expect(gone({ month: "12亿元" })).toEqual([]);
    });

    test("last year's goes where it was worked out, not where the unit's own is known or its month is offered", () => {
      const blank = { month: 10.2, monthLastYear: "—" };
      expect(gone(blank)).toEqual(["cumulativeLastYear for not-applicable monthLastYear"]);
      expect(gone(blank, [])).toEqual([]);
      expect(gone(blank, [...facts, past("retail-sales", "cumulative", 31, -12)])).toEqual([]);
      const offered = [...facts, past("retail-sales", "month", 9, -12)];
      const emptied = form("2024-04", { "retail-sales": { month: 10.2, cumulativeLastYear: 31 } });
      const input = emptied.context(historyOf(offered));
      const submission = { ...input.submission, prefilled: [thatOfLastYear] };
      expect(withdrawnPrefills({ ...input, submission })).toEqual([]);
      expect(withdrawnPrefills({ ...emptied.context(historyOf(facts)), submission })).toHaveLength(1);
    });
  });

  describe("in a form whose month is another now", () => {
    const facts = [
      past("retail-sales", "month", 9, -12),
      past("retail-sales", "cumulative", 40, -12),
      past("streets", "cumulative", 60, -12),
    ];
    const period = parsePeriod("2024-03")!;
    const carried = { indicator: "retail-sales", measure: "monthLastYear", value: 8, period } as const;
    const without = { indicator: "events", measure: "monthLastYear", value: 5, period } as const;
    const alike = { indicator: "streets", measure: "cumulativeLastYear", value: 60, period } as const;
    const input = (prefilled: readonly PrefilledFigure[], history = facts): CheckInput => {
      const filled = form("2024-04", {
        "retail-sales": { monthLastYear: 8, cumulativeLastYear: 30 },
        events: { monthLastYear: 5 },
        streets: { cumulativeLastYear: 60 },
      }).context(historyOf(history));
      return { ...filled, submission: { ...filled.submission, prefilled } };
    };

    test("what stands as prefilled is replaced, and where this month has none it is outdated; typed figures are neither", () => {
      const given = input([carried, without, alike]);
      expect(prefillable(given)).toMatchObject([{ value: 9, was: carried, period: APRIL }]);
      expect(outdatedPrefills(given)).toEqual([without]);
    });

    test("nothing is outdated whose month is this one's, or is not known", () => {
      const [now, { period: _, ...old }] = [{ ...carried, period: APRIL }, without];
      expect(outdatedPrefills(input([now, old], []))).toEqual([]);
      expect(prefillable(input([old]))).toEqual([]);
    });

    test("no total is worked out from a month that is outdated", () => {
      const last = past("retail-sales", "cumulativeLastYear", 22, -1);
      const total = { ...carried, measure: "cumulativeLastYear", value: 30 } as const;
      expect(prefillable(input([carried, total], [last]))).toEqual([]);
      expect(outdatedPrefills(input([carried, total], [last]))).toEqual([carried, total]);
      const known = input([carried, total], [last, past("retail-sales", "month", 9, -12)]);
      expect(said(prefillable(known))).toEqual([
        "retail-sales monthLastYear 9 last-year",
        "retail-sales cumulativeLastYear 31 running-total",
      ]);
    });
  });

  test("the record tells of which month each figure is, and one from before that is read without", () => {
    const { form: asked } = form("2024-04");
    const [march, april] = [parsePeriod("2024-03")!, APRIL];
    const figures = [
      { indicator: "events", measure: "month", value: 3 },
      { indicator: "retail-sales", measure: "month", value: 8.5, period: march },
      { indicator: "retail-sales", measure: "cumulative", value: 30, period: april },
    ] as const;
    const text = recordOf(asked, figures);
    expect(text).toMatch(/^\S+\/1=3 2024-03 \S+\/1=8.5 2024-04 \S+\/2=30$/);
    expect(readRecord(text, asked)).toEqual(figures);
    const old = text.replace(/ 2024-0\d/g, "");
    expect(readRecord(old, asked)).toEqual(
      figures.map(({ indicator, measure, value }) => ({ indicator, measure, value })),
    );
  });

  test("the first form of the year has its month as its total", () => {
    const typed = form("2024-02", { "retail-sales": { month: 10.2 } });
    expect(said(prefilled(typed, [past("retail-sales", "cumulative", 99, -4)]))).toEqual([
      "retail-sales cumulative 10.2 first-form",
    ]);
  });

  test("last year's total is worked out only where the unit's own of a year ago is not known", () => {
    const typed = form("2024-04", { "retail-sales": { monthLastYear: 5 } });
    const lastForm = past("retail-sales", "cumulativeLastYear", 20, -1);
    expect(said(prefilled(typed, [lastForm]))).toEqual(["retail-sales cumulativeLastYear 25 running-total"]);
    expect(said(prefilled(typed, [lastForm, past("retail-sales", "cumulative", 26, -12)]))).toEqual([
      "retail-sales cumulativeLastYear 26 last-year",
    ]);
  });

  test("nothing is prefilled of another unit, for months not asked, of growth, or into what the form computes", () => {
    const others = { ...past("retail-sales", "month", 1, -12), department: "statistics" };
    const growth = past("output", "growth", 5, -12);
    const computed = past("firms", "cumulative", 30, -12);
    const share = past("online-share", "cumulative", 30, -12);
    expect(prefilled(form("2024-04"), [others, growth, computed, share])).toEqual([]);
  });

  test("of an indicator whose basis changed there is no last year", () => {
    const target = { ...list.targets[0]!, indicator: "retail-sales", changedBasis: true };
    const facts = [past("retail-sales", "cumulative", 40, -12)];
    expect(prefilled(form("2024-04"), facts, { ...list, targets: [target] })).toEqual([]);
    expect(prefilled(form("2024-04"), facts)).toHaveLength(1);
  });

  test("after a gap in the year no total follows from a month", () => {
    const quarterly = { ...indicatorOf("retail-sales"), dueMonths: [3, 6, 9, 12] };
    const indicators = list.indicators.map((one) => (one.id === quarterly.id ? quarterly : one));
    const asked = { ...list, indicators };
    const june = fill(asked, UNIT, "2024-06").answer("retail-sales", { month: 3, cumulative: null });
    const facts = [{ ...past("retail-sales", "cumulative", 10, 0), period: parsePeriod("2024-03")! }];
    expect(
      said(prefillable(june.context(historyOf(facts)))).filter((text) => text.includes("retail-sales cumulative ")),
    ).toEqual([]);
  });
});

const figure = fc
  .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => Number((digits / 10 ** decimals).toFixed(decimals)));
const answer = fc.oneof(fc.constant(null), fc.constant("—"), figure, fc.constant("12亿元"));
const rows = fill(list, UNIT, "2024-04").form.rows.map(({ indicator }) => indicator);

/** A form filled in anyhow, and any past. */
const situation = fc.record({
  answers: fc.tuple(
    ...rows.map(({ measures }) => fc.record(Object.fromEntries(measures.map((measure) => [measure, answer])))),
  ),
  facts: fc.array(
    fc
      .tuple(fc.constantFrom(...rows), fc.constantFrom(...LEVEL_MEASURES), figure, fc.constantFrom(-1, -12))
      .map(([{ id }, measure, value, months]) => past(id, measure, value, months)),
    { maxLength: 60 },
  ),
});

function situated({ answers, facts }: { answers: readonly object[]; facts: readonly HistoryFact[] }): CheckInput {
  const given = fill(list, UNIT, "2024-04");
  for (const [index, { id }] of rows.entries()) given.answer(id, answers[index]!);
  return given.context(historyOf(facts));
}

test("a prefilled total is the last one and the month, to the printed decimals and beyond", () => {
  fc.assert(
    fc.property(situation, (given) => {
      const input = situated(given);
      for (const { indicator, measure, value, rule, from } of prefillable(input)) {
        if (rule !== "running-total") continue;
        const month: LevelMeasure = measure === "cumulative" ? "month" : "monthLastYear";
        const typed = input.submission.facts.find((fact) => fact.indicator === indicator && fact.measure === month)!;
        const { decimals } = indicatorOf(indicator);
        expect(roundTo(value, decimals)).toBe(roundTo(from!.value + typed.value!, decimals));
        expect(String(value).split(".")[1]?.length ?? 0).toBeLessThanOrEqual(4);
      }
    }),
  );
});

test("nothing is prefilled over what stands there, and taking it back leaves every cell as it was", () => {
  fc.assert(
    fc.property(situation, (given) => {
      const { submission, ...input } = situated(given);
      const offered = prefillable({ ...input, submission });
      const sheet = new Map(submission.facts.map(({ sheet: name, cell, raw }) => [`${name}!${cell}`, raw]));
      const before = JSON.stringify([...sheet]);
      for (const { sheet: name, cell, value } of offered) {
        expect(sheet.get(`${name}!${cell}`)).toBe("");
        sheet.set(`${name}!${cell}`, String(value));
      }
      for (const { sheet: name, cell } of offered) sheet.set(`${name}!${cell}`, "");
      expect(JSON.stringify([...sheet])).toBe(before);
    }),
  );
});

test("a form tells which figures were prefilled as long as they stand", () => {
  fc.assert(
    fc.property(situation, (given) => {
      const input = situated(given);
      const offered = prefillable(input);
      const read = readRecord(recordOf(input.form!, offered), input.form!);
      expect(read.map(({ indicator, measure, value }) => `${indicator} ${measure} ${value}`).sort()).toEqual(
        offered.map(({ indicator, measure, value }) => `${indicator} ${measure} ${value}`).sort(),
      );
      const facts = input.submission.facts.map((fact) => {
        const one = offered.find(({ indicator, measure }) => indicator === fact.indicator && measure === fact.measure);
        return one ? { ...fact, state: "value" as const, value: one.value } : fact;
      });
      expect(standingPrefills(read, facts)).toHaveLength(offered.length);
      const computed = facts.map((fact) => ({ ...fact, formula: "1+1" }));
      expect(standingPrefills(read, computed)).toEqual([]);
      const typedOver = facts.map((fact) => ({ ...fact, value: fact.value === null ? null : fact.value + 1 }));
      expect(standingPrefills(read, typedOver)).toEqual([]);
    }),
  );
});
