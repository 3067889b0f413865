import { Button, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { DismissRegular, PauseRegular, PlayRegular } from "@fluentui/react-icons";
import { useSyncExternalStore } from "react";
import type { Speaker } from "../../language/make-speaker";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";
import type { FileQueue } from "./file-queue";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  title: { flexGrow: 1 },
  counts: { fontVariantNumeric: "tabular-nums" },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  actions: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXXS },
  grow: { flexGrow: 1 },
});

/** How far reading has come, with counts and the time it still takes, to be paused or given up. */
export function FileQueuePanel({ reading }: { readonly reading: FileQueue<never> }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const { status, total, done, refused, remaining } = useSyncExternalStore(reading.subscribe, reading.get);
  const paused = status === "paused";
  return (
    <section className={styles.panel} aria-label={say("pane.bureau.reading.title")}>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.title}>
          {say(`pane.bureau.reading.${paused ? "paused" : "title"}`)}
        </Text>
        <Text className={styles.counts}>{say("pane.bureau.reading.counts", { done, total })}</Text>
      </div>
      <ProgressBar
        value={total === 0 ? 0 : done / total}
        thickness="large"
        color={paused ? "warning" : "brand"}
        aria-label={say("pane.bureau.reading.title")}
        aria-valuetext={say("pane.bureau.reading.counts", { done, total })}
      />
      <div className={styles.line}>
        <Text size={200} className={styles.quiet}>
          {remaining === null || paused ? " " : remainingText(remaining, say)}
        </Text>
        {refused > 0 ? (
          <Text size={200} className={styles.quiet}>
            {say("pane.bureau.reading.refused", { count: refused })}
          </Text>
        ) : null}
      </div>
      <div className={styles.actions}>
        <Button
          className={styles.grow}
          icon={paused ? <PlayRegular /> : <PauseRegular />}
          onClick={paused ? reading.resume : reading.pause}
        >
          {say(`pane.bureau.reading.${paused ? "resume" : "pause"}`)}
        </Button>
        <Button className={styles.grow} icon={<DismissRegular />} onClick={reading.cancel}>
          {say("pane.bureau.reading.cancel")}
        </Button>
      </div>
    </section>
  );
}

const MINUTE = 60_000;

function remainingText(remaining: number, say: Speaker): string {
  return remaining < 1.5 * MINUTE
    ? say("pane.bureau.reading.seconds", { count: Math.max(1, Math.ceil(remaining / 1000)) })
    : say("pane.bureau.reading.minutes", { count: Math.round(remaining / MINUTE) });
}
