/** Commas behind the last digit, each of which shows a figure a thousand times smaller. */
const COMMAS = /[0#?](,+)(?![,0#?])/;
/** A point that is only printed, as in 0!.0, for 万, and the digits behind it. */
const PRINTED_POINT = /[0#?](?:!\.|\\\.|"\.")([0#?]+)/;

/** How many times smaller than it is a number format shows a figure: 1,000,000 for "0.0,,"; 1 for ordinary ones. */
export function shownSmaller(format: string): number {
  const positive = format.split(";")[0]!;
  const commas = COMMAS.exec(positive)?.[1]?.length ?? 0;
  const printed = PRINTED_POINT.exec(positive)?.[1]?.length ?? 0;
  return 1000 ** commas * 10 ** printed;
}

/** What is printed as it stands, holds a place open or is a color or a locale. */
const PRINTED = /"[^"]*"|[\\!_*].|\[[^\]]*\]/g;

/**
 * Whether a number format shows nothing of a figure, such as ";;;" or a fixed text. A format that chooses by conditions
 * of its own is taken to show it.
 */
export function hidesFigure(format: string, value: number): boolean {
  if (format.trim() === "" || /\[[<>=]/.test(format)) return false;
  const sections = format.replace(PRINTED, "").split(";");
  const own = value > 0 ? sections[0] : value < 0 ? sections[1] : sections[2];
  return !/[0#?@a-z通]/i.test(own ?? sections[0]!);
}

/** Whether a number format shows 0.07 as 7 %: a % that is quoted or escaped is only printed. */
export function showsPercent(format: string): boolean {
  return format.replace(/"[^"]*"|[\\!]./g, "").includes("%");
}
