import { Field, Input, Text } from "@fluentui/react-components";
import { ActionDialog } from "./ActionDialog";
import { useDesk } from "./desk-context";
import { useDraft } from "./drafts";

/** An action that needs a reason, or only to be asked about. */
export interface Asking {
  /** Tells its draft from others. */
  readonly name: string;
  readonly title: string;
  readonly verb: string;
  readonly body?: string;
  readonly needs: { readonly reason: boolean; readonly until: boolean };
  act(given: ReasonDraft): Promise<void>;
}

export interface ReasonDraft {
  readonly reason: string;
  /** A day such as "2024-04-20"; "" where none is asked for. */
  readonly until: string;
}

const NOTHING: ReasonDraft = { reason: "", until: "" };

/** Asks for a reason, or a day too, and does it. */
export function ReasonDialog({ asking, onClose }: { readonly asking: Asking; onClose(): void }) {
  const { say, service } = useDesk();
  const { draft, change, clear } = useDraft(`${service.account.area}.${service.account.name}.${asking.name}`, NOTHING);
  const { reason, until } = asking.needs;
  return (
    <ActionDialog
      title={asking.title}
      verb={asking.verb}
      ready={!until || draft.until !== ""}
      onClose={onClose}
      act={async () => {
        await asking.act({ ...draft, reason: draft.reason.trim() });
        clear();
      }}
      {...(reason ? { reason: { text: draft.reason, onChange: (text) => change({ ...draft, reason: text }) } } : {})}
    >
      {asking.body === undefined ? null : <Text>{asking.body}</Text>}
      {until ? (
        <Field label={say("desk.act.unlockUntil")} required>
          <Input type="date" value={draft.until} onChange={(_, { value }) => change({ ...draft, until: value })} />
        </Field>
      ) : null}
    </ActionDialog>
  );
}
