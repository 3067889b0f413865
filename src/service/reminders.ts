import { submittable } from "../core/checks/submittable";
import type { Finding } from "../core/findings/finding";
import { listed } from "../core/findings/listed";
import { formOf, unitName } from "../core/form/form";
import { parsePeriod } from "../core/period";
import { beijingDay } from "../core/states/deadlines";
import type { TargetList } from "../core/targets/schema";
import { cellNames, type KnownCell, someCellNames } from "../language/cell-name";
import { nameOf } from "../language/names";
import type { Speaker } from "../language/speaker";
import { grantedExemptions } from "../store/exemptions";
import type { FormKey } from "../store/forms";
import { refusedFiles } from "../store/refused";
import { covers } from "./exemption";
import type { formLines } from "./form-view";
import { namedCells } from "./returned-cells";
import type { Service } from "./service";

type Owing = Pick<Awaited<ReturnType<typeof formLines>>[number], "department" | "state" | "version" | "due">;

/** The text of a reminder (催报) to a unit; null where it owes nothing. */
export async function reminderText(
  service: Service,
  { area, period }: Pick<FormKey, "area" | "period">,
  { department, state, version, due }: Owing,
  list: TargetList,
  say: Speaker,
): Promise<string | null> {
  if (state === "saved" || state === "passed" || state === "submitted" || state === "accepted") return null;
  const key = { area, period, department };
  const form = formOf(list, list.departments.find(({ id }) => id === department)!)!;
  const name = nameOf({ nameZh: unitName(list, form.department), nameEn: form.department.nameEn }, say);
  const isLate = beijingDay(service.now().getTime()) > due;
  const about = { department: name, ...parsePeriod(period)!, due, ...(isLate ? { context: "late" } : {}) };
  if (state === "returned") {
    const cells = cellNames(await namedCells(service.store.db, key, version), list, say);
    return say(`service.reminder.${cells === "" ? "returnedWhole" : "returned"}`, { ...about, cells });
  }
  if (state === "faulty") {
    const stopping = await stoppingIn(service, key);
    const cells = someCellNames(
      stopping.flatMap((finding) => placeOf(finding, say)),
      list,
      say,
    );
    return say(`service.reminder.${cells === "" ? "faultyWhole" : "faulty"}`, {
      ...about,
      cells,
      total: stopping.length,
    });
  }
  return say(`service.reminder.${state}`, about);
}

/** What keeps the file that was not taken last from being received. */
async function stoppingIn({ store: { db } }: Service, key: FormKey): Promise<Finding[]> {
  const [files, exemptions] = await Promise.all([refusedFiles(db, key), grantedExemptions(db, key)]);
  return listed(files.at(-1)?.findings ?? []).filter(
    (finding) => !submittable([finding]).submittable && !exemptions.some((exemption) => covers(exemption, finding)),
  );
}

/** Where a finding is, all its cells as one place; nowhere for one about no cell. */
function placeOf({ indicator, measure, cells }: Finding, say: Speaker): KnownCell[] {
  if (cells.length === 0) return [];
  return [{ indicator, measure, cell: cells.map(({ cell }) => cell).join(say("terms.separator")) }];
}
