import { tokens } from "@fluentui/react-components";
import { makeStyles } from "../../pane/components/make-styles";

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
