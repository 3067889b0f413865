import { Badge, Button, Link, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
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
        <Notes title={say("desk.unit.scans")}>
          {scanFiles.map((scan) => (
            <li key={scan.number} className={styles.row}>
              <Link as="button" onClick={() => onScan(scan)}>
                {say("desk.unit.scan", { ...scan, time: timeText(scan.at, language) })}
              </Link>
            </li>
          ))}
        </Notes>
      )}
      {stands === "returned" ? (
        <Notes
          title={say("desk.unit.returned")}
          above={returnedCells.length === 0 ? <Text>{say("desk.unit.returnedWhole")}</Text> : null}
        >
          {returnedCells.map((cell) => (
            <li key={`${cell.sheet}!${cell.cell}`}>
              <Link as="button" onClick={() => onShow(cell)}>
                {say("terms.remark", { about: cellName(cell, list, say), text: cell.why })}
              </Link>
            </li>
          ))}
        </Notes>
      ) : null}
      {exemptions.length === 0 ? null : (
        <Notes title={say("desk.unit.exemptions")}>
          {exemptions.map((exemption) => (
            <ExemptionLine
              key={`${exemption.code} ${exemption.indicator}`}
              exemption={exemption}
              onDecide={canDecide && exemption.state === "asked" ? (grant) => onDecide(exemption, grant) : null}
            />
          ))}
        </Notes>
      )}
    </div>
  );
}

interface NotesProps {
  readonly title: string;
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

function Notes({ title, above, children }: NotesProps) {
  const styles = useStyles();
  return (
    <>
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      {above}
      <ul className={styles.list}>{children}</ul>
    </>
  );
}

interface ExemptionProps {
  readonly exemption: Exemption;
  /** null where it is not to be decided, or not by this account. */
  readonly onDecide: ((grant: boolean) => void) | null;
}

/** An exemption a unit has asked for, and the two answers to it. */
function ExemptionLine({ exemption: { code, indicator, state, asked_by: by, why }, onDecide }: ExemptionProps) {
  const { list, say } = useDesk();
  const styles = useStyles();
  const name = indicator === "" ? "" : indicatorName(indicator, list, say);
  return (
    <li className={styles.row}>
      <Badge appearance="tint" color={COLORS[state]}>
        {say(`desk.unit.exemptionState.${state}`)}
      </Badge>
      <Text>{say("desk.unit.exemption", { code, indicator: name, by, why })}</Text>
      {onDecide ? (
        <>
          <Button size="small" onClick={() => onDecide(true)}>
            {say("desk.act.grant")}
          </Button>
          <Button size="small" onClick={() => onDecide(false)}>
            {say("desk.act.deny")}
          </Button>
        </>
      ) : null}
    </li>
  );
}
