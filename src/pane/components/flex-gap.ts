/**
 * Browsers that keep no gap between flex items: Chromium before 84, Safari before 14.1. None can be asked for it; `inset`
 * came to Safari with it, and `appearance` to Chromium.
 */
const WITHOUT_FLEX_GAP = "@supports not ((appearance: none) or (inset: 0))";

export type Style = Readonly<Record<string, unknown>>;

const LAYOUT = ["display", "flexDirection", "flexWrap", "gap", "rowGap", "columnGap"];

/** A style with the margins that stand in for its gap, and within its media queries for theirs. */
export function withGapKept(style: Style, outer: Style = {}): Style {
  const layout = { ...outer, ...picked(style, LAYOUT) };
  const nested = Object.entries(style).filter(([key, value]) => /^@(?:media|container)/.test(key) && isStyle(value));
  const changes = LAYOUT.some((key) => key in style);
  return {
    ...style,
    ...Object.fromEntries(nested.map(([key, value]) => [key, withGapKept(value as Style, layout)])),
    ...(changes && isFlex(layout) ? { [WITHOUT_FLEX_GAP]: marginsFor(layout) } : {}),
  };
}

function isFlex({ display, gap, rowGap, columnGap }: Style): boolean {
  return /flex$/.test(String(display)) && [gap, rowGap, columnGap].some((size) => size !== undefined);
}

/** Margins after each child, so that a child pushed to the end by its own margin before it stays there. */
function marginsFor({ gap = 0, rowGap, columnGap, flexDirection, flexWrap }: Style): Style {
  const [row, column = row] = typeof gap === "string" ? gap.split(/ (?![^(]*\))/) : [gap];
  const across = { marginRight: columnGap ?? column };
  const down = { marginBottom: rowGap ?? row };
  if (flexWrap === "wrap") return { "& > *": { ...across, ...down } };
  return { "& > *:not(:last-child)": flexDirection === "column" ? down : across };
}

function picked(style: Style, keys: readonly string[]): Style {
  return Object.fromEntries(Object.entries(style).filter(([key]) => keys.includes(key)));
}

function isStyle(value: unknown): value is Style {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
