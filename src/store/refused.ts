import type { Finding } from "../core/findings/finding";
import type { Database, Work } from "./database";
import type { FormKey } from "./forms";
import { keepBytes } from "./submissions";

/** A file that was not taken (未接收), kept all the same. */
export interface RefusedFile extends FormKey {
  readonly sha256: string;
  readonly fileName: string;
  /** ISO 8601. */
  readonly at: string;
  readonly sentBy: string;
  readonly findings: readonly Finding[];
}

/** Keeps a file that was not taken; the same file again changes only when and why. Gives whether it is the first time. */
export async function keepRefused(work: Work, file: RefusedFile, bytes: Uint8Array): Promise<boolean> {
  const { area, period, department, sha256, at } = file;
  const findings = JSON.stringify(file.findings);
  await keepBytes(work, sha256, bytes, at);
  const known = await work
    .selectFrom("refused_file")
    .select("sha256")
    .where("area", "=", area)
    .where("period", "=", period)
    .where("department", "=", department)
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  await work
    .insertInto("refused_file")
    .values({ area, period, department, sha256, file_name: file.fileName, at, sent_by: file.sentBy, findings })
    .onConflict((conflict) =>
      conflict.columns(["area", "period", "department", "sha256"]).doUpdateSet({ findings, at }),
    )
    .execute();
  return known === undefined;
}

export async function refusedFiles(db: Database, asked: { area: string; period: string; department?: string }) {
  let query = db
    .selectFrom("refused_file")
    .selectAll()
    .where("area", "=", asked.area)
    .where("period", "=", asked.period);
  if (asked.department !== undefined) query = query.where("department", "=", asked.department);
  const rows = await query.orderBy("at").execute();
  return rows.map(({ file_name: fileName, sent_by: sentBy, at, ...row }): RefusedFile => {
    return { ...row, fileName, sentBy, at: at.toISOString() };
  });
}
