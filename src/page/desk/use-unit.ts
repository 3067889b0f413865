import { useMemo, useState } from "react";
import type { FormStanding } from "../../client/answers";
import type { CellAddress } from "../../core/grid/grid";
import type { PeriodState } from "../../core/states/state";
import { readFile } from "../files/read-file";
import { actsOn, allowedActions } from "./allowed";
import type { FindingReport } from "./answers";
import { cellNamesIn } from "./cell-names";
import { useDesk } from "./desk-context";
import { useDraft } from "./drafts";
import { isPicked, NO_RETURN, type ReturnDraft, withCells, withoutCells } from "./returning";
import { formPath } from "./service";
import { useLoaded } from "./use-loaded";

/** A unit's form at the version that is looked at (the newest without one), and what may be done with it. */
export function useUnit(form: FormStanding, periodState: PeriodState, openedVersion: number | null) {
  const { service, say } = useDesk();
  const [chosen, choose] = useState(openedVersion);
  const version = chosen ?? form.version;
  const acts = actsOn(service);
  const allowed = acts ? allowedActions(service.account.role, form.state, periodState) : [];
  const canReturn = allowed.includes("return") && version === form.version;
  const shown = useVersion(form, version);
  const original = shown.value?.original ?? null;
  const findings = useMemo(() => (original?.findings ?? []).filter(({ underAnother }) => !underAnother), [original]);
  return {
    ...{ version, choose, allowed, canReturn, shown, original, findings },
    name: say("terms.name", { nameZh: form.nameZh, nameEn: form.nameEn }),
    canDecide: acts && periodState === "open",
  };
}

/** What is put together to be returned, kept over a reload; `pick` adds cells, or takes them out where all are there. */
export function useReturning(form: FormStanding) {
  const { area, name } = useDesk().service.account;
  const returning = useDraft<ReturnDraft>(`${area}.${name}.${form.period}.${form.department}.return`, NO_RETURN);
  const pick = (places: readonly CellAddress[], why = "") => {
    const { draft, change } = returning;
    const isThere = places.every((place) => isPicked(draft, place));
    change(isThere ? withoutCells(draft, places) : withCells(draft, places, why));
  };
  return { returning, pick };
}

/** A version as it was handed in, with its findings; nothing before the first. */
function useVersion(form: FormStanding, version: number) {
  const { service, list, say } = useDesk();
  return useLoaded(`${formPath(form)} ${version} ${list.hash}`, async () => {
    if (version === 0) return { original: null };
    const stem = `${formPath(form)}/${version}`;
    const { fileName } = form.versions.find((one) => one.version === version)!;
    const [{ findings }, bytes] = await Promise.all([
      service.get<{ findings: readonly FindingReport[] }>(`${stem}/findings`),
      service.bytes(`${stem}/file`),
    ]);
    const file = await readFile(fileName, bytes);
    return { original: { findings, file, nameOf: cellNamesIn(file.workbook, list, say) } };
  });
}
