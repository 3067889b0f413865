import { createHash } from "node:crypto";
import { bytesOf, hexOf, textBytes } from "../core/log/head";
import { type Bytes, type Frontier, frontierRoot, grown, inclusionProof, leafHash } from "../core/log/tree";
import { canonicalJson } from "../core/targets/canonical";
import type { Database, Work } from "./database";
import type { FormKey } from "./forms";

/** What the log says of something that happened. `kind` names it; the rest depends on the kind. */
export interface LogRecord {
  readonly kind: string;
  /** ISO 8601. */
  readonly at: string;
  readonly by: string;
  readonly period?: string;
  readonly department?: string;
  readonly [detail: string]: unknown;
}

export function sha256(bytes: Bytes): Bytes {
  return new Uint8Array(createHash("sha256").update(bytes).digest());
}

/**
 * Writes an entry at the end of a district's log, in the transaction of what it tells of, and gives its place. Others wait
 * for the end of the log until the transaction is over, so it comes last.
 */
export async function appendEntry(work: Work, area: string, record: LogRecord): Promise<number> {
  await work
    .insertInto("log_tree")
    .values({ area, size: 0, peaks: "" })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const tree = await work
    .selectFrom("log_tree")
    .selectAll()
    .where("area", "=", area)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const entry = canonicalJson({ area, ...record });
  const { size, peaks } = grown(sha256, frontierOf(tree), leafHash(sha256, textBytes(entry)));
  const { kind, at, period = null, department = null } = record;
  await work.insertInto("log_entry").values({ area, index: tree.size, entry, kind, at, period, department }).execute();
  await work
    .updateTable("log_tree")
    .set({ size, peaks: peaks.map(hexOf).join(",") })
    .where("area", "=", area)
    .execute();
  return tree.size;
}

/** The size and root of a district's log. */
export async function logRoot(
  db: Database | Work,
  area: string,
): Promise<{ readonly size: number; readonly root: string }> {
  const tree = await db.selectFrom("log_tree").selectAll().where("area", "=", area).executeTakeFirst();
  return rootOfTree(tree ?? { size: 0, peaks: "" });
}

/** The size and root of a log from its tree as it is kept. */
export function rootOfTree(tree: KeptTree): { readonly size: number; readonly root: string } {
  const frontier = frontierOf(tree);
  return { size: frontier.size, root: hexOf(frontierRoot(sha256, frontier)) };
}

/** The first `size` entries of a district's log as they were written. */
export async function logEntries(db: Database | Work, area: string, size: number, from = 0): Promise<string[]> {
  const rows = await db
    .selectFrom("log_entry")
    .select("entry")
    .where("area", "=", area)
    .where("index", ">=", from)
    .where("index", "<", size)
    .orderBy("index")
    .execute();
  return rows.map(({ entry }) => entry);
}

/** What a district's log tells at a place. */
export async function entryAt(db: Database | Work, area: string, index: number): Promise<LogRecord> {
  const [entry] = await logEntries(db, area, index + 1, index);
  return JSON.parse(entry!) as LogRecord;
}

/** When the last thing happened that a district's log tells of; 1970 where nothing did. */
export async function lastEntryTime(db: Database, area: string): Promise<Date> {
  const row = await db
    .selectFrom("log_entry")
    .select("at")
    .where("area", "=", area)
    .orderBy("index", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? new Date(0);
}

/** An entry with the hashes that show it to be in the log of `size` entries; null where there is none there. */
export async function entryProof(db: Database, area: string, index: number, size: number) {
  const entries = await logEntries(db, area, size);
  const entry = entries[index];
  if (entry === undefined) return null;
  const leaves = entries.map((each) => leafHash(sha256, textBytes(each)));
  return { entry, index, proof: inclusionProof(sha256, leaves, index).map(hexOf) };
}

/** A tree as a row of log_tree has it. */
interface KeptTree {
  readonly size: number;
  readonly peaks: string;
}

function frontierOf({ size, peaks }: KeptTree): Frontier {
  return { size, peaks: peaks === "" ? [] : peaks.split(",").map(bytesOf) };
}

/** The entries about a form, the first first. */
export async function formEntries(db: Database, { area, period, department }: FormKey) {
  return db
    .selectFrom("log_entry")
    .select(["index", "entry"])
    .where("area", "=", area)
    .where("period", "=", period)
    .where("department", "=", department)
    .orderBy("index")
    .execute();
}
