import type { CSSProperties } from "react";
import { cssPercent } from "../../pane/components/css-percent";
import type { CellStyle, Edge, Rule } from "../../workbook/style/style";

/** What a sheet is shown on: paper by day, dark paper, or the system's own colors where contrast is asked for. */
export type Paper = "light" | "dark" | "contrast";

export const PAPERS: Readonly<Record<Paper, { readonly sheet: string; readonly ink: string; readonly grid: string }>> =
  {
    light: { sheet: "#ffffff", ink: "#1a1a1a", grid: "#e3e3e3" },
    dark: { sheet: "#262626", ink: "#ececec", grid: "#3a3a3a" },
    contrast: { sheet: "Canvas", ink: "CanvasText", grid: "CanvasText" },
  };

/** Faces of a printed form, and what stands in for them where they are not installed. */
const FACES: Readonly<Record<string, string>> = {
  宋体: "SimSun, 'Songti SC', 'Noto Serif CJK SC', serif",
  黑体: "SimHei, 'Heiti SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
  仿宋: "FangSong, STFangsong, serif",
  楷体: "KaiTi, STKaiti, serif",
  "Times New Roman": "'Times New Roman', 'Liberation Serif', SimSun, 'Songti SC', 'Noto Serif CJK SC', serif",
};

const OTHER_FACE = "'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** What a cell's CSS depends on beside its look. */
export interface Setting {
  readonly paper: Paper;
  readonly scale: number;
  readonly isNumber: boolean;
  /** Edges that a neighbour draws already. */
  readonly drawn: Readonly<Partial<Record<Edge, boolean>>>;
}

/** Below this scale somebody wants to see the whole more than to read it. */
const SMALL = 0.75;

/** The CSS of a cell's look, in pixels. */
export function styleOf(look: CellStyle, { paper, scale, isNumber, drawn }: Setting): CSSProperties {
  const size = Math.max(scale < SMALL ? 4 : 9, Math.round((look.size * 96 * scale * 2) / 72) / 2);
  const align = look.horizontal ?? (isNumber ? "right" : "left");
  const pad = Math.round(4 * scale);
  const inset = pad + Math.round(look.indent * 9 * scale);
  return {
    fontFamily: look.face ? `${FACES[look.face] ?? `'${look.face}', ${OTHER_FACE}`}` : OTHER_FACE,
    fontSize: `${size}px`,
    lineHeight: 1.12,
    fontWeight: look.bold ? 600 : 400,
    fontStyle: look.italic ? "italic" : "normal",
    textAlign: align,
    justifyContent: align === "right" ? "flex-end" : align === "center" ? "center" : "flex-start",
    alignItems: look.vertical === "top" ? "flex-start" : look.vertical === "center" ? "center" : "flex-end",
    paddingLeft: align === "right" ? pad : inset,
    paddingRight: align === "right" ? inset : pad,
    whiteSpace: look.wrap ? "pre-wrap" : "pre",
    fontVariantNumeric: "tabular-nums",
    color:
      look.fill && !isPale(look.fill) ? inkOf(look.color, paper) : inkOf(look.color && readable(look.color), paper),
    ...(look.fill && paper !== "contrast" ? { backgroundColor: onPaper(look.fill, paper) } : {}),
    ...rulesOf(look, paper, drawn),
  };
}

function inkOf(color: string | null, paper: Paper): string {
  return color === null || paper === "contrast" ? PAPERS[paper].ink : onPaper(color, paper);
}

/** As light as the faint ink of a printed form may be on a screen: 4.5 to 1 on the tint of an input cell. */
const FAINTEST = 0.17;

/** An ink that can be read on pale paper: itself, or darkened until it can. */
export function readable(color: string): string {
  let parts = partsOf(color);
  while (luminance(parts) > FAINTEST) parts = parts.map((part) => part * 0.95);
  return `#${parts
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}

function isPale(color: string): boolean {
  return luminance(partsOf(color)) > 0.6;
}

function luminance(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue from 0 to 1. */
function partsOf(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
}

/** Light shows colors as the file has them; dark turns their lightness round and keeps their hue. */
export function onPaper(color: string, paper: Paper): string {
  if (paper !== "dark") return color;
  const [red = 0, green = 0, blue = 0] = partsOf(color);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const chroma = most - least;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(most + least - 1));
  const hue = hueOf(red, green, blue, most, chroma);
  // A tint hardly seen on white would glow on black.
  const muted = Math.min(saturation, 0.55) * Math.min(1, 0.35 + chroma);
  return `hsl(${Math.round(hue)} ${cssPercent(muted)} ${cssPercent(lightnessOf(color, paper) / 100)})`;
}

/** How light a color is on paper, in percent. */
export function lightnessOf(color: string, paper: "light" | "dark"): number {
  const parts = partsOf(color);
  const lightness = (Math.max(...parts) + Math.min(...parts)) / 2;
  return paper === "dark" ? 15 + (1 - lightness) * 78 : lightness * 100;
}

function hueOf(red: number, green: number, blue: number, most: number, chroma: number): number {
  if (chroma === 0) return 0;
  if (most === red) return 60 * (((green - blue) / chroma + 6) % 6);
  return most === green ? 60 * ((blue - red) / chroma + 2) : 60 * ((red - green) / chroma + 4);
}

const WIDTHS: Readonly<Record<Rule, string>> = {
  thin: "1px solid",
  medium: "2px solid",
  thick: "3px solid",
  dashed: "1px dashed",
  double: "3px double",
};

const CSS_EDGES = { top: "borderTop", right: "borderRight", bottom: "borderBottom", left: "borderLeft" } as const;

function rulesOf({ rules }: CellStyle, paper: Paper, drawn: Setting["drawn"]): CSSProperties {
  const css: CSSProperties = {};
  for (const [edge, property] of Object.entries(CSS_EDGES) as [Edge, (typeof CSS_EDGES)[Edge]][]) {
    const rule = drawn[edge] ? undefined : rules[edge];
    if (rule) css[property] = `${WIDTHS[rule.rule]} ${inkOf(rule.color, paper)}`;
  }
  return css;
}
