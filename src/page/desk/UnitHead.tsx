import { Button, Select, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import type { FormStanding } from "../../client/answers";
import { makeStyles } from "../../pane/components/make-styles";
import { useDesk } from "./desk-context";
import { StateMark } from "./StateMark";
import { timeText } from "./times";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  back: { marginLeft: `-${tokens.spacingHorizontalS}` },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

interface Props {
  readonly form: FormStanding;
  readonly unit: string;
  /** The version shown; 0 where none was received. */
  readonly version: number;
  onVersion(version: number): void;
  onBack(): void;
}

/** Whose form this is, where it stands, which version is shown and what did not get in. */
export function UnitHead({ form, unit, version, onVersion, onBack }: Props) {
  const { say, language } = useDesk();
  const styles = useStyles();
  const receipt = form.versions.find((one) => one.version === version);
  const arrival = receipt
    ? say("desk.unit.file", {
        file: receipt.fileName,
        sender: receipt.sentBy,
        punctual: say(receipt.late ? "desk.roster.late" : "desk.roster.onTime"),
      }) + (receipt.handedOverAt ? say("desk.unit.handedOver", { time: timeText(receipt.handedOverAt, language) }) : "")
    : form.overdue
      ? say("desk.roster.overdue")
      : say("desk.roster.waiting", { due: form.due });
  const lock =
    form.unlockedUntil === null
      ? say("desk.unit.lockedAfter", { day: form.lockedAfter })
      : say("desk.unit.unlockedUntil", { day: form.unlockedUntil });
  return (
    <>
      <div className={styles.row}>
        <Button appearance="subtle" size="small" className={styles.back} icon={<ArrowLeftRegular />} onClick={onBack}>
          {say("desk.unit.back")}
        </Button>
      </div>
      <div className={styles.row}>
        <Subtitle1 as="h2" className={styles.title}>
          {unit}
        </Subtitle1>
        <StateMark state={form.state} />
      </div>
      {form.versions.length === 0 ? null : (
        <Select
          size="small"
          aria-label={say("desk.unit.version")}
          value={String(version)}
          onChange={(_, { value }) => onVersion(Number(value))}
        >
          {form.versions.toReversed().map((one) => (
            <option key={one.version} value={one.version}>
              {say(one.version === form.version ? "desk.unit.standing" : "desk.unit.versionOf", {
                version: one.version,
                time: timeText(one.receivedAt, language),
              })}
            </option>
          ))}
        </Select>
      )}
      <Text size={200} className={styles.quiet}>
        {arrival} · {lock}
      </Text>
      {form.notReceived.map(({ sha256, fileName, at }) => (
        <Text key={sha256} size={200} className={styles.quiet}>
          {say("desk.unit.notReceivedAt", { time: timeText(at, language), file: fileName })}
        </Text>
      ))}
    </>
  );
}
