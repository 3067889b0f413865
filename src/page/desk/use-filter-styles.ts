import { tokens } from "@fluentui/react-components";
import { makeStyles } from "../../pane/components/make-styles";

/** The line above a table by which it is filtered: what is chosen at the left, what that leaves at the right. */
export const useFilterStyles = makeStyles({
  filter: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  choices: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    border: "none",
    margin: 0,
    padding: 0,
  },
  space: { flexGrow: 1 },
});
