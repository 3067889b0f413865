import { Button, Field, Text, Textarea, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { departmentName } from "../../language/names";
import { makeStyles } from "../../pane/components/make-styles";
import { copyText } from "../../pane/host/copy-text";
import { ActionDialog } from "./ActionDialog";
import type { Reminder } from "./answers";
import { useDesk } from "./desk-context";
import { Loading } from "./Loading";
import { formPath } from "./service";
import { useLoaded } from "./use-loaded";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, maxHeight: "50vh", overflow: "auto" },
  copy: { alignSelf: "start" },
});

interface Props {
  readonly period: string;
  /** The one unit to remind; null for all that owe something. */
  readonly department: string | null;
  onDone(): void;
  onClose(): void;
}

/** 催报: the texts to copy, and the record that the units were reminded. */
export function RemindDialog({ period, department, onDone, onClose }: Props) {
  const { service, list, say, tell } = useDesk();
  const loaded = useLoaded(`${period} ${department}`, async () => {
    const { reminders } = await service.get<{ reminders: readonly Reminder[] }>(`/periods/${period}/reminders`);
    return reminders.filter((one) => department === null || one.department === department);
  });
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [done, setDone] = useState<readonly string[]>([]);
  const reminders = (loaded.value ?? []).map((one) => ({ ...one, text: texts[one.department] ?? one.text }));
  const open = reminders.filter((one) => !done.includes(one.department));
  const remind = async () => {
    const recorded: string[] = [];
    try {
      for (const one of open) {
        await service.post(`${formPath({ period, department: one.department })}/remind`, { text: one.text });
        recorded.push(one.department);
      }
    } finally {
      // Who was reminded is not reminded again when another could not be.
      setDone([...done, ...recorded]);
      if (recorded.length > 0) onDone();
    }
    tell({ intent: "success", title: say("desk.act.remindDone", { count: done.length + recorded.length }) });
  };
  const title =
    department === null
      ? say("desk.act.remindTitle", { count: reminders.length })
      : say("desk.act.remindTitleOne", { unit: departmentName(department, list, say) });
  return (
    <ActionDialog
      title={title}
      verb={say("desk.act.remindSend")}
      ready={open.length > 0}
      act={remind}
      onClose={onClose}
    >
      <Text>{say("desk.act.remindBody")}</Text>
      <Loading loaded={loaded}>
        {() => <Texts reminders={reminders} onText={(unit, text) => setTexts({ ...texts, [unit]: text })} />}
      </Loading>
    </ActionDialog>
  );
}

interface TextsProps {
  readonly reminders: readonly Reminder[];
  onText(department: string, text: string): void;
}

/** The texts, to be changed and copied. */
function Texts({ reminders, onText }: TextsProps) {
  const { say, tell } = useDesk();
  const styles = useStyles();
  const copy = async () => {
    const copied = await copyText(reminders.map(({ text }) => text).join("\n"));
    tell(
      copied
        ? { intent: "success", title: say("desk.act.copied", { count: reminders.length }) }
        : { intent: "warning", title: say("desk.act.notCopied") },
    );
  };
  if (reminders.length === 0) return <Text>{say("desk.act.remindNone")}</Text>;
  return (
    <>
      <Button className={styles.copy} icon={<CopyRegular />} onClick={() => void copy()}>
        {say("desk.act.copy")}
      </Button>
      <div className={styles.list}>
        {reminders.map((reminder) => (
          <TextField
            key={reminder.department}
            reminder={reminder}
            onText={(text) => onText(reminder.department, text)}
          />
        ))}
      </div>
    </>
  );
}

function TextField({ reminder, onText }: { readonly reminder: Reminder; onText(text: string): void }) {
  const { list, say } = useDesk();
  const unit = departmentName(reminder.department, list, say);
  const contacts = reminder.contacts.map(({ name, contact }) => `${name} ${contact}`);
  const hint =
    contacts.length === 0
      ? say("desk.act.remindNobody")
      : say("desk.act.remindTo", { contacts: contacts.join(say("terms.separator")) });
  return (
    <Field label={say("desk.act.remindText", { unit })} hint={hint}>
      <Textarea value={reminder.text} resize="vertical" onChange={(_, { value }) => onText(value)} />
    </Field>
  );
}
