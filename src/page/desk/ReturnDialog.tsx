import { Button, Input, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { CellAddress } from "../../core/grid/grid";
import { parsePeriod } from "../../core/period";
import { makeStyles } from "../../pane/components/make-styles";
import { ActionDialog } from "./ActionDialog";
import { useDesk } from "./desk-context";
import { type ReturnDraft, returnBody, withoutCells, withWhy } from "./returning";
import { formPath } from "./service";

const useStyles = makeStyles({
  cells: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    maxHeight: "40vh",
    overflow: "auto",
  },
  cell: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  place: { flexBasis: "45%", flexShrink: 1, minWidth: "72px", overflowWrap: "anywhere" },
  why: { flexGrow: 1, flexBasis: "45%", minWidth: 0 },
});

interface Props {
  readonly form: { readonly period: string; readonly department: string; readonly version: number };
  readonly unit: string;
  readonly draft: ReturnDraft;
  /** A cell by its row and column. */
  nameOf(place: CellAddress): string;
  onChange(draft: ReturnDraft): void;
  onDone(): void;
  onClose(): void;
}

/** 退回: the picked cells, each with what is wrong with it, or the whole form, with a reason. */
export function ReturnDialog({ form, unit, draft, nameOf, onChange, onDone, onClose }: Props) {
  const { service, say, tell } = useDesk();
  const styles = useStyles();
  const count = draft.cells.length;
  return (
    <ActionDialog
      title={say("desk.act.returnTitle", { department: unit, ...parsePeriod(form.period)! })}
      verb={say("desk.act.return")}
      ready
      reason={{ text: draft.reason, onChange: (reason) => onChange({ ...draft, reason }) }}
      onClose={onClose}
      act={async () => {
        await service.post(`${formPath(form)}/return`, { version: form.version, ...returnBody(draft) });
        tell({ intent: "success", title: say("desk.act.returnDone", { unit }) });
        onDone();
      }}
    >
      <Text>{count === 0 ? say("desk.act.returnAll") : say("desk.act.returnCells", { count })}</Text>
      {count === 0 ? null : (
        <ul className={styles.cells}>
          {draft.cells.map((cell) => (
            <li key={`${cell.sheet}!${cell.cell}`} className={styles.cell}>
              <Text className={styles.place}>{nameOf(cell)}</Text>
              <Input
                className={styles.why}
                size="small"
                value={cell.why}
                maxLength={2000}
                aria-label={say("desk.act.cellWhy", { name: nameOf(cell) })}
                placeholder={say("desk.act.cellWhyHint")}
                onChange={(_, { value }) => onChange(withWhy(draft, cell, value))}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={say("desk.act.remove", { name: nameOf(cell) })}
                onClick={() => onChange(withoutCells(draft, [cell]))}
              />
            </li>
          ))}
        </ul>
      )}
    </ActionDialog>
  );
}
