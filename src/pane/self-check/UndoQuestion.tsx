import { Button, Radio, RadioGroup, tokens, useId } from "@fluentui/react-components";
import { useState } from "react";
import { makeStyles } from "../components/make-styles";
import { useWorkspace } from "../workspace/workspace";

const useStyles = makeStyles({
  question: { margin: "12px 0 8px" },
  said: { margin: "8px 0 0", color: tokens.colorNeutralForeground2 },
});

/** What the user sees of undo, which no program tells: whether the number he typed went back, or how the button looks. */
const ANSWERS = { tried: ["kept", "lost"], seen: ["lit", "grey"] } as const;

/** @param onAnswer told the question and the answer, as they are sent */
export function UndoQuestion({ onAnswer }: { readonly onAnswer: (said: string) => void }) {
  const { host, say, run, marking, toast } = useWorkspace();
  const styles = useStyles();
  const questionId = useId("undo");
  const [answer, setAnswer] = useState("");
  const { tryMark } = host;
  const question = say(tryMark ? "pane.check.undo.trial" : "pane.check.undo.question");
  const answers = tryMark ? ANSWERS.tried : ANSWERS.seen;
  const choose = (chosen: string) => {
    const found = answers.find((one) => one === chosen);
    if (!found) return;
    setAnswer(found);
    onAnswer(`${question} ${say(`pane.check.undo.${found}`)}`);
    // Where undo survives, marks may follow every entry.
    if (tryMark) marking.follow(found === "kept");
  };
  const mark = () =>
    run(async () => {
      await tryMark?.();
      toast({ intent: "info", title: say("pane.check.undo.marked") });
    });
  return (
    <>
      <p id={questionId} className={styles.question}>
        {question}
      </p>
      {tryMark ? (
        <Button size="small" onClick={() => void mark()}>
          {say("pane.check.undo.mark")}
        </Button>
      ) : null}
      <RadioGroup
        layout="horizontal"
        aria-labelledby={questionId}
        value={answer}
        onChange={(_, { value }) => choose(value)}
      >
        {answers.map((one) => (
          <Radio key={one} value={one} label={say(`pane.check.undo.${one}`)} />
        ))}
      </RadioGroup>
      {tryMark && answer !== "" ? (
        <p className={styles.said} role="status">
          {say(answer === "kept" ? "pane.check.undo.whenKept" : "pane.check.undo.whenLost")}
        </p>
      ) : null}
    </>
  );
}
