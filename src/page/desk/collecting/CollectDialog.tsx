import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  mergeClasses,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { type MouseEvent, useState } from "react";
import { DialogFrame, dialogWidth } from "../../../pane/components/DialogFrame";
import { makeStyles } from "../../../pane/components/make-styles";
import { QuestionDialog } from "../../../pane/components/QuestionDialog";
import { useFilePicker } from "../../../pane/files/use-file-picker";
import { useDesk } from "../desk-context";
import { CollectTable } from "./CollectTable";
import { isLeft, type Outcome, TIMES } from "./collect";
import type { Collecting } from "./use-collecting";

const useStyles = makeStyles({
  surface: dialogWidth(960),
  zone: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalL,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground3,
  },
  over: {
    border: `1px dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  time: { maxWidth: "26em" },
});

interface Props {
  readonly collecting: Collecting;
  /** Whether files hang over the desk. */
  readonly over: boolean;
  onOpen(form: { readonly period: string; readonly department: string }): void;
}

/** 代收报表: the bureau hands in the sealed files that reached it by another way, each with what became of it. */
export function CollectDialog({ collecting, over, onOpen }: Props) {
  const { say } = useDesk();
  const styles = useStyles();
  const { files, isSending, remarks, add, close, send } = collecting;
  const picker = useFilePicker(say("desk.collect.pick"), add);
  const [isTimeUnfinished, setTimeUnfinished] = useState(false);
  const left = files.filter(isLeft);
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => (left.length > 0 ? setLeaving(true) : close());
  const sendOnceWhole = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    const unfinished = currentTarget.closest('[role="dialog"]')?.querySelector<HTMLInputElement>("input:invalid");
    setTimeUnfinished(Boolean(unfinished));
    // The browser tells nothing of a time that is half typed; as none it would stand for now.
    if (unfinished) unfinished.focus();
    else void send();
  };
  const warnings = isTimeUnfinished ? [...remarks, say("desk.collect.timeUnfinished")] : remarks;
  return (
    <DialogFrame
      wide
      title={say("desk.collect.open")}
      surface={styles.surface}
      busy={isSending}
      actions={
        <>
          <Button disabledFocusable={isSending} onClick={leave}>
            {say("desk.collect.close")}
          </Button>
          <Button appearance="primary" disabledFocusable={isSending || left.length === 0} onClick={sendOnceWhole}>
            {say("desk.collect.send", { count: left.length })}
          </Button>
        </>
      }
      onClose={leave}
    >
      <Text>{say("desk.collect.body")}</Text>
      <div className={mergeClasses(styles.zone, over && styles.over)}>
        <Button icon={<DocumentArrowUpRegular />} disabledFocusable={isSending} onClick={picker.open}>
          {say("desk.collect.pick")}
        </Button>
        <Text>{say(over ? "desk.collect.over" : "desk.collect.drop")}</Text>
        {picker.input}
      </div>
      {warnings.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{warnings.join(" ")}</MessageBarBody>
        </MessageBar>
      )}
      {left.length > 1 ? <TimeOfAll collecting={collecting} /> : null}
      {files.length === 0 ? null : <CollectTable collecting={collecting} onOpen={onOpen} />}
      <Text role="status">
        <Standing collecting={collecting} />
      </Text>
      <QuestionDialog
        question={
          isLeaving
            ? {
                title: say("desk.collect.leaveTitle", { count: left.length }),
                body: say("desk.collect.leaveBody"),
                answers: [
                  { answer: "leave", label: say("desk.collect.leave") },
                  { answer: "cancel", label: say("desk.collect.stay") },
                ],
                onAnswer: (answer) => (answer === "leave" ? close() : setLeaving(false)),
              }
            : null
        }
      />
    </DialogFrame>
  );
}

/** One time for all files that are still to be handed in. */
function TimeOfAll({ collecting: { files, isSending, changeAll } }: Pick<Props, "collecting">) {
  const { say } = useDesk();
  const styles = useStyles();
  const times = new Set(files.filter(isLeft).map(({ handedOver }) => handedOver));
  return (
    <Field className={styles.time} label={say("desk.collect.handedOverAll")} hint={say("desk.collect.handedOverHint")}>
      <Input
        type="datetime-local"
        {...TIMES}
        disabled={isSending}
        value={times.size === 1 ? [...times][0]! : ""}
        onChange={(_, { value }) => changeAll(value)}
      />
    </Field>
  );
}

/** Which file is being handed in, and at the end how many had which outcome. */
function Standing({ collecting: { files, isSending } }: Pick<Props, "collecting">) {
  const { say } = useDesk();
  const outcomes = files.flatMap(({ state }) => (typeof state === "object" ? [state] : []));
  if (isSending) {
    return say("desk.collect.sending", { done: outcomes.length + 1, total: files.length });
  }
  if (outcomes.length === 0) return null;
  const count = (kind: Outcome["kind"]) => outcomes.filter((one) => one.kind === kind).length;
  return say("desk.collect.done", {
    received: count("received"),
    known: count("known"),
    refused: count("refused"),
    failed: count("failed"),
  });
}
