import { Button, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, CopyRegular, MailArrowUpRegular } from "@fluentui/react-icons";
import type { Finding } from "../../core/findings/finding";
import type { RosterEntry } from "../../core/rollup/summary";
import { departmentName } from "../../language/names";
import { makeStyles } from "../components/make-styles";
import type { MonthOverview } from "../engine/overview";
import { copyText } from "../host/copy-text";
import { useWorkspace } from "../workspace/workspace";
import { returnNote } from "./return-note";
import type { BureauSession } from "./session";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface UnitActionsProps {
  readonly entry: RosterEntry;
  readonly findings: readonly Finding[];
  readonly month: MonthOverview;
  readonly session: BureauSession;
}

/** What the bureau does about a unit's form: gives it back, and says why. */
export function UnitActions({
  entry: { department, file, sha256, state },
  findings,
  month,
  session,
}: UnitActionsProps) {
  const { list, say, toast } = useWorkspace();
  const styles = useStyles();
  const returned = state === "returned";
  const name = departmentName(department, list, say);
  const toggle = () => {
    session.toggleReturned(sha256!);
    toast({
      intent: "info",
      title: say(`pane.bureau.unit.${returned ? "unreturned" : "returned"}`, { department: name }),
    });
  };
  const copy = async () => {
    const note = returnNote({ department, period: month.period, file: file!, findings }, list, say);
    const copied = await copyText(note);
    toast(
      copied
        ? { intent: "success", title: say("pane.bureau.unit.copied", { department: name }) }
        : { intent: "warning", title: say("pane.bureau.unit.notCopied"), body: note },
    );
  };
  return (
    <div className={styles.actions}>
      <Button size="small" icon={returned ? <ArrowUndoRegular /> : <MailArrowUpRegular />} onClick={toggle}>
        {say(`pane.bureau.unit.${returned ? "unreturn" : "return"}`)}
      </Button>
      <Button size="small" appearance="subtle" icon={<CopyRegular />} onClick={() => void copy()}>
        {say("pane.bureau.unit.copy")}
      </Button>
    </div>
  );
}
