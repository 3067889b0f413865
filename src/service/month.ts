import type { ReceivedFile } from "../actions/received-file";
import { type RollupResult, rollUp } from "../actions/rollup";
import { historyFactsOf, historyOf } from "../core/history/from-submissions";
import type { History } from "../core/history/history";
import { addMonths, formatPeriod, parsePeriod } from "../core/period";
import type { Submission } from "../core/submission/submission";
import { formsWhere } from "../store/forms";
import { standingSubmissions, submissionsWhere } from "../store/submissions";
import { listOf, type Service } from "./service";

/** Months a check looks back: last year's same month and what led up to it. */
const LOOKED_BACK = 13;

/** What the units reported before a month, as far as the district's forms tell. */
export async function historyBefore(
  { store }: Service,
  area: string,
  period: string,
  department?: string,
): Promise<History> {
  const month = parsePeriod(period)!;
  const months = {
    from: formatPeriod(addMonths(month, -LOOKED_BACK)),
    to: formatPeriod(addMonths(month, -1)),
  };
  const standing = await standingSubmissions(store.db, area, months, department);
  return historyOf(standing.filter(({ returned }) => !returned).flatMap(({ content }) => historyFactsOf(content)));
}

/** The forms the other units' checks are held against: what stands of the month and was not given back. */
export async function othersOf({ store }: Service, area: string, period: string, department: string) {
  const standing = await standingSubmissions(store.db, area, { from: period, to: period });
  return standing.flatMap(({ content, receipt, returned }): Submission[] =>
    returned || receipt.department === department ? [] : [content],
  );
}

/** A month rolled up from every version that was taken; of a form given back none counts. */
export async function rollUpMonth(service: Service, area: string, period: string): Promise<RollupResult> {
  const { db } = service.store;
  const [list, history, versions, forms] = await Promise.all([
    listOf(service, area, period),
    historyBefore(service, area, period),
    submissionsWhere(db, { area, period }),
    formsWhere(db, area, { period }),
  ]);
  const receivedFiles = versions.map(({ content }): ReceivedFile => {
    return { status: "taken", file: content.file.name, submission: content };
  });
  const returned = new Set(forms.flatMap(({ state, sha256 }) => (state === "returned" && sha256 ? [sha256] : [])));
  return rollUp(receivedFiles, { list, period: parsePeriod(period)!, history, returned });
}
