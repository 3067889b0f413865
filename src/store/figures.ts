import type { Measure } from "../core/measure";
import type { Submission } from "../core/submission/submission";
import type { Indicator } from "../core/targets/schema";
import type { Work } from "./database";
import type { FormKey } from "./forms";

/** Rows of one statement; PostgreSQL takes 65,535 arguments. */
const BATCH = 5000;

/** Keeps the figures of a version and lets them stand for their unit instead of the version before. */
export async function keepFigures(
  work: Work,
  key: FormKey,
  version: number,
  { facts }: Submission,
  indicators: readonly Indicator[],
): Promise<void> {
  const ratios = new Map(indicators.flatMap(({ id, ratio }) => (ratio ? [[id, ratio] as const] : [])));
  const values = new Map(facts.map(({ indicator, measure, value }) => [`${indicator} ${measure}`, value]));
  const figureOf = (indicator: string, measure: Measure) => values.get(`${indicator} ${measure}`) ?? null;
  const rows = facts.map(({ indicator, measure, state, value }) => {
    const ratio = ratios.get(indicator);
    const about = { ...key, version, indicator, measure, state };
    if (!ratio) return { ...about, value, numerator: null, denominator: null };
    const [numerator, denominator] = [figureOf(ratio.numerator, measure), figureOf(ratio.denominator, measure)];
    return { ...about, value: null, numerator, denominator };
  });
  await dropFigures(work, key);
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    await work.insertInto("fact").values(batch).execute();
    await work.insertInto("fact_current").values(batch).execute();
  }
}

/** Lets no figures stand for a unit, as while its form is given back. */
export async function dropFigures(work: Work, { area, period, department }: FormKey): Promise<void> {
  await work
    .deleteFrom("fact_current")
    .where("area", "=", area)
    .where("period", "=", period)
    .where("department", "=", department)
    .execute();
}
