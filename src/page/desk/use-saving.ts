import { useState } from "react";
import { parsePeriod } from "../../core/period";
import { areaName } from "../../language/names";
import { bulletinFile } from "../../pane/files/bulletin-file";
import { download } from "../../pane/host/download";
import { errorMessage } from "../../pane/workspace/error-message";
import { useDesk } from "./desk-context";

/** Saves a month's summary workbook, or the bulletin (快报) made of it. */
export function useSaving(period: string) {
  const { service, list, say, tell } = useDesk();
  const { isSaving, run } = useOne();
  const names = { area: areaName(list.header.area, say), ...parsePeriod(period)! };
  const save = (kind: "summary" | "bulletin") =>
    run(async () => {
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
    });
  return { isSaving, save };
}

/** Saves the summary of a region over its parts. */
export function useRegionSaving(period: string, area: string) {
  const { service, say, tell } = useDesk();
  const { isSaving, run } = useOne();
  const save = () =>
    run(async () => {
      const file = say("terms.regionFile", { area, ...parsePeriod(period)! });
      download(await service.bytes(`/periods/${period}/region.xlsx`), file);
      tell({ intent: "success", title: say("desk.rollup.saved", { file }) });
    });
  return { isSaving, save };
}

/** Saves one file at a time, and tells where that fails. */
function useOne() {
  const { say, tell } = useDesk();
  const [isSaving, setSaving] = useState(false);
  const run = async (saving: () => Promise<void>) => {
    setSaving(true);
    try {
      await saving();
    } catch (error) {
      const { title, body } = errorMessage(error, say);
      tell({ intent: "error", title, body });
    } finally {
      setSaving(false);
    }
  };
  return { isSaving, run };
}
