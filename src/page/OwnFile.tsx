import { Button, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons";
import type { Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import { CARD, QUIET } from "./card-style";

const useStyles = makeStyles({
  card: CARD,
  drop: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: "220px",
    alignItems: "center",
    justifyContent: "center",
    textAlign: "center",
    border: `1.5px dashed ${tokens.colorNeutralStroke1}`,
    boxShadow: "none",
    gap: tokens.spacingVerticalM,
  },
  over: { border: `1.5px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  icon: { fontSize: "40px", lineHeight: 1, color: tokens.colorBrandForeground1 },
  quiet: QUIET,
  hints: { display: "flex", flexDirection: "column", alignItems: "center", gap: tokens.spacingVerticalXXS },
});

interface Props {
  readonly say: Speaker;
  /** Whether files are held over the page. */
  readonly over: boolean;
  onPick(): void;
}

/** Where a file of one's own is opened or dropped. */
export function OwnFile({ say, over, onPick }: Props) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.card, styles.drop, over && styles.over)}>
      <ArrowUploadRegular className={styles.icon} aria-hidden />
      <Button appearance="primary" size="large" onClick={onPick}>
        {say("pane.page.landing.open")}
      </Button>
      <Text>{say(over ? "pane.page.landing.dropNow" : "pane.page.landing.drop")}</Text>
      <div className={styles.hints}>
        <Text size={200} className={styles.quiet}>
          {say("pane.page.landing.dropHint")}
        </Text>
        <Text size={200} className={styles.quiet}>
          {say("pane.page.landing.dropMany")}
        </Text>
      </div>
    </section>
  );
}
