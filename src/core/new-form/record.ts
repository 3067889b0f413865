import { columnLabel, type Form } from "../form/form";
import { layoutOf, PREFILLED_KEY } from "../form/layout";
import { MEASURES } from "../measure";
import { sameNumber } from "../numbers";
import { formatPeriod, type Period, parsePeriod } from "../period";
import type { Fact, PrefilledFigure } from "../submission/submission";

const ENTRY = /^(\d{4})\/([1-6])=(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/;

/**
 * What the hidden sheet says of prefilled figures, by 代码 and column, behind the month they were prefilled for: "2024-04
 * 0101/4=93.46 0102/2=12"; "" for none.
 */
export function recordOf(form: Form, prefilled: readonly PrefilledFigure[]): string {
  const codes = new Map(form.rows.map(({ indicator }) => [indicator.id, indicator.code]));
  const entries = new Map<string, string[]>();
  for (const { indicator, measure, value, period } of prefilled) {
    const month = period ? formatPeriod(period) : "";
    const entry = `${codes.get(indicator)}/${columnLabel(measure)}=${value}`;
    entries.set(month, [...(entries.get(month) ?? []), entry]);
  }
  const months = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return months.flatMap(([month, each]) => (month === "" ? each.sort() : [month, ...each.sort()])).join(" ");
}

/** Reads what the hidden sheet says of prefilled figures; what is no such entry, or of another form, is left out. */
export function readRecord(text: string, form: Form): PrefilledFigure[] {
  const ids = new Map(form.rows.map(({ indicator }) => [indicator.code, indicator.id]));
  let period: Period | null = null;
  return text.split(/\s+/).flatMap((entry) => {
    const [, code = "", column, value] = ENTRY.exec(entry) ?? [];
    const indicator = ids.get(code);
    const measure = MEASURES[Number(column) - 1];
    if (indicator !== undefined && measure) {
      return [{ indicator, measure, value: Number(value), ...(period ? { period } : {}) }];
    }
    period = parsePeriod(entry) ?? period;
    return [];
  });
}

/** Of what was prefilled, the figures that stand as they were prefilled: one typed over is the unit's own. */
export function standingPrefills(recorded: readonly PrefilledFigure[], facts: readonly Fact[]): PrefilledFigure[] {
  const standing = new Map(facts.map((fact) => [`${fact.indicator} ${fact.measure}`, fact]));
  return recorded.filter(({ indicator, measure, value }) => {
    const now = standing.get(`${indicator} ${measure}`);
    return now?.value != null && now.formula === undefined && sameNumber(now.value, value);
  });
}

/** The edits by which the hidden sheet tells of prefilled figures. */
export function recordEdits(form: Form, prefilled: readonly PrefilledFigure[]) {
  const { name, value } = layoutOf(form).prefilled;
  const text = recordOf(form, prefilled);
  return [
    { ...name, value: text === "" ? null : PREFILLED_KEY },
    { ...value, value: text === "" ? null : text },
  ];
}
