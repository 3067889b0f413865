import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { type ReactNode, useId, useState } from "react";

const useStyles = makeStyles({
  outline: createFocusOutlineStyle(),
  button: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalSNudge,
    width: "100%",
    padding: `${tokens.spacingVerticalS} 0`,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    "&:hover svg:first-child": { color: tokens.colorCompoundBrandForeground1Hover },
  },
  chevron: {
    flexShrink: 0,
    marginTop: "3px",
    fontSize: "14px",
    color: tokens.colorNeutralForeground3,
    transitionProperty: "transform",
    transitionDuration: tokens.durationFast,
    "@media (prefers-reduced-motion: reduce)": { transitionProperty: "none" },
  },
  open: { transform: "rotate(90deg)" },
  head: { flexGrow: 1, minWidth: 0 },
  panel: {
    padding: `0 0 ${tokens.spacingVerticalM} 20px`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
});

interface Props {
  readonly head: ReactNode;
  readonly children: ReactNode;
}

/** A line that opens to show more of itself. What it hides is not made before it is asked for. */
export function Disclosure({ head, children }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const panel = useId();
  return (
    <>
      <button
        type="button"
        className={mergeClasses(styles.outline, styles.button)}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <ChevronRightRegular className={mergeClasses(styles.chevron, open && styles.open)} aria-hidden />
        <span className={styles.head}>{head}</span>
      </button>
      {open ? (
        <div id={panel} className={styles.panel}>
          {children}
        </div>
      ) : null}
    </>
  );
}
