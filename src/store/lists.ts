import { sql } from "kysely";
import type { TargetList } from "../core/targets/schema";
import type { Database, Work } from "./database";

/** A published target list: it counts for the months from `effectiveFrom` ("2024-01") on. */
export interface ListVersion {
  readonly effectiveFrom: string;
  readonly version: string;
  readonly hash: string;
  /** ISO 8601. */
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly why: string;
}

export async function publishList(
  work: Work,
  area: string,
  list: TargetList,
  { effectiveFrom, publishedAt, publishedBy, why }: Omit<ListVersion, "version" | "hash">,
): Promise<void> {
  await work
    .insertInto("list_version")
    .values({
      area,
      effective_from: effectiveFrom,
      version: list.header.version,
      hash: list.hash,
      published_at: publishedAt,
      published_by: publishedBy,
      why,
      content: JSON.stringify(list),
    })
    .execute();
}

export async function listVersions(db: Database | Work, area: string): Promise<ListVersion[]> {
  const rows = await db
    .selectFrom("list_version")
    .select(["effective_from", "version", "hash", "published_at", "published_by", "why"])
    .where("area", "=", area)
    .orderBy("effective_from")
    .orderBy("published_at")
    .execute();
  return rows.map(({ effective_from, version, hash, published_at, published_by, why }) => {
    const publishedAt = published_at.toISOString();
    return { effectiveFrom: effective_from, version, hash, publishedAt, publishedBy: published_by, why };
  });
}

/** What districts are called by the lists they published last, by their codes. */
export async function districtNames(db: Database, { from, to }: { readonly from: string; readonly to: string }) {
  const rows = await db
    .selectFrom("list_version")
    .distinctOn("area")
    .select(["area", sql<TargetList["header"]["area"]>`content -> 'header' -> 'area'`.as("named")])
    .where("area", ">=", from)
    .where("area", "<=", to)
    .orderBy("area")
    .orderBy("published_at", "desc")
    .execute();
  return new Map(rows.map(({ area, named: { nameZh, nameEn } }) => [area, { nameZh, nameEn }]));
}

/** The list that counts for a month; null where none was published. */
export async function listFor(db: Database, area: string, period: string): Promise<TargetList | null> {
  return (await versionsFor(db, area, period).select("content").executeTakeFirst())?.content ?? null;
}

/** The hashes of the lists published for a month by the districts of a region, by their codes. */
export async function hashesFor(
  db: Database,
  { from, to }: { readonly from: string; readonly to: string },
  period: string,
) {
  const rows = await db
    .selectFrom("list_version")
    .distinctOn("area")
    .select(["area", "hash"])
    .where("area", ">=", from)
    .where("area", "<=", to)
    .where("effective_from", "<=", period)
    .orderBy("area")
    .orderBy("effective_from", "desc")
    .orderBy("published_at", "desc")
    .execute();
  return new Map(rows.map(({ area, hash }) => [area, hash]));
}

/** Its hash alone. */
export async function hashFor(db: Database | Work, area: string, period: string): Promise<string | null> {
  return (await versionsFor(db, area, period).select("hash").executeTakeFirst())?.hash ?? null;
}

/** The lists that have begun by a month, first the one that counts: the last to begin, and of two the one published last. */
function versionsFor(db: Database | Work, area: string, period: string) {
  return db
    .selectFrom("list_version")
    .where("area", "=", area)
    .where("effective_from", "<=", period)
    .orderBy("effective_from", "desc")
    .orderBy("published_at", "desc");
}

/** A list by its hash, as published last or as a form was received by it. */
export async function listWithHash(db: Database, area: string, hash: string): Promise<TargetList | null> {
  const published = await db
    .selectFrom("list_version")
    .select("content")
    .where("area", "=", area)
    .where("hash", "=", hash)
    .orderBy("published_at", "desc")
    .executeTakeFirst();
  return published?.content ?? (await usedList(db, area, hash));
}

async function usedList(db: Database, area: string, hash: string): Promise<TargetList | null> {
  const used = db.selectFrom("used_list").select("content").where("area", "=", area).where("hash", "=", hash);
  return (await used.executeTakeFirst())?.content ?? null;
}

/** Keeps a list a form is received by. */
export async function keepUsedList(work: Work, area: string, list: TargetList, at: string): Promise<void> {
  const { hash } = list;
  const kept = await work
    .selectFrom("used_list")
    .select("hash")
    .where("area", "=", area)
    .where("hash", "=", hash)
    .executeTakeFirst();
  if (kept) return;
  const content = JSON.stringify(list);
  await work
    .insertInto("used_list")
    .values({ area, hash, year: list.header.year, at, content })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The lists forms were received by, of one year where that is asked, those used first last. */
export async function usedHashes(db: Database, area: string, year?: number): Promise<string[]> {
  let query = db.selectFrom("used_list").select("hash").where("area", "=", area);
  if (year !== undefined) query = query.where("year", "=", year);
  return (await query.orderBy("at", "desc").orderBy("hash").execute()).map(({ hash }) => hash);
}

/** A list by its hash, whichever district used or published it; null where none did. */
export async function listOfHash(db: Database, hash: string): Promise<TargetList | null> {
  const used = await db.selectFrom("used_list").select("content").where("hash", "=", hash).limit(1).executeTakeFirst();
  return used?.content ?? null;
}
