import type { Finding } from "../core/findings/finding";
import { beijingDay, dueDate } from "../core/states/deadlines";
import type { Actor } from "../core/states/state";
import type { Submission } from "../core/submission/submission";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/speaker";
import type { Work } from "../store/database";
import { keepFigures } from "../store/figures";
import { type FormKey, type HeldForm, setForm } from "../store/forms";
import { keepUsedList } from "../store/lists";
import { appendEntry } from "../store/log";
import { keepRefused } from "../store/refused";
import { keepReturnedCells, returnedCells, returnedVersionOf } from "../store/returns";
import { endReview, keepReview } from "../store/reviews";
import { insertSubmission, receiptsWhere, type StoredReceipt } from "../store/submissions";
import type { Service } from "./service";
import type { Reviewing } from "./waiting";

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

/** A file with what was read of it and how its form stands while nobody else can change it. */
export interface Arriving {
  readonly service: Service;
  readonly arrival: Arrival;
  readonly key: FormKey;
  readonly submission: Submission;
  readonly list: TargetList;
  readonly findings: readonly Finding[];
  readonly form: HeldForm;
  readonly review: Reviewing;
}

/** Keeps a version with its receipt, figures and entry in the log. */
export async function keep(work: Work, arriving: Arriving, at: string): Promise<StoredReceipt> {
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
  const returned = await returnedCells(work, key, form.version);
  const returnedVersion = await returnedVersionOf(work, key, form.version);
  await keepReturnedCells(work, key, version, returned, returnedVersion ?? undefined);
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
export async function present(work: Work, { arrival, key, submission, findings, form, review }: Arriving, at: string) {
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
export async function refuse(
  work: Work,
  { service, arrival, key, submission, findings, form }: Arriving,
): Promise<void> {
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
