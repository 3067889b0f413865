import type { CSSProperties } from "react";
import type { Cell, Range } from "../../core/grid/grid";
import { cssPercent } from "../../pane/components/css-percent";
import type { SheetStyle } from "../../workbook/style/style";
import { onPaper, type Paper, readable } from "./paper";
import { isIn } from "./selection";

/** What the value of a cell changes of its look: a light takes its color, a number its bar. */
export function conditionCss({ texts, bars }: SheetStyle, cell: Cell | undefined, paper: Paper): CSSProperties {
  if (!cell || paper === "contrast") return {};
  const { value } = cell;
  const covers = ({ ranges }: { readonly ranges: readonly Range[] }) => ranges.some((range) => isIn(range, cell));
  if (typeof value === "string") {
    const found = texts.find((look) => look.text === value && covers(look));
    if (!found) return {};
    return {
      ...(found.color === null ? {} : { color: onPaper(readable(found.color), paper) }),
      ...(found.bold ? { fontWeight: 600 } : {}),
    };
  }
  const bar = typeof value === "number" ? bars.find(covers) : undefined;
  if (!bar) return {};
  const share = Math.min(1, Math.max(0, ((value as number) - bar.from) / (bar.to - bar.from)));
  const color = onPaper(bar.color, paper);
  return {
    backgroundImage: `linear-gradient(${color}, ${color})`,
    backgroundSize: `${cssPercent(share)} 66%`,
    backgroundPosition: "left center",
    backgroundRepeat: "no-repeat",
  };
}
