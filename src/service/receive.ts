import { checkSubmission } from "../actions/check";
import { findingReports } from "../actions/finding-report";
import { type ReceivedFile, readReceivedFile } from "../actions/received-file";
import { submittable } from "../core/checks/submittable";
import { CodedError, isCoded } from "../core/errors/coded-error";
import type { Finding } from "../core/findings/finding";
import { listed } from "../core/findings/listed";
import { formatPeriod, parsePeriod } from "../core/period";
import { beijingDay, dueDate, isLocked, lastDayOf } from "../core/states/deadlines";
import type { Actor, FormAction } from "../core/states/state";
import { walkForm } from "../core/states/step";
import { strayChanges } from "../core/submission/correction";
import type { Submission } from "../core/submission/submission";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/speaker";
import type { Work } from "../store/database";
import { grantedExemptions } from "../store/exemptions";
import { keepFigures } from "../store/figures";
import { type FormKey, type HeldForm, setForm, withForm } from "../store/forms";
import { hashFor, keepUsedList } from "../store/lists";
import { appendEntry } from "../store/log";
import { keepRefused } from "../store/refused";
import { keepReturnedCells, returnedCells } from "../store/returns";
import { endReview, keepReview } from "../store/reviews";
import { insertSubmission, receiptsWhere, type StoredReceipt, submissionsWhere } from "../store/submissions";
import { nodePlatform } from "../workbook/platform/node";
import { covers } from "./exemption";
import { hindered } from "./hindrance";
import { historyBefore, othersOf } from "./month";
import { listBy, listOf, listsOf, type Service } from "./service";
import { type Reviewing, reviewing, type Waiting } from "./waiting";

/** A file that reaches the service. */
export interface Arrival {
  readonly area: string;
  readonly actor: Actor;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** ISO 8601; when it was handed over by another way, which then decides lateness. */
  readonly handedOverAt: string | null;
  /** In what findings are told to whoever sends it. */
  readonly say: Speaker;
  /** Whose file it is that the actor approves (复核); null for a file that is handed in or put to another person. */
  readonly approvalOf?: string | null;
}

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
  const { area, actor } = arrival;
  const { submission, list, key } = await readArrival(service, arrival);
  if (actor.role === "department" && actor.department !== key.department)
    throw new CodedError("service", "foreign-form");
  if (arrival.handedOverAt !== null) holdToTime(arrival.handedOverAt, key.period, service.now());
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
  const { findings } = checkSubmission(submission, others, { list, period: submission.identity.period, history });
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
    const way = wayOf(arriving);
    const at = await step(arriving, WAYS[way]);
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

interface Arriving {
  readonly service: Service;
  readonly arrival: Arrival;
  readonly key: FormKey;
  readonly submission: Submission;
  readonly list: TargetList;
  readonly findings: readonly Finding[];
  readonly form: HeldForm;
  readonly review: Reviewing;
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
function holdToTime(handedOverAt: string, period: string, now: Date): void {
  const handed = Date.parse(handedOverAt);
  if (handed > now.getTime() || beijingDay(handed) < lastDayOf(parsePeriod(period)!))
    throw new CodedError("service", "impossible-time");
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
    if ((identity.area ?? area) !== area || identity.department === null)
      throw new CodedError("service", "foreign-form");
    if (identity.period === null) throw new CodedError("service", "no-period");
    const period = formatPeriod(identity.period);
    const counting = await listOf(service, area, period);
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
  const { service, arrival, key, list, form, submission, review } = arriving;
  const at = service.now().toISOString();
  const handed = arrival.handedOverAt ?? at;
  const situation = {
    department: key.department,
    state: form.state,
    period: form.period,
    locked: isLocked(
      list.calendar,
      { department: key.department, period: submission.identity.period!, day: beijingDay(Date.parse(handed)) },
      { until: form.unlockedUntil, returned: form.state === "returned" },
    ),
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
 * The typed figures a correction changes beside the cells that were given back: until the bureau has accepted it or given
 * it back anew, also by a version after it.
 */
async function strayOf(work: Work, { key, form, submission }: Arriving) {
  const cells = await returnedCells(work, key, form.version);
  const [before] = await submissionsWhere(work, { ...key, version: form.version });
  return before ? strayChanges(before.content, submission, cells) : [];
}

async function keep(work: Work, arriving: Arriving, at: string): Promise<StoredReceipt> {
  const { service, arrival, key, list, findings, form } = arriving;
  const { name, bytes, handedOverAt, actor } = arrival;
  const version = form.version + 1;
  // The summary tells the same time as the receipt.
  const file = { ...arriving.submission.file, receivedAt: handedOverAt ?? at };
  const submission = { ...arriving.submission, version, file };
  const { sha256 } = submission.file;
  const [first] = form.version > 0 ? await receiptsWhere(work, { ...key, version: 1 }) : [];
  const due = dueDate(list.calendar, key.department, submission.identity.period!);
  const late = first ? first.late : beijingDay(Date.parse(handedOverAt ?? at)) > due;
  await keepFigures(work, key, version, submission, list);
  await keepReturnedCells(work, key, version, await returnedCells(work, key, form.version));
  await setForm(work, key, { state: "submitted", version, sha256 });
  const preparedBy = arrival.approvalOf ?? null;
  const from = preparedBy === null ? form.state : "reviewing";
  const logged = { at, by: actor.name, role: actor.role, from, to: "submitted" };
  const logIndex = await appendEntry(work, key.area, {
    kind: "submission",
    ...logged,
    period: key.period,
    department: key.department,
    version,
    sha256,
    late,
    ...(handedOverAt === null ? {} : { handedOverAt }),
    ...(preparedBy === null ? {} : { preparedBy }),
  });
  // Whatever waited is overtaken by what the bureau has.
  const end = preparedBy === null ? ("replaced" as const) : ("approved" as const);
  await endReview(work, key, { state: end, by: actor.name, at, why: null });
  const about = { ...key, version, sha256, fileName: name, receivedAt: at, handedOverAt, late, logIndex };
  const receipt: StoredReceipt = { ...about, sentBy: preparedBy ?? actor.name, approvedBy: preparedBy && actor.name };
  await keepUsedList(work, key.area, list, at);
  await insertSubmission(work, { ...receipt, bytes, listHash: list.hash, content: submission, findings });
  await service.store.queue.enqueue(work, { area: key.area, period: key.period, cause: logIndex });
  return receipt;
}

/** Keeps a file that waits for another person of its unit; the same one goes on waiting in the name of who brought it first. */
async function present(work: Work, { arrival, key, submission, findings, form, review }: Arriving, at: string) {
  const { name, actor, bytes } = arrival;
  const { sha256 } = submission.file;
  if (review.waiting?.sha256 === sha256) return { waiting: review.waiting, again: true };
  const file = { sha256, fileName: name, findings, preparedBy: actor.name, preparedAt: at };
  await keepReview(work, key, file, bytes);
  const { period, department } = key;
  const logged = { kind: "present", at, by: actor.name, role: actor.role, from: form.state, to: "reviewing" };
  await appendEntry(work, key.area, { ...logged, period, department, sha256 });
  return { waiting: { sha256, fileName: name, preparedBy: actor.name, preparedAt: at }, again: false };
}

/** Keeps a file as 未接收; a form that stood as handed in goes on standing. */
async function refuse(work: Work, { service, arrival, key, submission, findings, form }: Arriving): Promise<void> {
  const at = service.now().toISOString();
  const { name, actor, bytes } = arrival;
  const { sha256 } = submission.file;
  const file = { ...key, sha256, fileName: name, at, sentBy: actor.name, findings };
  const isNew = await keepRefused(work, file, bytes);
  if (form.state === "empty" || form.state === "faulty") await setForm(work, key, { state: "faulty" });
  const { period, department } = key;
  const logged = { kind: "refused-file", at, by: actor.name, role: actor.role, period, department, sha256 };
  if (isNew) await appendEntry(work, key.area, logged);
}

function reportOf({ arrival, findings, list, submission }: Arriving) {
  return { sha256: submission.file.sha256, findings: findingReports(findings, list, arrival.say) };
}
