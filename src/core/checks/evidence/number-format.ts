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

/** Whether a number format shows 0.07 as 7 %: a % that is quoted or escaped is only printed. */
export function showsPercent(format: string): boolean {
  return format.replace(/"[^"]*"|[\\!]./g, "").includes("%");
}
