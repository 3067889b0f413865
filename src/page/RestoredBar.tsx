import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { Language, Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";

const useStyles = makeStyles({ bar: { flexShrink: 0, borderRadius: 0 } });

interface Props {
  readonly say: Speaker;
  readonly language: Language;
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  onKeep(): void;
  onDiscard(): void;
}

/** Tells that edits were brought back which a closed or broken page had left unsaved. */
export function RestoredBar({ say, language, count, at, onKeep, onDiscard }: Props) {
  const styles = useStyles();
  const time = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(at);
  return (
    <MessageBar intent="info" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{say("pane.page.restored.title", { count })}</MessageBarTitle>
        {say("pane.page.restored.body", { time })}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onKeep}>{say("pane.page.restored.keep")}</Button>
        <Button appearance="transparent" onClick={onDiscard}>
          {say("pane.page.restored.discard")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
