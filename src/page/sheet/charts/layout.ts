import { emsOf } from "../growth";

/** How a chart is set: its size in pixels, and the sizes of its letters. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly title: number;
  readonly letters: number;
  /** Where the plot with its axes begins, under title and legend. */
  readonly top: number;
}

/** Points of titles and of other letters, and of those of a chart without a legend, which is small. */
const [TITLE, LETTERS, SMALL_TITLE, SMALL_LETTERS] = [12, 8, 9, 7];
const PIXELS_PER_POINT = 96 / 72;
/** Pixels below which nothing can be read. */
const LEAST = 5;

/** Sets a chart of a size on a sheet that is shown in a scale. */
export function layoutOf(size: { width: number; height: number }, scale: number, hasLegend: boolean): ChartLayout {
  const pixels = (points: number) => Math.max(LEAST, points * PIXELS_PER_POINT * scale);
  const [title, letters] = hasLegend ? [pixels(TITLE), pixels(LETTERS)] : [pixels(SMALL_TITLE), pixels(SMALL_LETTERS)];
  return { ...size, title, letters, top: title * 1.9 + (hasLegend ? letters * 2 : 0) };
}

/** A text as wide as so many pixels at most, in letters of a size. */
export function fitted(text: string, letters: number, room: number): string {
  if (emsOf(text) * letters <= room) return text;
  let kept = text;
  while (kept.length > 1 && (emsOf(kept) + 1) * letters > room) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** Pixels that the widest of some texts takes. */
export function widestOf(texts: readonly string[], letters: number): number {
  return letters * Math.max(0, ...texts.map(emsOf));
}

/** The texts that stand apart from one another, from the first on, where each has its middle so many pixels from the last. */
export function apart(texts: readonly string[], letters: number, slot: number): ReadonlySet<number> {
  const shown = new Set<number>();
  let end = Number.NEGATIVE_INFINITY;
  texts.forEach((text, index) => {
    const half = (emsOf(text) * letters) / 2;
    if (index * slot - half < end) return;
    shown.add(index);
    end = index * slot + half + letters * 0.6;
  });
  return shown;
}
