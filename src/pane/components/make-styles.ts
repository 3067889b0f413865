import { type GriffelStyle, makeStyles as makeFluentStyles } from "@fluentui/react-components";
import { type Style, withGapKept } from "./flex-gap";

/** Fluent's makeStyles, in which the gap of a flex container holds in older browsers too. A slot with a gap names its display. */
export function makeStyles<Slot extends string>(styles: Record<Slot, GriffelStyle>): () => Record<Slot, string> {
  const slots = Object.entries<GriffelStyle>(styles);
  return makeFluentStyles(
    Object.fromEntries(slots.map(([slot, style]) => [slot, withGapKept(style as Style)])) as typeof styles,
  );
}
