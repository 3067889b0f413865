import { Badge, Button, Link, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Exemption, FormStanding, ScanFile } from "../../client/answers";
import type { CellAddress } from "../../core/grid/grid";
import { cellName } from "../../language/cell-name";
import { indicatorName } from "../../language/names";
import { makeStyles } from "../../pane/components/make-styles";
import { useDesk } from "./desk-context";
import { timeText } from "./times";

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
  onScan(scan: ScanFile): void;
}

/** What stands open about a form besides its findings: cells given back, exemptions asked for. */
export function UnitNotes({ form, canDecide, onShow, onDecide, onScan }: Props) {
  const { list, say, language } = useDesk();
  const styles = useStyles();
  const { stands, returnedCells, exemptions, waiting, scanFiles } = form;
  return (
    <div className={styles.notes}>
      {waiting && stands !== "accepted" ? (
        <Text>{say("desk.unit.waiting", { by: waiting.by, time: timeText(waiting.at, language) })}</Text>
      ) : null}
      {scanFiles.length === 0 ? null : (
        <>
          <Subtitle2 as="h2" className={styles.heading}>
            {say("desk.unit.scans")}
          </Subtitle2>
          <ul className={styles.list}>
            {scanFiles.map((scan) => (
              <li key={scan.number} className={styles.row}>
                <Link as="button" onClick={() => onScan(scan)}>
                  {say("desk.unit.scan", { ...scan, time: timeText(scan.at, language) })}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {stands === "returned" ? (
        <>
          <Subtitle2 as="h2" className={styles.heading}>
            {say("desk.unit.returned")}
          </Subtitle2>
          {returnedCells.length === 0 ? <Text>{say("desk.unit.returnedWhole")}</Text> : null}
          <ul className={styles.list}>
            {returnedCells.map((cell) => (
              <li key={`${cell.sheet}!${cell.cell}`}>
                <Link as="button" onClick={() => onShow(cell)}>
                  {say("terms.remark", { about: cellName(cell, list, say), text: cell.why })}
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
