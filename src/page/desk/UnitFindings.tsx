import { Text } from "@fluentui/react-components";
import type { Exemption, FormStanding, ScanFile } from "../../client/answers";
import type { CellAddress } from "../../core/grid/grid";
import { download } from "../../pane/host/download";
import { errorMessage } from "../../pane/workspace/error-message";
import type { FindingReport } from "./answers";
import { useDesk } from "./desk-context";
import { FindingItem } from "./FindingItem";
import { isPicked, type ReturnDraft } from "./returning";
import { formPath } from "./service";
import { UnitNotes } from "./UnitNotes";

interface Props {
  readonly form: FormStanding;
  /** Those of the version that is shown; null while none is there. */
  readonly findings: readonly FindingReport[] | null;
  /** What is picked to be returned; null where the form cannot be. */
  readonly draft: ReturnDraft | null;
  readonly canDecide: boolean;
  onShow(place: CellAddress): void;
  onPick(places: readonly CellAddress[], why: string): void;
  onDecide(exemption: Exemption, grant: boolean): void;
}

/** What is to be known of a unit's form beside its cells: what was asked and sent with it, and its findings. */
export function UnitFindings({ form, findings, draft, canDecide, onShow, onPick, onDecide }: Props) {
  const { service, say, tell } = useDesk();
  const save = async ({ number, fileName, type }: ScanFile) => {
    try {
      download(await service.bytes(`${formPath(form)}/scans/${number}`), fileName, type);
    } catch (error) {
      tell({ intent: "error", ...errorMessage(error, say) });
    }
  };
  return (
    <>
      <UnitNotes
        form={form}
        canDecide={canDecide}
        onShow={onShow}
        onScan={(scan) => void save(scan)}
        onDecide={onDecide}
      />
      {findings?.length === 0 ? <Text>{say("desk.unit.noFindings")}</Text> : null}
      {findings?.map((finding) => (
        <FindingItem
          key={`${finding.code} ${finding.message}`}
          finding={finding}
          onShow={onShow}
          pick={
            draft
              ? {
                  isPicked: finding.cells.every((place) => isPicked(draft, place)),
                  onPick: () => onPick(finding.cells, finding.message),
                }
              : undefined
          }
        />
      ))}
    </>
  );
}
