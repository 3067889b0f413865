import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useWorkspace } from "../workspace/workspace";

const useStyles = makeStyles({
  surface: { margin: "auto", maxWidth: "calc(100% - 24px)", boxSizing: "border-box" },
  sheets: { margin: `${tokens.spacingVerticalS} 0 0`, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface Props {
  /** Names of the sheets in question; null while nothing is asked. */
  readonly sheets: readonly string[] | null;
  onAnswer(answer: "replace" | "save" | "cancel"): void;
}

/** Asks before sheets that somebody else made give way to the summary. */
export function ReplaceDialog({ sheets, onAnswer }: Props) {
  const { say } = useWorkspace();
  const styles = useStyles();
  return (
    <Dialog modalType="alert" open={sheets !== null} onOpenChange={(_, { open }) => open || onAnswer("cancel")}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say("pane.bureau.replace.title")}</DialogTitle>
          <DialogContent>
            {say("pane.bureau.replace.body")}
            <ul className={styles.sheets}>
              {sheets?.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={() => onAnswer("cancel")}>{say("pane.bureau.replace.no")}</Button>
            <Button onClick={() => onAnswer("save")}>{say("pane.bureau.replace.save")}</Button>
            <Button appearance="primary" onClick={() => onAnswer("replace")}>
              {say("pane.bureau.replace.yes")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
