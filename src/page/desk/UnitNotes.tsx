import { Badge, Button, Link, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Exemption, FormStanding } from "../../client/answers";
import type { CellAddress } from "../../core/grid/grid";
import { indicatorName } from "../../language/names";
import { makeStyles } from "../../pane/components/make-styles";
import { useDesk } from "./desk-context";

const useStyles = makeStyles({
  notes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const COLORS = { asked: "warning", granted: "success", denied: "danger" } as const;

interface Props {
  readonly form: FormStanding;
  readonly canDecide: boolean;
  onShow(place: CellAddress): void;
  onDecide(exemption: Exemption, grant: boolean): void;
}

/** What stands open about a form besides its findings: cells given back, exemptions asked for. */
export function UnitNotes({ form, canDecide, onShow, onDecide }: Props) {
  const { list, say } = useDesk();
  const styles = useStyles();
  const { state, returnedCells, exemptions } = form;
  return (
    <div className={styles.notes}>
      {state === "returned" ? (
        <>
          <Subtitle2 as="h2" className={styles.heading}>
            {say("desk.unit.returned")}
          </Subtitle2>
          {returnedCells.length === 0 ? <Text>{say("desk.unit.returnedWhole")}</Text> : null}
          <ul className={styles.list}>
            {returnedCells.map((cell) => (
              <li key={`${cell.sheet}!${cell.cell}`}>
                <Link as="button" onClick={() => onShow(cell)}>
                  {say("desk.unit.returnedCell", { ...cell })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {exemptions.length === 0 ? null : (
        <>
          <Subtitle2 as="h2" className={styles.heading}>
            {say("desk.unit.exemptions")}
          </Subtitle2>
          <ul className={styles.list}>
            {exemptions.map((exemption) => (
              <li key={`${exemption.code} ${exemption.indicator}`} className={styles.row}>
                <Badge appearance="tint" color={COLORS[exemption.state]}>
                  {say(`desk.unit.exemptionState.${exemption.state}`)}
                </Badge>
                <Text>
                  {say("desk.unit.exemption", {
                    code: exemption.code,
                    indicator: exemption.indicator === "" ? "" : indicatorName(exemption.indicator, list, say),
                    by: exemption.asked_by,
                    why: exemption.why,
                  })}
                </Text>
                {canDecide && exemption.state === "asked" ? (
                  <>
                    <Button size="small" onClick={() => onDecide(exemption, true)}>
                      {say("desk.act.grant")}
                    </Button>
                    <Button size="small" onClick={() => onDecide(exemption, false)}>
                      {say("desk.act.deny")}
                    </Button>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
