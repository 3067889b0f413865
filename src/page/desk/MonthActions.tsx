import { Button, tokens } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { FormLine } from "../../client/answers";
import { parsePeriod } from "../../core/period";
import type { PeriodState } from "../../core/states/state";
import { makeStyles } from "../../pane/components/make-styles";
import { useDesk } from "./desk-context";
import { type Asking, ReasonDialog } from "./ReasonDialog";
import { RemindDialog } from "./RemindDialog";

const useStyles = makeStyles({ actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS } });

interface Props {
  readonly period: string;
  readonly state: PeriodState;
  readonly lines: readonly FormLine[];
  /** Opens 代收报表. */
  onCollect(): void;
  onChanged(): void;
}

/** What the bureau does with a whole month: 催报, 封存, and opening it again. */
export function MonthActions({ period, state, lines, onCollect, onChanged }: Props) {
  const { service, say, tell } = useDesk();
  const styles = useStyles();
  const [open, setOpen] = useState<"remind" | "close" | "reopen" | null>(null);
  const month = parsePeriod(period)!;
  const left = lines.filter((line) => line.state !== "accepted").length;
  const close: Asking = {
    name: `${period}.close`,
    title: say("desk.act.closeTitle", { ...month }),
    verb: say("desk.act.close"),
    body: `${left > 0 ? `${say("desk.act.closeOpen", { count: left })} ` : ""}${say("desk.act.closeBody")}`,
    needs: { reason: false, until: false },
    async act() {
      await service.post(`/periods/${period}/close`, {});
      tell({ intent: "success", title: say("desk.act.closeDone", { ...month }) });
      onChanged();
    },
  };
  const reopen: Asking = {
    name: `${period}.reopen`,
    title: say("desk.act.reopenTitle", { ...month }),
    verb: say("desk.act.reopen"),
    body: say("desk.act.reopenBody"),
    needs: { reason: true, until: false },
    async act({ reason }) {
      await service.post(`/periods/${period}/reopen`, { reason });
      tell({ intent: "success", title: say("desk.act.reopenDone", { ...month }) });
      onChanged();
    },
  };
  const onClose = () => setOpen(null);
  return (
    <div className={styles.actions}>
      <Button icon={<DocumentArrowUpRegular />} onClick={onCollect}>
        {say("desk.collect.open")}
      </Button>
      {state === "open" ? (
        <>
          <Button onClick={() => setOpen("remind")}>{say("desk.act.remind")}</Button>
          <Button onClick={() => setOpen("close")}>{say("desk.act.close")}</Button>
        </>
      ) : (
        <Button onClick={() => setOpen("reopen")}>{say("desk.act.reopen")}</Button>
      )}
      {open === "remind" ? (
        <RemindDialog period={period} department={null} onDone={onChanged} onClose={onClose} />
      ) : open === null ? null : (
        <ReasonDialog asking={open === "close" ? close : reopen} onClose={onClose} />
      )}
    </div>
  );
}
