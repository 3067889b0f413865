import type { ReceivedFile } from "../actions/received-file";
import { type RollupResult, rollUp } from "../actions/rollup";
import type { RememberedExplanation } from "../core/explanations/explanation";
import { rememberedIn, withMemory } from "../core/explanations/remembered";
import { crossing } from "../core/history/across-lists";
import { historyFactsOf, historyOf } from "../core/history/from-submissions";
import type { History, HistoryFact } from "../core/history/history";
import { addMonths, formatPeriod, parsePeriod } from "../core/period";
import type { Submission } from "../core/submission/submission";
import type { TargetList } from "../core/targets/schema";
import { formsWhere } from "../store/forms";
import { type StoredSubmission, standingSubmissions, submissionsWhere } from "../store/submissions";
import { listBy, listOf, type Service } from "./service";

/** Months a check looks back: last year's same month and what led up to it. */
export const LOOKED_BACK = 13;

/** What the units reported before a month, as far as the district's forms tell. */
export async function historyBefore(service: Service, area: string, period: string): Promise<History> {
  const { facts, explanations } = await knownBefore(service, area, period);
  return historyOf(facts, explanations);
}

/** What is known of the months before one. */
interface KnownBefore {
  readonly facts: HistoryFact[];
  /** What was explained in forms that were accepted. */
  readonly explanations: RememberedExplanation[];
}

/**
 * The figures and explanations of the months before one, of one unit where that is asked, as the list that counts for that
 * month has them: figures of forms of another list cross over to it.
 */
export async function knownBefore(
  service: Service,
  area: string,
  period: string,
  department?: string,
): Promise<KnownBefore> {
  const month = parsePeriod(period)!;
  const months = {
    from: formatPeriod(addMonths(month, -LOOKED_BACK)),
    to: formatPeriod(addMonths(month, -1)),
  };
  const list = await listOf(service, area, period);
  const standing = await standingSubmissions(service.store.db, area, months, department, list.hash);
  const counted = standing.filter(({ returned }) => !returned);
  const factsIn = await readerFor(service, area, list, counted);
  const facts = counted.flatMap(factsIn);
  const explanations = standing.flatMap(({ accepted, content, findings }) =>
    accepted ? rememberedIn(content, findings) : [],
  );
  const isAsked = (one: { readonly department: string }) => department === undefined || one.department === department;
  return { facts: facts.filter(isAsked), explanations: explanations.filter(isAsked) };
}

/** How the figures of each form are read by a list. Of one whose list is lost nothing is, unless its template is the list's own. */
async function readerFor(service: Service, area: string, list: TargetList, forms: readonly StoredSubmission[]) {
  const hashes = [...new Set(forms.map(({ listHash }) => listHash))];
  const known = new Map(
    await Promise.all(
      hashes.map(async (hash) => {
        const from = await listBy(service, area, hash);
        return [hash, from && { from, cross: crossing(from, list) }] as const;
      }),
    ),
  );
  return ({ listHash, content }: StoredSubmission): HistoryFact[] => {
    const read = known.get(listHash);
    if (read) return read.cross(historyFactsOf(content, read.from));
    return content.identity.templateVersion === list.header.templateVersion ? historyFactsOf(content, list) : [];
  };
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
  const rolled = rollUp(receivedFiles, { list, period: parsePeriod(period)!, history, returned });
  return { ...rolled, summary: { ...rolled.summary, findings: withMemory(rolled.summary.findings, history) } };
}
