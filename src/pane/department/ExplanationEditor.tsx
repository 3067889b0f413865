import { Button, Checkbox, Field, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { charactersIn, FEWEST_CHARACTERS } from "../../core/checks/explanation";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";

const useStyles = makeStyles({
  editor: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly text: string;
  /** What is offered to begin with, said in an earlier month; it has to be confirmed where it is left as it is. */
  readonly offered?: string | undefined;
  onSave(text: string): void;
  onCancel(): void;
}

/** A place to write what 核实说明 is to say. Esc leaves it, Ctrl+Enter writes it. */
export function ExplanationEditor({ text, offered, onSave, onCancel }: Props) {
  const { say } = useWorkspace();
  const styles = useStyles();
  const [draft, setDraft] = useState(offered ?? text);
  const [isConfirmed, setConfirmed] = useState(false);
  const number = charactersIn(draft);
  const enough = number >= FEWEST_CHARACTERS;
  const isRepeated = draft.trim() === offered;
  const isAnswered = !isRepeated || isConfirmed;
  const save = () => {
    if ((enough || number === 0) && isAnswered && draft.trim() !== text.trim()) onSave(draft.trim());
  };
  return (
    <div className={styles.editor}>
      <Field
        label={say("pane.department.explanation.label")}
        hint={say("pane.department.explanation.count", { number, fewest: FEWEST_CHARACTERS })}
      >
        <Textarea
          autoFocus
          resize="vertical"
          value={draft}
          maxLength={300}
          placeholder={say("pane.department.explanation.placeholder")}
          onChange={(_, { value }) => setDraft(value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") {
              event.preventDefault();
              onCancel();
            }
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
          }}
        />
      </Field>
      {isRepeated ? (
        <Checkbox
          checked={isConfirmed}
          label={say("pane.department.explanation.confirm")}
          onChange={(_, { checked }) => setConfirmed(checked === true)}
        />
      ) : null}
      <div className={styles.actions}>
        <Button size="small" disabled={!isAnswered || !(enough || (number === 0 && text !== ""))} onClick={save}>
          {say("pane.department.explanation.save")}
        </Button>
        <Button size="small" appearance="subtle" onClick={onCancel}>
          {say("pane.department.explanation.cancel")}
        </Button>
      </div>
    </div>
  );
}
