import { Button, Field, MessageBar, MessageBarBody, Select, Text, tokens } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { ServiceProblem } from "../../client/problem";
import { formatPeriod, parsePeriod } from "../../core/period";
import { beijingDay } from "../../core/states/deadlines";
import { makeStyles } from "../../pane/components/make-styles";
import { ActionDialog } from "./ActionDialog";
import { useDesk } from "./desk-context";

const useStyles = makeStyles({
  file: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  month: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  input: { display: "none" },
});

interface Props {
  onDone(): void;
  onClose(): void;
}

/** 发布目标清单: an edited workbook, the first month it counts for, and why; mistakes are told by cell. */
export function PublishDialog({ onDone, onClose }: Props) {
  const { service, say, tell, now } = useDesk();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
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
      <div className={styles.file}>
        <Button icon={<DocumentArrowUpRegular />} onClick={() => input.current?.click()}>
          {say("desk.lists.pick")}
        </Button>
        <Text>{file?.name ?? say("desk.lists.noFile")}</Text>
        <input
          ref={input}
          className={styles.input}
          type="file"
          accept=".xlsx"
          aria-label={say("desk.lists.pick")}
          onChange={({ target }) => {
            setFile(target.files?.[0] ?? null);
            setProblems([]);
            // The same file, once mended, may be picked again.
            target.value = "";
          }}
        />
      </div>
      <Field label={say("desk.lists.fromMonth")}>
        <div className={styles.month}>
          <Select
            aria-label={say("desk.year")}
            value={String(from.year)}
            onChange={(_, { value }) => setFrom({ ...from, year: Number(value) })}
          >
            {[present.year - 1, present.year, present.year + 1].map((year) => (
              <option key={year} value={year}>
                {say("desk.yearOf", { year })}
              </option>
            ))}
          </Select>
          <Select
            aria-label={say("desk.month")}
            value={String(from.month)}
            onChange={(_, { value }) => setFrom({ ...from, month: Number(value) })}
          >
            {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
              <option key={month} value={month}>
                {say("desk.map.month", { month })}
              </option>
            ))}
          </Select>
        </div>
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
