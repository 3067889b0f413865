import { tokens } from "@fluentui/react-components";
import { makeStyles } from "../components/make-styles";

/** The two tables of the self-check, dense enough for a pane. */
export const useCheckStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  heading: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    padding: "4px 0",
  },
  cell: { padding: "5px 8px 5px 0", verticalAlign: "top", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});
