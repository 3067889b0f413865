import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { type ReactNode, useRef } from "react";
import { makeStyles } from "./make-styles";

const useStyles = makeStyles({
  surface: {
    margin: "auto",
    maxWidth: ["calc(100% - 24px)", "min(480px, calc(100% - 24px))"],
    boxSizing: "border-box",
  },
});

/** Something the user has to decide before work goes on. The last answer is the one offered first. */
export interface Question<Answer extends string> {
  readonly title: string;
  readonly body: ReactNode;
  readonly answers: readonly { readonly answer: Answer | "cancel"; readonly label: string }[];
  onAnswer(answer: Answer | "cancel"): void;
}

/** Asks a question over everything else; null while there is none. Esc cancels. */
export function QuestionDialog<Answer extends string>({ question }: { readonly question: Question<Answer> | null }) {
  const styles = useStyles();
  // What was asked stays to be read while the dialog goes away.
  const last = useRef(question);
  last.current = question ?? last.current;
  const asked = last.current;
  return (
    <Dialog
      modalType="alert"
      open={question !== null}
      onOpenChange={(_, { open }) => open || question?.onAnswer("cancel")}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{asked?.title}</DialogTitle>
          <DialogContent>{asked?.body}</DialogContent>
          <DialogActions fluid>
            {asked?.answers.map(({ answer, label }, index, { length }) => (
              <Button
                key={answer}
                appearance={index === length - 1 ? "primary" : "secondary"}
                onClick={() => asked.onAnswer(answer)}
              >
                {label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
