import { mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { MessageStrip } from "./MessageStrip";
import { makeStyles } from "./make-styles";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    "& > *": { flexShrink: 0 },
  },
  foot: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    "& > button": { width: "100%" },
  },
});

interface Props {
  readonly children: ReactNode;
  /** The view's one primary button, with a line above it where that helps. */
  readonly action?: ReactNode;
  readonly className?: string;
}

/** The body of a view, which scrolls, over what is told in passing and its primary button, which stays. */
export function ViewFrame({ children, action, className }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      {/* A view without a button may hold nothing that takes the focus, and is then scrolled by itself. */}
      <div className={mergeClasses(styles.body, className)} {...(action ? {} : { tabIndex: 0 })}>
        {children}
      </div>
      <MessageStrip />
      {action ? <div className={styles.foot}>{action}</div> : null}
    </div>
  );
}
