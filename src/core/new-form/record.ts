import { columnLabel, type Form } from "../form/form";
import { layoutOf, PREFILLED_KEY } from "../form/layout";
import { MEASURES } from "../measure";
import { sameNumber } from "../numbers";
import type { Fact, PrefilledFigure } from "../submission/submission";

const ENTRY = /^(\d{4})\/([1-6])=(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/;

/** What the hidden sheet says of prefilled figures, by 代码 and column: "0101/4=93.46 0102/2=12"; "" for none. */
export function recordOf(form: Form, prefilled: readonly PrefilledFigure[]): string {
  const codes = new Map(form.rows.map(({ indicator }) => [indicator.id, indicator.code]));
  return prefilled
    .map(({ indicator, measure, value }) => `${codes.get(indicator)}/${columnLabel(measure)}=${value}`)
    .sort()
    .join(" ");
}

/** Reads what the hidden sheet says of prefilled figures; what is no such entry, or of another form, is left out. */
export function readRecord(text: string, form: Form): PrefilledFigure[] {
  const ids = new Map(form.rows.map(({ indicator }) => [indicator.code, indicator.id]));
  return text.split(/\s+/).flatMap((entry) => {
    const [, code = "", column, value] = ENTRY.exec(entry) ?? [];
    const indicator = ids.get(code);
    const measure = MEASURES[Number(column) - 1];
    return indicator !== undefined && measure ? [{ indicator, measure, value: Number(value) }] : [];
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
