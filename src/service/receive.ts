import { checkSubmission } from "../actions/check";
import { findingReports } from "../actions/finding-report";
import { type ReceivedFile, readReceivedFile } from "../actions/received-file";
import { submittable } from "../core/checks/submittable";
import { CodedError, type GivenTo, isCoded } from "../core/errors/coded-error";
import { withMemory } from "../core/explanations/remembered";
import type { Finding } from "../core/findings/finding";
import { listed } from "../core/findings/listed";
import { formatPeriod, parsePeriod } from "../core/period";
import { beijingDay, beijingMinute, lastDayOf } from "../core/states/deadlines";
import type { Actor, FormAction } from "../core/states/state";
import { walkForm } from "../core/states/step";
import { strayChanges } from "../core/submission/correction";
import type { TargetList } from "../core/targets/schema";
import type { Work } from "../store/database";
import { grantedExemptions } from "../store/exemptions";
import { type FormKey, withForm } from "../store/forms";
import { hashFor } from "../store/lists";
import { returnedCells, returnedVersionOf } from "../store/returns";
import { receiptsWhere, type StoredReceipt, submissionsWhere } from "../store/submissions";
import { nodePlatform } from "../workbook/platform/node";
import { type Arrival, type Arriving, keep, present, refuse } from "./arriving";
import { covers } from "./exemption";
import { hindered } from "./hindrance";
import { isFormLocked } from "./locked";
import { historyBefore, othersOf } from "./month";
import { listBy, listOf, listsOf, type Service } from "./service";
import { reviewing, type Waiting } from "./waiting";

export interface Received {
  /** null for a file that waits for another person of its unit (复核). */
  readonly receipt: StoredReceipt | null;
  /** The file that waits, where it does. */
  readonly waiting: Waiting | null;
  readonly findings: readonly Finding[];
  readonly list: TargetList;
  /** Whether the same file had been received before: this is its first receipt. */
  readonly again: boolean;
}

/**
 * Takes a unit's form: reads and checks it and keeps it with its receipt, all in one. What stops it is thrown as a
 * Problem; its bytes are kept all the same where it is known whose they are.
 */
export async function receive(service: Service, arrival: Arrival): Promise<Received> {
  for (let tries = 1; ; tries++) {
    const received = await receiveByList(service, arrival);
    if (received !== "list-changed") return received;
    if (tries === MOST_TRIES) throw new CodedError("service", "unexpected");
  }
}

/** How often a form is read again because a list was published meanwhile. */
const MOST_TRIES = 3;

async function receiveByList(service: Service, arrival: Arrival): Promise<Received | "list-changed"> {
  const { actor } = arrival;
  const read = await readArrival(service, arrival);
  if (actor.role === "department" && actor.department !== read.key.department)
    throw new CodedError("service", "foreign-form");
  try {
    return await receiveRead(service, arrival, read);
  } catch (error) {
    throw isCoded(error, "service") ? tellingForm(error, read.key) : error;
  }
}

/** Why a form is not received, with whose form of which month it is. */
function tellingForm({ kind, args, details, cause }: CodedError<"service">, { period, department }: FormKey) {
  const more = { details: { period, department, ...details }, cause };
  return new CodedError("service", kind, ...([args, more] as unknown as GivenTo<"service", typeof kind>));
}

type Read = Awaited<ReturnType<typeof readArrival>>;

async function receiveRead(
  service: Service,
  arrival: Arrival,
  { submission, list, key }: Read,
): Promise<Received | "list-changed"> {
  const { area } = arrival;
  holdToTime(arrival.handedOverAt, key.period, service.now());
  const [first] = await firstReceipts(service, key, submission.file.sha256);
  if (first) {
    const by = (await listBy(service, area, first.listHash)) ?? list;
    return { receipt: first.receipt, waiting: null, findings: first.findings, list: by, again: true };
  }

  const [others, history, exemptions] = await Promise.all([
    othersOf(service, area, key.period, key.department),
    historyBefore(service, area, key.period),
    grantedExemptions(service.store.db, key),
  ]);
  const { period } = submission.identity;
  const checked = checkSubmission(submission, others, { list, period, history });
  const findings = withMemory(checked.findings, history);
  const standing = findings.filter((finding) => !exemptions.some((exemption) => covers(exemption, finding)));
  const { submittable: ready, reasons } = submittable(standing);

  const taking = withForm(service.store, key, async (work, form) => {
    const [raced] = await receiptsWhere(work, { ...key, sha256: submission.file.sha256 });
    if (raced) return { receipt: raced, waiting: null, again: true };
    const review = await reviewing(work, key);
    const arriving = { service, arrival, key, submission, list, findings, form, review };
    if (!ready) {
      await step(arriving, ["save", "fault"]);
      await refuse(work, arriving);
      return new CodedError(
        "service",
        "faulty",
        { count: stopping(standing) },
        { details: { reasons, ...reportOf(arriving) } },
      );
    }
    // Another file may have taken its place, or it was given back meanwhile.
    if (arrival.approvalOf && review.waiting?.sha256 !== submission.file.sha256)
      throw new CodedError("service", "nothing-to-review");
    const way = wayOf(arriving);
    const at = await step(arriving, WAYS[way]);
    await holdToOrder(work, arriving);
    const stray = await strayOf(work, arriving);
    if (stray.length > 0) {
      await refuse(work, arriving);
      const { sheet, cell } = stray[0]!;
      return new CodedError(
        "service",
        "stray-changes",
        { sheet, cell, count: stray.length },
        { details: { cells: stray } },
      );
    }
    const kept =
      way === "present"
        ? { receipt: null, ...(await present(work, arriving, at)) }
        : { receipt: await keep(work, arriving, at), waiting: null, again: false };
    // The log is held now, so that what counts here counts until the form is kept.
    const counting = await hashFor(work, area, key.period);
    if (counting !== null && counting !== list.hash) throw new ListChanged();
    return kept;
  });
  const outcome = await taking.catch((error: unknown) => {
    if (error instanceof ListChanged) return "list-changed" as const;
    throw error;
  });
  if (outcome === "list-changed") return outcome;
  if (isCoded(outcome, "service")) throw outcome;
  return { ...outcome, findings, list };
}

/** Undoes what was done for a form whose month got another list meanwhile. */
class ListChanged extends Error {}

/** How many places have to be put right or explained; what only asks again for an explanation is none of its own. */
function stopping(findings: readonly Finding[]): number {
  return submittable(listed(findings)).reasons.length;
}

/** The steps of a file that passed: straight to the bureau, to another person of the unit, or from there to the bureau. */
const WAYS = {
  submit: ["save", "pass", "submit"],
  present: ["save", "pass", "present"],
  approve: ["save", "pass", "present", "approve"],
} as const satisfies Readonly<Record<string, readonly FormAction[]>>;

function wayOf({ arrival: { actor, approvalOf }, review }: Arriving): keyof typeof WAYS {
  if (approvalOf) return "approve";
  return actor.role === "department" && review.reviewed ? "present" : "submit";
}

/** Nobody hands over a form before the last day of its month, nor later than now. */
function holdToTime(handedOverAt: string | null, period: string, now: Date): void {
  const lastDay = lastDayOf(parsePeriod(period)!);
  if (beijingDay(now.getTime()) < lastDay) throw new CodedError("service", "month-not-over", { period });
  if (handedOverAt === null) return;
  const handed = Date.parse(handedOverAt);
  if (handed > now.getTime() || beijingDay(handed) < lastDay) throw new CodedError("service", "impossible-time");
}

/** What was handed over before the version that stands does not take its place: the latest counts, however it came. */
async function holdToOrder(work: Work, { arrival: { handedOverAt }, key, form: { version } }: Arriving) {
  if (handedOverAt === null || version === 0) return;
  const [standing] = await receiptsWhere(work, { ...key, version });
  const at = standing?.handedOverAt ?? standing?.receivedAt;
  if (at === undefined || Date.parse(handedOverAt) >= Date.parse(at)) return;
  throw new CodedError("service", "older-than-standing", { version, at: beijingMinute(Date.parse(at)) });
}

/** Reads a file with the list its month has; another list's form is tried with every list there is. */
async function readArrival(service: Service, { area, name, bytes, handedOverAt }: Arrival) {
  const receivedAt = handedOverAt ?? service.now().toISOString();
  const file = { name, bytes, receivedAt };
  let refused: Extract<ReceivedFile, { status: "refused" }> | null = null;
  for (const list of await listsOf(service, area)) {
    const received = readReceivedFile(file, list, nodePlatform);
    if (received.status === "refused") {
      refused ??= received;
      continue;
    }
    const { identity } = received.submission;
    if ((identity.area ?? area) !== area) throw new CodedError("service", "form-of-other-area", { own: area });
    if (identity.department === null) throw new CodedError("service", "foreign-form");
    if (identity.period === null) throw new CodedError("service", "no-period");
    const period = formatPeriod(identity.period);
    const counting = await listOf(service, area, period);
    // A form of a year to come would decide which list that year has; earlier ones are for looking back.
    if (counting.header.year < identity.period.year) throw new CodedError("service", "no-list", { period });
    const read = counting === list ? received : readReceivedFile(file, counting, nodePlatform);
    if (read.status === "refused") {
      const { year, nameZh } = counting.header;
      const args = { period, own: list.header.nameZh, counting: nameZh, year };
      throw new CodedError("service", "form-of-other-list", args, { details: { list: counting.hash } });
    }
    const key: FormKey = { area, period, department: identity.department };
    return { submission: read.submission, list: counting, key };
  }
  const { sha256, refusal } = refused!;
  throw new CodedError("service", "unreadable", {}, { details: { sha256, refusal } });
}

async function firstReceipts({ store }: Service, key: FormKey, sha256: string) {
  return submissionsWhere(store.db, { ...key, sha256 });
}

/** Asks the table of states; gives the time of what is done. */
async function step(arriving: Arriving, actions: readonly FormAction[]) {
  const { service, arrival, key, list, form, review } = arriving;
  const at = service.now().toISOString();
  const handed = arrival.handedOverAt ?? at;
  const situation = {
    department: key.department,
    state: form.state,
    period: form.period,
    locked: isFormLocked(list, key, form, handed),
    // Who waits for approval was asked to, whatever is asked now.
    reviewed: review.reviewed || Boolean(arrival.approvalOf),
    authors: review.authors,
  };
  const author: Actor = { name: arrival.approvalOf ?? "", role: "department", department: key.department };
  const done = walkForm(situation, actions, {
    actor: (action) => (arrival.approvalOf && action !== "approve" ? author : arrival.actor),
    at,
  });
  if (!done.done) throw hindered(done.why);
  return at;
}

/**
 * The typed figures a correction changes beside the cells that were given back, held against the version that was: until
 * the bureau has accepted it or given it back anew, also by a version after it.
 */
async function strayOf(work: Work, { key, form, submission }: Arriving) {
  const cells = await returnedCells(work, key, form.version);
  const version = (await returnedVersionOf(work, key, form.version)) ?? form.version;
  const [before] = await submissionsWhere(work, { ...key, version });
  return before ? strayChanges(before.content, submission, cells) : [];
}

function reportOf({ arrival, findings, list, submission }: Arriving) {
  return { sha256: submission.file.sha256, findings: findingReports(findings, list, arrival.say) };
}
