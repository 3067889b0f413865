import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useWorkspace } from "../shell/workspace";
import type { Press } from "./use-press";

const useStyles = makeStyles({
  line: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "32px",
  },
});

/** What is being made and how far it has come, to be stopped; nothing while nothing is made. */
export function MakingLine({ press, onStopped }: { readonly press: Press; onStopped(): void }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  if (press.making === null) return null;
  const stop = () => {
    press.cancel();
    // The button that had the focus goes away with what it stopped.
    onStopped();
  };
  return (
    <div className={styles.line}>
      <Spinner size="tiny" label={press.making} role="status" />
      <Button size="small" appearance="subtle" onClick={stop}>
        {say("pane.targets.cancel")}
      </Button>
    </div>
  );
}
