import { Button, Spinner } from "@fluentui/react-components";
import { FolderZipRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { StoredSummary } from "../../core/audit/stored";
import { formatPeriod } from "../../core/period";
import { nameOf } from "../../language/names";
import { savedToast } from "../components/saved-toast";
import { useWorkspace } from "../workspace/workspace";
import type { Reperformance } from "./reperformance";

interface Props {
  readonly stored: StoredSummary;
  readonly reperformance: Reperformance;
}

/** Hands over the evidence package: the summary with every file it rests on, which verifies by itself anywhere. */
export function PackButton({ stored, reperformance }: Props) {
  const { host, shelf, list, say, run, toast } = useWorkspace();
  const [working, setWorking] = useState(false);
  const pack = async () => {
    setWorking(true);
    await run(async () => {
      const bytes = await reperformance.pack(await host.bytes(), shelf.lists, null);
      const name = say("pane.audit.pack.file", {
        area: nameOf(list.header.area, say),
        period: formatPeriod(stored.period),
      });
      const handed = await host.save(bytes, `${name}.zip`);
      toast(savedToast(say, handed, say("pane.audit.pack.done")));
    });
    setWorking(false);
  };
  return (
    <Button
      icon={working ? <Spinner size="tiny" /> : <FolderZipRegular />}
      disabledFocusable={working}
      onClick={() => void pack()}
    >
      {say(`pane.audit.pack.${working ? "working" : "button"}`)}
    </Button>
  );
}
