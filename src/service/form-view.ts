import { LEVELS } from "../core/findings/finding";
import { listed } from "../core/findings/listed";
import { parsePeriod } from "../core/period";
import { filledOf, tasksReportedIn, unitsAsked } from "../core/rollup/roster";
import { beijingDay, dueDate, lockDate } from "../core/states/deadlines";
import type { FormState } from "../core/states/state";
import { formsWhere } from "../store/forms";
import { refusedFiles } from "../store/refused";
import { reviewsOf } from "../store/reviews";
import { scansOf } from "../store/scans";
import { standingSubmissions } from "../store/submissions";
import { reviewedUnits } from "../store/unit-rules";
import { listOf, type Service } from "./service";

/** How the forms of a month stand, one line for each unit of which something is asked, in the list's order. */
export async function formLines(
  service: Service,
  area: string,
  period: string,
  wanted: { readonly department?: string | undefined; readonly state?: FormState | undefined },
) {
  const { db } = service.store;
  const { department } = wanted;
  const asked = { period, ...(department === undefined ? {} : { department }) };
  const [list, forms, standing, refused, reviews, reviewed, scans] = await Promise.all([
    listOf(service, area, period),
    formsWhere(db, area, asked),
    standingSubmissions(db, area, { from: period, to: period }, department),
    refusedFiles(db, { area, ...asked }),
    reviewsOf(db, { area, ...asked }),
    reviewedUnits(db, area),
    scansOf(db, { area, ...asked }),
  ]);
  const month = parsePeriod(period)!;
  const today = beijingDay(service.now().getTime());
  // A year that no list has yet asks nothing of anybody.
  const units = list.header.year >= month.year ? unitsAsked(list, month) : [];
  const lines = units.map(({ department: unit, figures }) => {
    const { nameZh, nameEn } = list.departments.find(({ id }) => id === unit)!;
    const due = dueDate(list.calendar, unit, month);
    const form = forms.find((one) => one.department === unit);
    const submission = standing.find(({ receipt }) => receipt.department === unit);
    const stands = form?.state ?? "empty";
    const waiting = reviews.find((file) => file.department === unit && file.state === "waiting");
    return {
      ...{ period, department: unit, nameZh, nameEn },
      state: waiting && UNSENT.has(stands) ? ("reviewing" as const) : stands,
      /** How what the bureau has stands, whatever waits inside the unit. */
      stands,
      /** Whether two people of the unit must see its forms before they count. */
      reviewed: reviewed.has(unit),
      /** Whose file has waited for another person of the unit since when. */
      waiting: waiting ? { by: waiting.preparedBy, at: waiting.preparedAt } : null,
      scans: scans.filter((scan) => scan.department === unit).length,
      version: form?.version ?? 0,
      due,
      /** Whether nothing has come although the due day is past. */
      overdue: !submission && today > due,
      lockedAfter: lockDate(list.calendar, unit, month),
      unlockedUntil: form?.unlocked_until ?? null,
      late: submission?.receipt.late ?? null,
      receivedAt: submission?.receipt.receivedAt ?? null,
      sha256: form?.sha256 ?? null,
      sentBy: submission?.receipt.sentBy ?? null,
      /** Of the figures due, how many the standing version gives. */
      asked: figures.length,
      filled: submission ? filledOf(submission.content, figures) : 0,
      /** How many of them were put in without being typed (带入) and stand so. */
      prefilled: submission?.content.prefilled?.length ?? 0,
      /** Of the unit's tasks (重点任务), of how many it says how far they have come. */
      tasks: list.milestones.filter(({ department: own }) => own === unit).length,
      tasksReported: submission ? tasksReportedIn(submission.content) : 0,
      counts: submission ? countsOf(submission.findings) : null,
      notReceived: refused.filter((file) => file.department === unit).length,
    };
  });
  return lines.filter(
    (line) =>
      (department === undefined || line.department === department) &&
      (wanted.state === undefined || line.state === wanted.state),
  );
}

/** Where nothing counts, a file that waits inside the unit is all there is to tell. */
const UNSENT: ReadonlySet<FormState> = new Set(["empty", "faulty", "returned"]);

export function countsOf(findings: Parameters<typeof listed>[0]) {
  const shown = listed(findings);
  return Object.fromEntries(LEVELS.map((level) => [level, shown.filter((one) => one.level === level).length]));
}
