import { SUMMARY_GROWTH_DECIMALS } from "../../core/numbers";
import { SHARE_DECIMALS } from "../../core/rollup/judgement";
import type { Style } from "../ooxml/style";

/** Colors that keep apart in grey print and for color-blind readers; a word always stands beside them. */
export const COLORS = {
  onSchedule: "1F5C8B",
  slow: "B87503",
  behind: "A3290F",
  /** Nearer red than green. */
  nearRed: "8A4B00",
  bar: "C5D6E6",
  quiet: "7F7F7F",
  schedule: "262626",
  error: "A3290F",
} as const;

const RULED: Style = { top: "thin", bottom: "thin", left: "thin", right: "thin" };
const FIGURES = "Times New Roman";

export const title: Style = { font: "黑体", size: 16, horizontal: "center" };
export const identityLeft: Style = { size: 9, horizontal: "left" };
export const identityCenter: Style = { size: 10, horizontal: "center" };
export const identityRight: Style = { size: 9, horizontal: "right" };
export const sample: Style = { font: "黑体", size: 10, color: COLORS.behind, horizontal: "right" };
export const heading: Style = { ...RULED, font: "黑体", size: 10, horizontal: "center", wrap: true };
export const machine: Style = { size: 8, color: COLORS.quiet, horizontal: "center" };
export const groupHead: Style = { font: "黑体", size: 10, horizontal: "left", top: "thin", bottom: "thin" };
export const text: Style = { ...RULED, horizontal: "left", wrap: true };
export const nested: Style = { ...text, indent: 2 };
export const centered: Style = { ...RULED, horizontal: "center", wrap: true };
export const unit: Style = { ...centered, color: COLORS.quiet };
export const light: Style = { ...centered, font: "黑体" };
export const unlit: Style = { ...centered, color: COLORS.quiet };
/** Small whole numbers: a running number, a count. */
export const count: Style = { ...RULED, font: FIGURES, horizontal: "center", format: "0" };
export const countOrBlank: Style = { ...count, format: "0;;" };
export const none: Style = { ...centered, color: COLORS.quiet };
export const small: Style = { ...text, size: 9 };
export const code: Style = { ...RULED, font: "Consolas", size: 9, horizontal: "left" };
export const foot: Style = { size: 9, horizontal: "left", vertical: "top", wrap: true };
export const issuer: Style = { size: 10, color: "595959", horizontal: "center" };
export const sectionHead: Style = { font: "黑体", size: 12, horizontal: "left", vertical: "bottom" };
export const paragraph: Style = { font: "宋体", size: 11, horizontal: "left", vertical: "top", wrap: true };
export const bandLabel: Style = {
  size: 10,
  color: "595959",
  horizontal: "center",
  top: "medium",
  left: "thin",
  right: "thin",
};
export const bandFigure: Style = {
  font: FIGURES,
  size: 26,
  bold: true,
  horizontal: "center",
  left: "thin",
  right: "thin",
};
export const bandDetail: Style = {
  size: 9,
  horizontal: "center",
  bottom: "medium",
  left: "thin",
  right: "thin",
  wrap: true,
};

const figureStyles = new Map<string, Style>();

/** A ruled cell for a figure in tabular digits, aligned right. */
export function figure(format: string): Style {
  let style = figureStyles.get(format);
  if (!style) {
    style = { ...RULED, font: FIGURES, horizontal: "right", format };
    figureStyles.set(format, style);
  }
  return style;
}

/** Thousands separated, decimals fixed: 2 → "#,##0.00". */
export function numberFormat(decimals: number): string {
  return decimals > 0 ? `#,##0.${"0".repeat(decimals)}${GAP}` : `#,##0${GAP}`;
}

/** Keeps a figure off the rule on its right by the width of a space. */
const GAP = "_ ";

export const SHARE = `0.0${GAP}`;
export const POINTS = points(SHARE_DECIMALS);
export const GROWTH_POINTS = points(SUMMARY_GROWTH_DECIMALS);

/** A difference in percentage points with its sign. */
export function points(decimals: number): string {
  const digits = decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
  return `+${digits}${GAP};-${digits}${GAP};${digits}${GAP}`;
}
