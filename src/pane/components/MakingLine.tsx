import { Button, Spinner, tokens } from "@fluentui/react-components";
import { useWorkspace } from "../workspace/workspace";
import { makeStyles } from "./make-styles";
import type { Builder } from "./use-builder";

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
export function MakingLine({ builder, onStopped }: { readonly builder: Builder; onStopped(): void }) {
  const { say } = useWorkspace();
  const styles = useStyles();
  if (builder.making === null) return null;
  const stop = () => {
    builder.cancel();
    // The button that had the focus goes away with what it stopped.
    onStopped();
  };
  return (
    <div className={styles.line}>
      <Spinner size="tiny" label={builder.making} role="status" />
      <Button size="small" appearance="subtle" onClick={stop}>
        {say("pane.targets.cancel")}
      </Button>
    </div>
  );
}
