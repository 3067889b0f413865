import type { Indicator } from "../../core/targets/schema";
import { LABELS, plain, withPlainDashes, wordOf } from "./labels";

type Ranges = Indicator["ranges"];

const ENTRY = /^(\D+|(?:上年)?1-本月)(?:≥(-?[\d.]+)|≤(-?[\d.]+)|(-?[\d.]+)~(-?[\d.]+)|(不限))$/;

/** Ranges as a person writes them: "1—本月 ≥0；累计同比 -100~500". */
export function writeRanges(ranges: Ranges): string {
  return Object.entries(ranges)
    .map(([measure, range]) => `${LABELS.measure[measure as keyof Ranges]} ${writeRange(range ?? {})}`)
    .join("；");
}

function writeRange({ min, max }: { min?: number | undefined; max?: number | undefined }): string {
  if (min !== undefined && max !== undefined) return `${min}~${max}`;
  if (min !== undefined) return `≥${min}`;
  return max === undefined ? "不限" : `≤${max}`;
}

/** Reads what `writeRanges` writes; null when it is not of that form. */
export function readRanges(text: string): Ranges | null {
  const ranges: Record<string, { min?: number; max?: number }> = {};
  const entries = withPlainDashes(plain(text)).replace(/\s+/g, "").replace(/>=/g, "≥").replace(/<=/g, "≤");
  for (const entry of entries.split(/[;,、]/).filter((part) => part !== "")) {
    const match = ENTRY.exec(entry);
    const measure = match && wordOf(LABELS.measure, match[1]!);
    if (!match || !measure || measure in ranges) return null;
    const min = match[2] ?? match[4];
    const max = match[3] ?? match[5];
    ranges[measure] = {
      ...(min === undefined ? {} : { min: Number(min) }),
      ...(max === undefined ? {} : { max: Number(max) }),
    };
  }
  return ranges;
}
