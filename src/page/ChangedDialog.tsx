import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from "@fluentui/react-components";
import type { Speaker } from "../language/make-speaker";
import type { Question } from "./use-saving";

const useStyles = makeStyles({
  surface: { margin: "auto", maxWidth: "min(480px, calc(100% - 24px))", boxSizing: "border-box" },
});

/** Asks before a file is written over that another program has changed since it was opened. */
export function ChangedDialog({ say, question }: { readonly say: Speaker; readonly question: Question | null }) {
  const styles = useStyles();
  return (
    <Dialog
      modalType="alert"
      open={question !== null}
      onOpenChange={(_, { open }) => open || question?.onAnswer("cancel")}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say("pane.page.changed.title", { name: question?.name ?? "" })}</DialogTitle>
          <DialogContent>{say("pane.page.changed.body")}</DialogContent>
          <DialogActions fluid>
            <Button onClick={() => question?.onAnswer("cancel")}>{say("pane.page.changed.cancel")}</Button>
            <Button onClick={() => question?.onAnswer("overwrite")}>{say("pane.page.changed.overwrite")}</Button>
            <Button appearance="primary" onClick={() => question?.onAnswer("elsewhere")}>
              {say("pane.page.changed.elsewhere")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
