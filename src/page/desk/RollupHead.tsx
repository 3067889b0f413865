import { Button, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular, DocumentTextRegular } from "@fluentui/react-icons";
import { departmentName } from "../../language/names";
import { makeStyles } from "../../pane/components/make-styles";
import type { SummaryReport } from "./answers";
import { useDesk } from "./desk-context";
import { useSaving } from "./use-saving";

const useStyles = makeStyles({
  head: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
  },
  // Many units take a line of their own, under who has reported and what can be saved.
  missing: { color: tokens.colorStatusDangerForeground1, flexBasis: "100%" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginLeft: "auto" },
});

interface Props {
  readonly period: string;
  readonly coverage: SummaryReport["coverage"];
}

/** Who has reported, and what of the month can be saved: no bulletin without targets of one's own to tell of. */
export function RollupHead({ period, coverage: { expected, received, missing, returned } }: Props) {
  const { list, say } = useDesk();
  const styles = useStyles();
  const { isSaving, save } = useSaving(period);
  const names = (units: readonly string[]) =>
    units.map((unit) => departmentName(unit, list, say)).join(say("terms.separator"));
  const disabled = isSaving || received === 0;
  return (
    <div className={styles.head}>
      <Text weight="semibold">{say("desk.rollup.coverage", { expected, received })}</Text>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<ArrowDownloadRegular />}
          disabledFocusable={disabled}
          onClick={() => void save("summary")}
        >
          {say("desk.rollup.save")}
        </Button>
        {list.owner ? null : (
          <Button icon={<DocumentTextRegular />} disabledFocusable={disabled} onClick={() => void save("bulletin")}>
            {say("desk.rollup.bulletin")}
          </Button>
        )}
      </div>
      {missing.length === 0 ? null : (
        <Text className={styles.missing}>{say("desk.rollup.missing", { units: names(missing) })}</Text>
      )}
      {returned.length === 0 ? null : (
        <Text className={styles.missing}>{say("desk.rollup.returned", { units: names(returned) })}</Text>
      )}
    </div>
  );
}
