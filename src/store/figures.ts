import type { Measure } from "../core/measure";
import { isOnOthersForm } from "../core/rollup/received-forms";
import type { Submission } from "../core/submission/submission";
import type { TargetList } from "../core/targets/schema";
import type { Work } from "./database";
import { dropFormFigures, keepFormFigures } from "./form-figures";
import type { FormKey } from "./forms";

/** Rows of one statement; PostgreSQL takes 65,535 arguments. */
const BATCH = 5000;

/** The figures of a form as they are kept; a ratio as its numerator and denominator. */
export function figuresIn({ facts }: Pick<Submission, "facts">, list: TargetList) {
  const ratios = new Map(list.indicators.flatMap(({ id, ratio }) => (ratio ? [[id, ratio] as const] : [])));
  const values = new Map(facts.map(({ indicator, measure, value }) => [`${indicator} ${measure}`, value]));
  const figureOf = (indicator: string, measure: Measure) => values.get(`${indicator} ${measure}`) ?? null;
  return facts.map(({ indicator, measure, state, value }) => {
    const ratio = ratios.get(indicator);
    const about = { indicator, measure, state };
    if (!ratio) return { ...about, value, numerator: null, denominator: null };
    const [numerator, denominator] = [figureOf(ratio.numerator, measure), figureOf(ratio.denominator, measure)];
    return { ...about, value: null, numerator, denominator };
  });
}

/** Forms that name another unit are handed in only by exemption, and enter no figure of the district. */
export function entersDistrict(submission: Submission, list: TargetList): boolean {
  return !isOnOthersForm(submission, list);
}

/** Keeps the figures of a version and lets them stand for their unit instead of the version before. */
export async function keepFigures(
  work: Work,
  key: FormKey,
  version: number,
  submission: Submission,
  list: TargetList,
): Promise<void> {
  const { facts } = submission;
  const rows = figuresIn(submission, list).map((figure) => ({ ...key, version, ...figure }));
  const counts = entersDistrict(submission, list);
  await dropFigures(work, key);
  if (counts && facts.length > 0) await keepFormFigures(work, key, list.hash, facts);
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows.slice(at, at + BATCH);
    await work.insertInto("fact").values(batch).execute();
    if (counts) await work.insertInto("fact_current").values(batch).execute();
  }
}

/** Lets no figures stand for a unit, as while its form is given back. */
export async function dropFigures(work: Work, key: FormKey): Promise<void> {
  const { area, period, department } = key;
  await dropFormFigures(work, key);
  await work
    .deleteFrom("fact_current")
    .where("area", "=", area)
    .where("period", "=", period)
    .where("department", "=", department)
    .execute();
}
