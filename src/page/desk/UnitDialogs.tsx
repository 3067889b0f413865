import type { Exemption, FormStanding, ServiceReceipt } from "../../client/answers";
import type { CellAddress } from "../../core/grid/grid";
import { AcceptDialog } from "./AcceptDialog";
import type { DeskAction } from "./allowed";
import type { FindingReport } from "./answers";
import { CorrectTimeDialog } from "./collecting/CorrectTimeDialog";
import { useDesk } from "./desk-context";
import { useDraft } from "./drafts";
import { type Asking, ReasonDialog } from "./ReasonDialog";
import { RemindDialog } from "./RemindDialog";
import { ReturnDialog } from "./ReturnDialog";
import type { ReturnDraft } from "./returning";
import { reviewAsking } from "./review/asking";
import { formPath } from "./service";

/** The dialog that is open over a unit's form. */
export type UnitDialog =
  | { readonly kind: DeskAction | "review" }
  | { readonly kind: "correct-time"; readonly receipt: ServiceReceipt }
  | { readonly kind: "exemption"; readonly exemption: Exemption; readonly grant: boolean };

interface Props {
  readonly dialog: UnitDialog | null;
  readonly form: FormStanding;
  readonly unit: string;
  readonly findings: readonly FindingReport[];
  /** A cell of the form by its row and column. */
  nameOf(place: CellAddress): string;
  readonly returning: { readonly draft: ReturnDraft; change(draft: ReturnDraft): void; clear(): void };
  onChanged(): void;
  onClose(): void;
}

const NONE: readonly string[] = [];

/** What is done with a form: 退回, 验收, 开放补报, 催报, 更正交到时间, and the answer to an exemption asked for. */
export function UnitDialogs({ dialog, form, unit, findings, nameOf, returning, onChanged, onClose }: Props) {
  const desk = useDesk();
  const { service, say, tell } = desk;
  const { area, name } = service.account;
  const { period, department, version } = form;
  const accepting = useDraft(`${area}.${name}.${period}.${department}.${version}.accept`, NONE);
  const common = { form, unit, onClose };
  switch (dialog?.kind) {
    case undefined:
      return null;
    case "return": {
      const onDone = () => {
        returning.clear();
        onChanged();
      };
      return (
        <ReturnDialog {...common} nameOf={nameOf} draft={returning.draft} onChange={returning.change} onDone={onDone} />
      );
    }
    case "accept": {
      const onDone = () => {
        accepting.clear();
        onChanged();
      };
      const { draft: accepted, change: onChange } = accepting;
      return <AcceptDialog {...common} {...{ findings, accepted, onChange, onDone }} />;
    }
    case "remind":
      return <RemindDialog period={period} department={department} onDone={onChanged} onClose={onClose} />;
    case "unlock": {
      const asking: Asking = {
        name: `${period}.${department}.unlock`,
        title: say("desk.act.unlockTitle", { unit }),
        verb: say("desk.act.unlock"),
        needs: { reason: true, until: true },
        async act({ reason, until }) {
          await service.post(`${formPath(form)}/unlock`, { reason, until });
          tell({ intent: "success", title: say("desk.act.unlockDone", { unit, day: until }) });
          onChanged();
        },
      };
      return <ReasonDialog asking={asking} onClose={onClose} />;
    }
    case "correct-time":
      return <CorrectTimeDialog {...common} receipt={dialog.receipt} onChanged={onChanged} />;
    case "review": {
      const asking = reviewAsking(desk, { department, unit, reviewed: !form.reviewed }, onChanged);
      return <ReasonDialog asking={asking} onClose={onClose} />;
    }
    case "exemption": {
      const { exemption, grant } = dialog;
      const { code, indicator, sha256 } = exemption;
      const asking: Asking = {
        name: `${period}.${department}.${code}.${indicator}.exemption`,
        title: say(grant ? "desk.act.grantTitle" : "desk.act.denyTitle", { unit }),
        verb: say(grant ? "desk.act.grant" : "desk.act.deny"),
        body: say(grant ? "desk.act.grantBody" : "desk.act.denyBody"),
        needs: { reason: true, until: false },
        async act({ reason }) {
          await service.post(`${formPath(form)}/exemptions/decision`, { code, indicator, sha256, grant, reason });
          tell({ intent: "success", title: say("desk.act.decided", { unit }) });
          onChanged();
        },
      };
      return <ReasonDialog asking={asking} onClose={onClose} />;
    }
  }
}
