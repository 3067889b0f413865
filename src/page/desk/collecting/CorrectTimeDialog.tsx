import { Field, Input, Text } from "@fluentui/react-components";
import type { FormStanding, ServiceReceipt } from "../../../client/answers";
import { beijingMinute } from "../../../core/states/deadlines";
import { ActionDialog } from "../ActionDialog";
import { useDesk } from "../desk-context";
import { useDraft } from "../drafts";
import { formPath } from "../service";
import { beijingTime, TIMES } from "./collect";

interface Props {
  readonly form: FormStanding;
  readonly unit: string;
  readonly receipt: ServiceReceipt;
  onChanged(): void;
  onClose(): void;
}

/** 更正交到时间: puts right when a file that the bureau collected was handed over, with the reason. */
export function CorrectTimeDialog({ form, unit, receipt, onChanged, onClose }: Props) {
  const { service, say, tell } = useDesk();
  const { area, name } = service.account;
  const { period, department } = form;
  const { version, handedOverAt, receivedAt } = receipt;
  const stood = beijingMinute(Date.parse(handedOverAt ?? receivedAt)).replace(" ", "T");
  const nothing = { time: stood, reason: "" };
  const { draft, change, clear } = useDraft(`${area}.${name}.${period}.${department}.${version}.time`, nothing);
  const { time, reason } = draft;
  return (
    <ActionDialog
      title={say("desk.act.correctTimeTitle", { unit, version })}
      verb={say("desk.act.correctTime")}
      ready={time !== "" && time !== stood}
      reason={{ text: reason, onChange: (text) => change({ ...draft, reason: text }) }}
      onClose={onClose}
      act={async () => {
        const body = { handedOverAt: beijingTime(time), reason: reason.trim() };
        await service.post(`${formPath(form)}/${version}/handed-over`, body);
        clear();
        tell({ intent: "success", title: say("desk.act.correctTimeDone", { unit }) });
        onChanged();
      }}
    >
      <Text>{say("desk.act.correctTimeBody", { time: stood.replace("T", " ") })}</Text>
      <Field label={say("desk.act.correctTimeTo")} required>
        <Input
          type="datetime-local"
          {...TIMES}
          value={time}
          onChange={(_, { value }) => change({ ...draft, time: value })}
        />
      </Field>
    </ActionDialog>
  );
}

/** The receipt of a version that the bureau collected for its unit; null of one the unit handed in itself. */
export function collectedReceipt({ versions, changes }: FormStanding, version: number): ServiceReceipt | null {
  const isCollected = changes.some(
    (entry) => entry.kind === "submission" && entry.version === version && entry.role === "bureau",
  );
  return (isCollected && versions.find((one) => one.version === version)) || null;
}
