import { sql } from "kysely";
import type { Finding } from "../core/findings/finding";
import type { FormState } from "../core/states/state";
import type { Submission } from "../core/submission/submission";
import type { Database, Work } from "./database";
import type { FormKey } from "./forms";

/** What a unit keeps to show that its file arrived. */
export interface StoredReceipt extends FormKey {
  readonly version: number;
  readonly sha256: string;
  readonly fileName: string;
  /** ISO 8601. */
  readonly receivedAt: string;
  readonly handedOverAt: string | null;
  readonly late: boolean;
  readonly sentBy: string;
  /** Who of the unit approved it (复核); null where nobody had to. */
  readonly approvedBy: string | null;
  /** The place of its entry in the district's log. */
  readonly logIndex: number;
}

export interface NewSubmission extends StoredReceipt {
  readonly bytes: Uint8Array;
  readonly listHash: string;
  readonly content: Submission;
  readonly findings: readonly Finding[];
}

/** Keeps bytes under their hash; the same bytes are kept once. */
export async function keepBytes(work: Work, sha256: string, bytes: Uint8Array, at: string): Promise<void> {
  await work
    .insertInto("blob")
    .values({ sha256, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function bytesOfFile(db: Database, sha256: string): Promise<Buffer | null> {
  const row = await db.selectFrom("blob").select("bytes").where("sha256", "=", sha256).executeTakeFirst();
  return row?.bytes ?? null;
}

export async function insertSubmission(work: Work, submission: NewSubmission): Promise<void> {
  const { area, period, department, version, sha256, content, findings } = submission;
  await keepBytes(work, sha256, submission.bytes, submission.receivedAt);
  await work
    .insertInto("submission")
    .values({
      ...{ area, period, department, version, sha256 },
      file_name: submission.fileName,
      received_at: submission.receivedAt,
      handed_over_at: submission.handedOverAt,
      late: submission.late,
      sent_by: submission.sentBy,
      approved_by: submission.approvedBy,
      list_hash: submission.listHash,
      content: JSON.stringify(content),
      findings: JSON.stringify(findings),
      log_index: submission.logIndex,
    })
    .execute();
}

/** A stored version: its receipt, what it says and what was found. */
export interface StoredSubmission {
  readonly receipt: StoredReceipt;
  readonly listHash: string;
  readonly content: Submission;
  readonly findings: readonly Finding[];
}

interface Wanted {
  readonly area: string;
  readonly period?: string;
  readonly department?: string;
  readonly version?: number;
  readonly sha256?: string;
}

/** The receipts of versions, the first first. */
export async function receiptsWhere(db: Database | Work, wanted: Wanted): Promise<StoredReceipt[]> {
  const rows = await filtered(db, wanted)
    .select([...RECEIPT])
    .execute();
  return rows.map(receiptOf);
}

export async function submissionsWhere(db: Database | Work, wanted: Wanted): Promise<StoredSubmission[]> {
  const rows = await filtered(db, wanted)
    .select([...RECEIPT, "list_hash", "content", "findings"])
    .execute();
  return rows.map(storedOf);
}

/** A version with whether it stands for its unit, and in which state the form is. */
export interface VersionInCourse extends StoredSubmission {
  readonly stands: boolean;
  readonly state: FormState;
}

/** Every version of the months from `from` to `to`, both included, as one after the other came. */
export async function versionsBetween(
  db: Database,
  area: string,
  months: { readonly from: string; readonly to: string },
): Promise<VersionInCourse[]> {
  const rows = await db
    .selectFrom("submission")
    .innerJoin("form", (join) =>
      join
        .onRef("form.area", "=", "submission.area")
        .onRef("form.period", "=", "submission.period")
        .onRef("form.department", "=", "submission.department"),
    )
    .where("submission.area", "=", area)
    .where("submission.period", ">=", months.from)
    .where("submission.period", "<=", months.to)
    .selectAll("submission")
    .select(["form.state", "form.version as standing"])
    .orderBy("submission.period")
    .orderBy("submission.department")
    .orderBy("submission.version")
    .execute();
  return rows.map((row) => ({ ...storedOf(row), stands: row.version === row.standing, state: row.state }));
}

/** The last month of which a district has a form; null where it has none. */
export async function lastPeriod(db: Database, area: string): Promise<string | null> {
  const row = await db
    .selectFrom("submission")
    .select("period")
    .where("area", "=", area)
    .orderBy("period", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.period ?? null;
}

/** The versions that stand for their units in the months from `from` to `to`, both included; those given back too. */
export async function standingSubmissions(
  db: Database,
  area: string,
  months: { readonly from: string; readonly to: string },
  department?: string,
  /** With a unit: also every form that is not of the list with this hash, since its figures may have been another's. */
  orNotOf?: string,
): Promise<(StoredSubmission & { readonly returned: boolean; readonly accepted: boolean })[]> {
  let query = db
    .selectFrom("form")
    .innerJoin("submission", (join) =>
      join
        .onRef("submission.area", "=", "form.area")
        .onRef("submission.period", "=", "form.period")
        .onRef("submission.department", "=", "form.department")
        .onRef("submission.version", "=", "form.version"),
    )
    .where("form.area", "=", area)
    .where("form.period", ">=", months.from)
    .where("form.period", "<=", months.to);
  if (department !== undefined) {
    query = query.where((is) =>
      orNotOf === undefined
        ? is("form.department", "=", department)
        : is.or([is("form.department", "=", department), is("submission.list_hash", "<>", orNotOf)]),
    );
  }
  const rows = await query
    .selectAll("submission")
    .select("form.state")
    .orderBy("submission.period")
    .orderBy("submission.department")
    .execute();
  return rows.map((row) => ({
    ...storedOf(row),
    returned: row.state === "returned",
    accepted: row.state === "accepted",
  }));
}

export async function setFindings(work: Work, key: FormKey, version: number, findings: readonly Finding[]) {
  await work
    .updateTable("submission")
    .set({ findings: JSON.stringify(findings) })
    .where("area", "=", key.area)
    .where("period", "=", key.period)
    .where("department", "=", key.department)
    .where("version", "=", version)
    .execute();
}

/** Puts a version's time of handing over (ISO 8601) right, and lateness for all versions of its form unless it is null. */
export async function setHandedOver(
  work: Work,
  { area, period, department }: FormKey,
  {
    version,
    handedOverAt,
    late,
  }: { readonly version: number; readonly handedOverAt: string; readonly late: boolean | null },
): Promise<void> {
  await sql`update submission set handed_over_at = ${handedOverAt}::timestamptz,
    content = jsonb_set(content::jsonb, '{file,receivedAt}', to_jsonb(${handedOverAt}::text))
    where area = ${area} and period = ${period} and department = ${department} and version = ${version}`.execute(work);
  if (late === null) return;
  await work
    .updateTable("submission")
    .set({ late })
    .where("area", "=", area)
    .where("period", "=", period)
    .where("department", "=", department)
    .execute();
}

const RECEIPT = [
  "area",
  "period",
  "department",
  "version",
  "sha256",
  "file_name",
  "received_at",
  "handed_over_at",
  "late",
  "sent_by",
  "approved_by",
  "log_index",
] as const;

function filtered(db: Database | Work, { area, period, department, version, sha256 }: Wanted) {
  let query = db.selectFrom("submission").where("area", "=", area);
  if (period !== undefined) query = query.where("period", "=", period);
  if (department !== undefined) query = query.where("department", "=", department);
  if (version !== undefined) query = query.where("version", "=", version);
  if (sha256 !== undefined) query = query.where("sha256", "=", sha256);
  return query.orderBy("period").orderBy("department").orderBy("version");
}

interface ReceiptRow {
  area: string;
  period: string;
  department: string;
  version: number;
  sha256: string;
  file_name: string;
  received_at: Date;
  handed_over_at: Date | null;
  late: boolean;
  sent_by: string;
  approved_by: string | null;
  log_index: number;
}

function receiptOf(row: ReceiptRow): StoredReceipt {
  const { area, period, department, version, sha256, late } = row;
  return {
    ...{ area, period, department, version, sha256, late },
    fileName: row.file_name,
    receivedAt: row.received_at.toISOString(),
    handedOverAt: row.handed_over_at?.toISOString() ?? null,
    sentBy: row.sent_by,
    approvedBy: row.approved_by,
    logIndex: row.log_index,
  };
}

function storedOf(
  row: ReceiptRow & { list_hash: string; content: Submission; findings: readonly Finding[] },
): StoredSubmission {
  return { receipt: receiptOf(row), listHash: row.list_hash, content: row.content, findings: row.findings };
}
