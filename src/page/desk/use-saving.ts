import { useState } from "react";
import { parsePeriod } from "../../core/period";
import { bulletinFile } from "../../pane/files/bulletin-file";
import { download } from "../../pane/host/download";
import { errorMessage } from "../../pane/workspace/error-message";
import { useDesk } from "./desk-context";

/** Saves a month's summary workbook, or the bulletin (快报) made of it. */
export function useSaving(period: string) {
  const { service, list, say, tell } = useDesk();
  const [isSaving, setSaving] = useState(false);
  const names = { area: say("terms.name", { ...list.header.area }), ...parsePeriod(period)! };
  const save = async (kind: "summary" | "bulletin") => {
    setSaving(true);
    try {
      const bytes = await service.bytes(`/periods/${period}/rollup.xlsx`);
      if (kind === "summary") {
        const file = say("terms.summaryFile", names);
        download(bytes, file);
        tell({ intent: "success", title: say("desk.rollup.saved", { file }) });
      } else {
        const file = say("terms.bulletinFile", names);
        download(await bulletinFile(bytes, list), file);
        tell({ intent: "success", title: say("desk.rollup.bulletinSaved", { file }) });
      }
    } catch (error) {
      const { title, body } = errorMessage(error, say);
      tell({ intent: "error", title, body });
    } finally {
      setSaving(false);
    }
  };
  return { isSaving, save };
}
