import { Field, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ServiceProblem } from "../../../client/problem";
import { formatPeriod, parsePeriod } from "../../../core/period";
import { beijingDay } from "../../../core/states/deadlines";
import { makeStyles } from "../../../pane/components/make-styles";
import { ActionDialog } from "../ActionDialog";
import { useDesk } from "../desk-context";
import { FirstMonth } from "./FirstMonth";
import { ListFile } from "./ListFile";

const useStyles = makeStyles({
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

interface Props {
  onDone(): void;
  onClose(): void;
}

/** 发布目标清单: an edited workbook, the first month it counts for, and why; mistakes are told by cell. */
export function PublishDialog({ onDone, onClose }: Props) {
  const { service, say, tell, now } = useDesk();
  const styles = useStyles();
  const present = parsePeriod(beijingDay(Date.parse(now)).slice(0, 7))!;
  const [file, setFile] = useState<File | null>(null);
  const [from, setFrom] = useState(present);
  const [reason, setReason] = useState("");
  const [problems, setProblems] = useState<readonly string[]>([]);
  const publish = async () => {
    setProblems([]);
    try {
      const bytes = new Uint8Array(await file!.arrayBuffer());
      const query = `effectiveFrom=${formatPeriod(from)}&reason=${encodeURIComponent(reason.trim())}`;
      const { version } = await service.post<{ version: string }>(`/lists?${query}`, bytes);
      tell({ intent: "success", title: say("desk.lists.published", { version, ...from }) });
      onDone();
    } catch (error) {
      if (error instanceof ServiceProblem) setProblems(problemsIn(error));
      throw error;
    }
  };
  const pick = (picked: File | null) => {
    setFile(picked);
    setProblems([]);
  };
  return (
    <ActionDialog
      title={say("desk.lists.publishTitle")}
      verb={say("desk.lists.publishVerb")}
      ready={file !== null}
      reason={{ text: reason, onChange: setReason }}
      onClose={onClose}
      act={publish}
    >
      <Text>{say("desk.lists.publishBody")}</Text>
      <ListFile file={file} onPick={pick} />
      <Field label={say("desk.lists.fromMonth")}>
        <FirstMonth present={present} period={from} onPeriod={setFrom} />
      </Field>
      {problems.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <ul className={styles.problems}>
              {problems.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </ActionDialog>
  );
}

/** The mistakes of a refused list, each with its cell. */
function problemsIn({ details }: ServiceProblem): readonly string[] {
  return Array.isArray(details.problems) ? details.problems.map(String) : [];
}
