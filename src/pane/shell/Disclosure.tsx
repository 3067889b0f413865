import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  details: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    cursor: "pointer",
    color: tokens.colorNeutralForeground2,
    listStyle: "none",
    borderRadius: tokens.borderRadiusSmall,
    "&::-webkit-details-marker": { display: "none" },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "details[open] > & svg": { transform: "rotate(90deg)" },
  },
});

/** A line that unfolds what belongs to it. */
export function Disclosure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>
        <ChevronRightRegular aria-hidden />
        {label}
      </summary>
      {children}
    </details>
  );
}
