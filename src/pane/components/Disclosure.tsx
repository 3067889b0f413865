import { createFocusOutlineStyle, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import { type ReactNode, useId, useState } from "react";
import { makeStyles } from "./make-styles";

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
  small: {
    display: "flex",
    alignSelf: "flex-start",
    width: "auto",
    gap: tokens.spacingHorizontalXS,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  smallChevron: { marginTop: "2px", fontSize: "12px" },
  smallPanel: { padding: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface Props {
  readonly head: ReactNode;
  readonly children: ReactNode;
  /** small: a quiet line under what it belongs to. */
  readonly size?: "small";
}

/** A line that opens to show more of itself. What it hides is not made before it is asked for. */
export function Disclosure({ head, children, size }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const panel = useId();
  const small = size === "small";
  return (
    <>
      <button
        type="button"
        className={mergeClasses(styles.outline, styles.button, small && styles.small)}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => setOpen(!open)}
      >
        <ChevronRightRegular
          className={mergeClasses(styles.chevron, small && styles.smallChevron, open && styles.open)}
          aria-hidden
        />
        <span className={styles.head}>{head}</span>
      </button>
      {open ? (
        <div id={panel} className={mergeClasses(styles.panel, small && styles.smallPanel)}>
          {children}
        </div>
      ) : null}
    </>
  );
}
