import type { Finding } from "../core/findings/finding";
import type { Database, Work } from "./database";
import type { FormKey } from "./forms";
import type { ReviewState } from "./schema";
import { keepBytes } from "./submissions";

/** A file that was put to another person of its unit (复核), and what became of it. Times are ISO 8601. */
export interface Review extends FormKey {
  readonly number: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly findings: readonly Finding[];
  readonly state: ReviewState;
  readonly preparedBy: string;
  readonly preparedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly why: string | null;
}

/** Every file of a form that was put to another person, or of a month's forms, the first first. */
export async function reviewsOf(
  db: Database | Work,
  { area, period, department }: { area: string; period: string; department?: string | undefined },
): Promise<Review[]> {
  let query = db.selectFrom("review").selectAll().where("area", "=", area).where("period", "=", period);
  if (department !== undefined) query = query.where("department", "=", department);
  const rows = await query.orderBy("department").orderBy("number").execute();
  return rows.map((row): Review => {
    const { area: _, file_name: fileName, prepared_by: preparedBy, decided_by: decidedBy, ...rest } = row;
    const { prepared_at, decided_at, ...kept } = rest;
    return {
      ...{ ...kept, area, fileName, preparedBy, decidedBy },
      preparedAt: prepared_at.toISOString(),
      decidedAt: decided_at?.toISOString() ?? null,
    };
  });
}

/** Keeps a file that waits for another person, in the place of one that waited before. */
export async function keepReview(
  work: Work,
  key: FormKey,
  file: Pick<Review, "sha256" | "fileName" | "findings" | "preparedBy" | "preparedAt">,
  bytes: Uint8Array,
): Promise<number> {
  await keepBytes(work, file.sha256, bytes, file.preparedAt);
  await endReview(work, key, { state: "replaced", by: file.preparedBy, at: file.preparedAt, why: null });
  const number = (await reviewsOf(work, key)).length + 1;
  const { sha256, fileName: file_name, preparedBy: prepared_by, preparedAt: prepared_at } = file;
  const findings = JSON.stringify(file.findings);
  const undecided = { decided_by: null, decided_at: null, why: null };
  await work
    .insertInto("review")
    .values({ ...key, number, sha256, file_name, findings, state: "waiting", prepared_by, prepared_at, ...undecided })
    .execute();
  return number;
}

/** Says what became of the file that waits, if one does. */
export async function endReview(
  work: Work,
  { area, period, department }: FormKey,
  {
    state,
    by,
    at,
    why,
  }: { readonly state: ReviewState; readonly by: string; readonly at: string; readonly why: string | null },
): Promise<void> {
  await work
    .updateTable("review")
    .set({ state, decided_by: by, decided_at: at, why })
    .where("area", "=", area)
    .where("period", "=", period)
    .where("department", "=", department)
    .where("state", "=", "waiting")
    .execute();
}
