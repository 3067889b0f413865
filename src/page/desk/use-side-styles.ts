import { tokens } from "@fluentui/react-components";
import { makeStyles } from "../../pane/components/make-styles";

/** What a figure was made from, beside the table it stands in. */
export const useSideStyles = makeStyles({
  side: {
    width: ["380px", "clamp(340px, 32vw, 480px)"],
    flexShrink: 0,
    overflow: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    // Below the table, where there is no room beside it.
    "@media (max-width: 760px)": {
      width: "auto",
      maxHeight: "40%",
      borderLeftStyle: "none",
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});
