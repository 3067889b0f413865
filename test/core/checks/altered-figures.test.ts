import { readReceivedFile } from "#src/actions/received-file";
import { indexed } from "#src/core/checks/evidence/indexed";
import { contextOf } from "#src/core/checks/evidence/rows";
import { applyChecks, runChecks } from "#src/core/checks/run";
import { derivationOf, derive } from "#src/core/form/derivation";
import { type Form, formsOf } from "#src/core/form/form";
import { historyFactsOf, historyOf } from "#src/core/history/from-submissions";
import { isGrowth } from "#src/core/measure";
import { tidy } from "#src/core/numbers";
import type { Fact, Submission } from "#src/core/submission/submission";
import type { Indicator } from "#src/core/targets/schema";
import { simulateMonth } from "#src/samples/month";
import { worldOf } from "#src/samples/world/world";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../../scenario/default-list";
import { issuedFormWriter } from "../../scenario/issued";
import { broadly } from "../../tools/breadth";

const list = defaultTargetList(nodePlatform);
const SEED = 7;

const LEVELS = {
  "×10": (x: number) => x * 10,
  "÷10": (x: number) => x / 10,
  "×10⁴": (x: number) => x * 1e4,
  "÷10⁴": (x: number) => x / 1e4,
  sign: (x: number) => -x,
  "×1.5": (x: number) => x * 1.5,
};
const RATES = { "+100": (x: number) => x + 100, "×10": (x: number) => x * 10, "÷10": (x: number) => x / 10 };

const press = issuedFormWriter();

function monthOf(period: string): Submission[] {
  const [year, month] = period.split("-").map(Number) as [number, number];
  const world = worldOf(list, SEED, list.header.area.code);
  const files = simulateMonth(list, { period: { year, month }, seed: SEED, world, faults: 0 }).files;
  return files.map((file) => {
    const received = readReceivedFile(
      { name: file.name, bytes: press(file), receivedAt: file.receivedAt },
      list,
      nodePlatform,
    );
    if (received.status === "refused") throw received.refusal;
    return received.submission;
  });
}

/** The submission with one figure typed differently and what the form computes from it following. */
function altered(form: Form, submission: Submission, altered: Fact, value: number): Submission {
  const facts = new Map(submission.facts.map((fact) => [`${fact.indicator} ${fact.measure}`, fact]));
  facts.set(`${altered.indicator} ${altered.measure}`, { ...altered, value, raw: String(value) });
  for (let round = 0; round < 3; round++) {
    for (const [key, fact] of facts) {
      const row = form.rows.find(({ indicator }) => indicator.id === fact.indicator);
      const derivation = row && fact.formula !== undefined ? derivationOf(form, row.indicator, fact.measure) : null;
      if (!derivation) continue;
      const result = derive(
        derivation,
        ({ indicator, measure }) => facts.get(`${indicator} ${measure}`)?.value ?? null,
      );
      facts.set(
        key,
        typeof result !== "number"
          ? { ...fact, state: "blank", value: null, raw: "" }
          : { ...fact, state: "value", value: result },
      );
    }
  }
  return { ...submission, facts: [...facts.values()] };
}

/** What a figure that passes is: which alteration, of what, and what the form and the history know of it. */
interface Silent {
  readonly name: string;
  readonly indicator: Indicator;
  readonly fact: Fact;
  /** The month's figure of the row. */
  readonly month: number | null | undefined;
}

/** Every alteration that no check has a word about, each unit by itself, so that no other form gives the error away. */
async function silentBeside(earlier: readonly string[]): Promise<Silent[]> {
  const [now, ...past] = await Promise.all(["2024-03", ...earlier].map(monthOf));
  const history = historyOf(past.flat().flatMap((one) => historyFactsOf(one, list)));
  const forms = new Map(formsOf(list).map((form) => [form.id, form]));
  const silent: Silent[] = [];
  let tried = 0;
  for (const submission of now!) {
    const form = forms.get(submission.identity.form!)!;
    const context = { list, form, period: submission.identity.period, history, others: [] };
    const found = (given: Submission) =>
      applyChecks(contextOf({ ...context, submission: given }, indexed(given))).filter(
        ({ outcome, level }) => outcome === "fail" && level < "D",
      );
    expect(found(submission)).toEqual([]);
    for (const fact of submission.facts) {
      const indicator = form.rows.find((row) => row.indicator.id === fact.indicator)!.indicator;
      if (!fact.value || fact.formula !== undefined || !indicator.measures.includes(fact.measure)) continue;
      for (const [name, alter] of Object.entries(isGrowth(fact.measure) ? RATES : LEVELS)) {
        tried++;
        const given = altered(form, submission, fact, tidy(alter(fact.value)));
        // Whatever one finding is taken to follow from another, something is left to be said.
        const isLeft = tried % 50 > 0 || runChecks({ ...context, submission: given }).some(({ level }) => level < "D");
        if (found(given).length === 0 || !isLeft)
          silent.push({ name, indicator, fact, month: monthBeside(submission, fact) });
      }
    }
  }
  expect(tried).toBeGreaterThan(1000);
  return silent;
}

function monthBeside({ facts }: Submission, { indicator }: Fact): number | null | undefined {
  return facts.find((fact) => fact.indicator === indicator && fact.measure === "month")?.value;
}

/** Why nothing can find an alteration. */
const REASONS: Readonly<Record<string, (silent: Silent) => boolean>> = {
  "half as much again is what months, last year's figures and small counts do by themselves": ({ name }) =>
    name === "×1.5",
  "a month may be a tenth of last year's, or of the average of those before": ({ name, indicator, fact, month }) =>
    (name === "×10" || name === "÷10") &&
    indicator.measures.includes("month") &&
    (fact.measure.startsWith("month") || (month !== 0 && isWithoutLastYear(indicator))),
  "a rate a tenth of what it was may be so for prices, with no rate before it in the year": ({ name, fact }) =>
    name === "÷10" && isGrowth(fact.measure),
  "nothing else is known: no month with a figure, no last year's column, no earlier form": ({ indicator, month }) =>
    !month && isWithoutLastYear(indicator),
};

function isWithoutLastYear({ measures }: Indicator): boolean {
  return !measures.includes("cumulativeLastYear");
}

/** How many alterations pass for each reason. */
async function reasonsBeside(earlier: readonly string[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const silent of await silentBeside(earlier)) {
    const { name, indicator, fact } = silent;
    const reason = Object.keys(REASONS).find((each) => REASONS[each]!(silent));
    const key = reason ?? `${name} ${indicator.id} ${fact.measure} ${fact.value}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

describe("a single figure altered in a clean month is not passed over", () => {
  it("beside last month's form and last year's", async () => {
    expect(await reasonsBeside(["2024-02", "2023-03"])).toEqual({});
  }, 60_000);

  broadly(it.skip, it)(
    "beside this year's forms alone",
    async () => {
      expect(await reasonsBeside(["2024-02"])).toEqual({
        "half as much again is what months, last year's figures and small counts do by themselves": 3,
        "a rate a tenth of what it was may be so for prices, with no rate before it in the year": 5,
      });
    },
    60_000,
  );

  it("without any earlier form", async () => {
    expect(await reasonsBeside([])).toEqual({
      "half as much again is what months, last year's figures and small counts do by themselves": 97,
      "a month may be a tenth of last year's, or of the average of those before": 34,
      "a rate a tenth of what it was may be so for prices, with no rate before it in the year": 7,
      "nothing else is known: no month with a figure, no last year's column, no earlier form": 20,
    });
  }, 60_000);
});
