import type { FormChange, FormStanding } from "../../client/answers";
import { useDesk } from "./desk-context";
import { timeText } from "./times";
import { useTableStyles } from "./use-table-styles";

const KINDS = [
  "present",
  "revise",
  "return",
  "accept",
  "ask-exemption",
  "grant-exemption",
  "deny-exemption",
  "unlock",
  "remind",
] as const;

/** 办理记录: what was done with a form, by whom, when and why, as the log has it. */
export function RecordTable({ form }: { readonly form: FormStanding }) {
  const { say, language } = useDesk();
  const table = useTableStyles();
  const what = ({ kind, version, preparedBy, fileName, handedOverAt, was }: FormChange) => {
    if (kind === "submission" && preparedBy !== undefined)
      return say("desk.record.kind.approved", { version, by: preparedBy });
    if (kind === "submission") return say("desk.record.kind.submission", { version });
    if (kind === "attach") return say("desk.record.kind.attach", { file: fileName });
    if (kind === "correct-time") {
      const [old, now] = [was?.handedOverAt, handedOverAt].map((at) => (at ? timeText(at, language) : "—"));
      return say("desk.record.kind.correct-time", { version, old, now });
    }
    // A file that was kept and not taken.
    if (kind === "refused-file") return say("desk.record.kind.not-received");
    const known = KINDS.find((one) => one === kind);
    return say(`desk.record.kind.${known ?? "other"}`);
  };
  return (
    <table className={table.table}>
      <caption className={table.caption}>{say("desk.record.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{say("desk.record.when")}</th>
          <th scope="col">{say("desk.record.who")}</th>
          <th scope="col">{say("desk.record.what")}</th>
          <th scope="col">{say("desk.record.why")}</th>
        </tr>
      </thead>
      <tbody>
        {form.changes.toReversed().map((entry) => (
          <tr key={entry.index}>
            <td>{timeText(entry.at, language)}</td>
            <td>{entry.by}</td>
            <td className={table.long}>{what(entry)}</td>
            <td className={table.long}>{entry.why ?? ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
