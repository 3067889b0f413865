import type { FigureUnit } from "../core/audit/figure-unit";
import type { FigureColumn } from "../core/audit/layout";
import { isGrowth, type Measure } from "../core/measure";
import { MOST_DECIMALS, roundTo, tidy } from "../core/numbers";
import type { Indicator } from "../core/targets/schema";
import { grouped } from "./grouped";
import type { Speaker } from "./sentence";
import { counted } from "./units";

/** A number with its thousands apart and so many decimals, at least and at most. */
export function numberText(value: number, least: number, most = least): string {
  // Of the decimal a person would have written, not of the binary fraction.
  return grouped(tidy(value), least, most).replace("-", "−");
}

/** The same with its sign, as a difference is read. */
export function signedText(value: number, decimals: number): string {
  return value > 0 ? `+${numberText(value, decimals)}` : numberText(value, decimals);
}

/** How many there are of something. */
export function countText(count: number): string {
  return numberText(count, 0);
}

/** A number as somebody stated it, with at least so many decimals. */
export function statedText(value: number, least = 0): string {
  return numberText(value, least, MOST_DECIMALS);
}

/** A number with all that tells it from another one. */
export function exactText(value: number): string {
  return numberText(value, 0, 12);
}

/** Characters of an ISO 8601 time up to its minute. */
const MINUTE = "2024-04-08T09:30".length;

/** A time (ISO 8601) to its minute, as it was written. */
export function minuteText(time: string): string {
  return time.slice(0, MINUTE).replace("T", " ");
}

/** How far a figure of the summary moves, signed, with its unit and two decimals more than it is printed with. */
export function movementText({ unit, decimals }: FigureUnit, moved: number, say: Speaker): string {
  const number = signedText(moved, decimals + 2);
  if (unit === "points" || unit === "%") return say("terms.points", { number });
  return withUnit(number, unit, say);
}

/** A statistic of a test in three digits; a small chance as a power of ten. */
export function statisticText(value: number): string {
  if (value !== 0 && Math.abs(value) < 1e-4) return value.toExponential(1).replace("-", "−");
  return numberText(Number(value.toPrecision(3)), 0, 6);
}

/** A share in percent, without needless digits. */
export function shareText(share: number): string {
  return numberText(share * 100, 0, 2);
}

/** A percentage of a whole, with a decimal where it has one: 12%, 12.5%. */
export function percentText(percent: number, say: Speaker): string {
  return say("terms.percent", { number: partText(percent) });
}

/** The same where a sentence has the sign of percent itself. */
export function partText(percent: number): string {
  return numberText(percent, 0, 1);
}

/** A number as the sentences of the summary print it: without sign and thousands apart, as bulletins do. */
export function printedText(value: number, decimals: number): string {
  return numberText(Math.abs(roundTo(value, decimals)), decimals).replaceAll(",", "");
}

/** A number with its unit, percent among them. */
export function withUnit(number: string, unit: string, say: Speaker): string {
  if (unit === "") return number;
  return unit === "%" ? say("terms.percent", { number }) : counted(number, unit, say);
}

/** An amount as a unit reported it: of whole numbers no decimals, of others all that were stated. */
export function amountText(
  value: number,
  { unit, decimals }: Pick<Indicator, "unit" | "decimals">,
  say: Speaker,
): string {
  return withUnit(statedText(value, Number.isInteger(value) ? 0 : decimals), unit, say);
}

/** A figure of an indicator as a unit reported it; growth in percent. */
export function reportedText(value: number, measure: Measure, indicator: Indicator, say: Speaker): string {
  return amountText(value, isGrowth(measure) ? { ...indicator, unit: "%" } : indicator, say);
}

/** What a cell of the summary shows, with its unit and the decimals the sheet prints. */
export function figureText(
  {
    value,
    unit,
    decimals,
    column,
  }: FigureUnit & { readonly value: number | string | null; readonly column: FigureColumn },
  say: Speaker,
): string {
  if (typeof value !== "number") return value ?? "—";
  const number = numberText(value, decimals);
  if (column === "rank") return say("terms.rank", { number });
  return unit === "points" ? say("terms.points", { number }) : withUnit(number, unit, say);
}
