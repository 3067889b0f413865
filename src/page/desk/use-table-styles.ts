import { tokens } from "@fluentui/react-components";
import { makeStyles } from "../../pane/components/make-styles";

const NARROW = "@media (max-width: 640px)";

/** The desk's tables: hairlines, quiet heads, figures that stand under one another. */
export const useTableStyles = makeStyles({
  table: {
    borderCollapse: "collapse",
    width: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    "& th, & td": {
      padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "left",
      fontWeight: tokens.fontWeightRegular,
      whiteSpace: "nowrap",
    },
    "& thead th": {
      position: "sticky",
      top: 0,
      zIndex: 1,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground3,
      fontSize: tokens.fontSizeBase200,
      boxShadow: `inset 0 -1px ${tokens.colorNeutralStroke1}`,
      borderBottom: "none",
    },
    "& tbody tr:hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  /** On a phone each row is a card of its own, each cell a line that begins with the head of its column (data-head). */
  stacked: {
    [NARROW]: {
      "& thead": { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
      "&, & tbody, & tr, & th, & td": { display: "block" },
      "& tr": { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
      "& tr:last-child": { borderBottom: "none" },
      "& tbody th, & tbody td": {
        padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
        borderBottom: "none",
        whiteSpace: "normal",
        overflowWrap: "anywhere",
      },
      "& tbody th": { fontWeight: tokens.fontWeightSemibold },
      "& tbody td:empty": { display: "none" },
      "& [data-head]::before": {
        content: "attr(data-head)",
        marginRight: tokens.spacingHorizontalS,
        color: tokens.colorNeutralForeground3,
        fontSize: tokens.fontSizeBase200,
        fontWeight: tokens.fontWeightRegular,
      },
    },
  },
  /**
   * On a phone each row is a few lines: what heads it and how it stands, and under that the other cells one after the
   * other, each behind the head of its column (data-head); one with nothing to tell (data-nothing) is left out.
   */
  gathered: {
    [NARROW]: {
      "& thead": { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
      "&, & tbody, & th, & td": { display: "block" },
      "& tbody tr": {
        display: "flex",
        flexWrap: "wrap",
        alignItems: "baseline",
        padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
        borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      },
      "& tbody th, & tbody td": {
        padding: `1px ${tokens.spacingHorizontalM} 1px 0`,
        borderBottom: "none",
        fontSize: tokens.fontSizeBase200,
        lineHeight: tokens.lineHeightBase200,
      },
      "& tbody th": {
        flexGrow: 1,
        flexShrink: 1,
        flexBasis: "68%",
        maxWidth: "none",
        fontSize: tokens.fontSizeBase300,
        lineHeight: tokens.lineHeightBase300,
      },
      "& tbody td:empty, & tbody [data-nothing]": { display: "none" },
      "& [data-head]::before": {
        content: "attr(data-head)",
        marginRight: tokens.spacingHorizontalXS,
        color: tokens.colorNeutralForeground3,
      },
    },
  },
  caption: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  number: { textAlign: "right !important" as "right", fontVariantNumeric: "tabular-nums" },
  long: {
    minWidth: "9em",
    whiteSpace: "normal !important" as "normal",
    overflowWrap: "anywhere",
    textWrap: "pretty",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  warn: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  scroll: { overflow: "auto", minHeight: 0, flexGrow: 1, position: "relative" },
});
