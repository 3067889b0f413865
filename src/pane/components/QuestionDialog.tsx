import { Button } from "@fluentui/react-components";
import { type ReactNode, useRef } from "react";
import { DialogFrame, dialogWidth } from "./DialogFrame";
import { makeStyles } from "./make-styles";

const useStyles = makeStyles({ surface: dialogWidth(480) });

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
  const actions = asked?.answers.map(({ answer, label }, index, { length }) => (
    <Button
      key={answer}
      appearance={index === length - 1 ? "primary" : "secondary"}
      onClick={() => asked.onAnswer(answer)}
    >
      {label}
    </Button>
  ));
  return (
    <DialogFrame
      modalType="alert"
      open={question !== null}
      surface={styles.surface}
      title={asked?.title}
      actions={actions}
      onClose={() => question?.onAnswer("cancel")}
    >
      {asked?.body}
    </DialogFrame>
  );
}
