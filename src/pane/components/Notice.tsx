import { mergeClasses, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { makeStyles } from "./make-styles";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    gap: tokens.spacingVerticalS,
    margin: "auto",
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    maxWidth: "34em",
  },
  beside: { margin: 0, padding: `${tokens.spacingVerticalS} 0`, maxWidth: "none" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  icon: { fontSize: "40px", lineHeight: 1, color: tokens.colorNeutralForeground3 },
  title: { margin: 0, textWrap: "balance" },
  body: { color: tokens.colorNeutralForeground2, textAlign: "center", textWrap: "balance" },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

interface Props {
  readonly icon?: ReactNode;
  readonly title: string;
  /** What to do about it. */
  readonly body?: string;
  readonly actions?: ReactNode;
  /** good: the icon says so in green. */
  readonly tone?: "good";
  /** Whether other things stand under it, so that it need not fill the view. */
  readonly beside?: boolean;
  readonly role?: "alert" | "status";
}

/** A state that fills the view: nothing here yet, something went wrong, all is well. */
export function Notice({ icon, title, body, actions, tone, beside, role }: Props) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.notice, beside && styles.beside)} role={role}>
      {icon ? (
        <span className={mergeClasses(styles.icon, tone && styles[tone])} aria-hidden>
          {icon}
        </span>
      ) : null}
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      {body ? <Text className={styles.body}>{body}</Text> : null}
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </div>
  );
}
