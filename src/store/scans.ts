import type { ScanType } from "../core/submission/scan";
import type { Database, Work } from "./database";
import type { FormKey } from "./forms";
import { keepBytes } from "./submissions";

/** A scan with the stamp (盖章件) of a unit's form of a month. */
export interface Scan extends FormKey {
  /** 1 for the first; every one is kept. */
  readonly number: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly type: ScanType;
  /** In bytes. */
  readonly size: number;
  /** The version of the form that stood when it came; 0 before the first. */
  readonly version: number;
  readonly sentBy: string;
  /** ISO 8601. */
  readonly at: string;
  /** The place of its entry in the district's log. */
  readonly logIndex: number;
}

/** The scans of a form, or of a month's forms, the first first. */
export async function scansOf(
  db: Database | Work,
  { area, period, department }: { area: string; period: string; department?: string | undefined },
): Promise<Scan[]> {
  let query = db.selectFrom("scan").selectAll().where("area", "=", area).where("period", "=", period);
  if (department !== undefined) query = query.where("department", "=", department);
  const rows = await query.orderBy("department").orderBy("number").execute();
  return rows.map(({ file_name: fileName, sent_by: sentBy, log_index: logIndex, at, ...row }): Scan => {
    return { ...row, fileName, sentBy, logIndex, at: at.toISOString() };
  });
}

export async function keepScan(work: Work, scan: Scan, bytes: Uint8Array): Promise<void> {
  const { fileName: file_name, sentBy: sent_by, logIndex: log_index, ...rest } = scan;
  await keepBytes(work, scan.sha256, bytes, scan.at);
  await work
    .insertInto("scan")
    .values({ ...rest, file_name, sent_by, log_index })
    .execute();
}
