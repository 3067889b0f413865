import { Button, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import type { FormStanding, ServiceReceipt } from "../../client/answers";
import { makeStyles } from "../../pane/components/make-styles";
import { download } from "../../pane/host/download";
import { actsOn, type allowedActions } from "./allowed";
import { useDesk } from "./desk-context";
import type { UnitDialog } from "./UnitDialogs";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly form: FormStanding;
  readonly allowed: ReturnType<typeof allowedActions>;
  /** Whether the newest version is shown, which alone can be decided on. */
  readonly isNewest: boolean;
  /** What is known of the version shown where the bureau collected it, and its time may be corrected. */
  readonly collected: ServiceReceipt | null;
  /** How many cells are picked to be returned. */
  readonly picked: number;
  /** The file of the version that is shown; null where there is none. */
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
  onAct(dialog: UnitDialog): void;
}

/** What may be done with a unit's form. */
export function UnitActions({ form, allowed, isNewest, collected, picked, file, onAct }: Props) {
  const { service, say } = useDesk();
  const styles = useStyles();
  return (
    <div className={styles.actions}>
      {allowed.map((action) => (
        <Button
          key={action}
          appearance={action === "accept" ? "primary" : "secondary"}
          disabled={(action === "return" || action === "accept") && !isNewest}
          onClick={() => onAct({ kind: action })}
        >
          {action === "return" && picked > 0
            ? say("desk.act.returnCount", { count: picked })
            : say(`desk.act.${action}`)}
        </Button>
      ))}
      {collected ? (
        <Button onClick={() => onAct({ kind: "correct-time", receipt: collected })}>
          {say("desk.act.correctTime")}
        </Button>
      ) : null}
      {actsOn(service) ? (
        <Button onClick={() => onAct({ kind: "review" })}>
          {say(form.reviewed ? "desk.act.reviewOff" : "desk.act.reviewOn")}
        </Button>
      ) : null}
      {file ? (
        <Button icon={<ArrowDownloadRegular />} onClick={() => download(file.bytes, file.name)}>
          {say("desk.unit.download")}
        </Button>
      ) : null}
    </div>
  );
}
