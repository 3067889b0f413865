import { tokens } from "@fluentui/react-components";
import { makeStyles } from "../../components/make-styles";

/** A box that offers something about the form as a whole. */
export const useBoxStyles = makeStyles({
  box: {
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
  title: { margin: 0, textWrap: "balance" },
  quiet: { color: tokens.colorNeutralForeground2, textWrap: "pretty" },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
