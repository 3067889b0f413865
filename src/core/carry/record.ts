import { columnLabel, type Form } from "../form/form";
import { CARRIED_KEY, layoutOf } from "../form/layout";
import { MEASURES } from "../measure";
import { sameNumber } from "../numbers";
import type { CarriedFigure, Fact } from "../submission/submission";

const ENTRY = /^(\d{4})\/([1-6])=(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/;

/** What the hidden sheet says of carried figures, by 代码 and column: "0101/4=93.46 0102/2=12"; "" for none. */
export function recordOf(form: Form, carried: readonly CarriedFigure[]): string {
  const codes = new Map(form.rows.map(({ indicator }) => [indicator.id, indicator.code]));
  return carried
    .map(({ indicator, measure, value }) => `${codes.get(indicator)}/${columnLabel(measure)}=${value}`)
    .sort()
    .join(" ");
}

/** Reads what the hidden sheet says of carried figures; what is no such entry, or of another form, is left out. */
export function readRecord(text: string, form: Form): CarriedFigure[] {
  const ids = new Map(form.rows.map(({ indicator }) => [indicator.code, indicator.id]));
  return text.split(/\s+/).flatMap((entry) => {
    const [, code = "", column, value] = ENTRY.exec(entry) ?? [];
    const indicator = ids.get(code);
    const measure = MEASURES[Number(column) - 1];
    return indicator !== undefined && measure ? [{ indicator, measure, value: Number(value) }] : [];
  });
}

/** Of what was carried, the figures that stand as they were carried: one typed over is the unit's own. */
export function standingCarries(recorded: readonly CarriedFigure[], facts: readonly Fact[]): CarriedFigure[] {
  const values = new Map(facts.map(({ indicator, measure, value }) => [`${indicator} ${measure}`, value]));
  return recorded.filter(({ indicator, measure, value }) => {
    const now = values.get(`${indicator} ${measure}`);
    return now != null && sameNumber(now, value);
  });
}

/** The edits by which the hidden sheet tells of carried figures. */
export function recordEdits(form: Form, carried: readonly CarriedFigure[]) {
  const { name, value } = layoutOf(form).carried;
  const text = recordOf(form, carried);
  return [
    { ...name, value: text === "" ? null : CARRIED_KEY },
    { ...value, value: text === "" ? null : text },
  ];
}
