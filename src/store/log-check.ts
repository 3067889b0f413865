import { type Selectable, sql } from "kysely";
import { faultOfHead, hexOf, type LogFault, type SignedHead, textBytes, type Verify } from "../core/log/head";
import { EMPTY, type Frontier, frontierRoot, grown, leafHash } from "../core/log/tree";
import type { Work } from "./database";
import { type LogRecord, sha256 } from "./log";
import type { Tables } from "./schema";

/**
 * What speaks against what is kept: against a log, as of an exported one; file: the bytes of a file are not those of its
 * hash; receipt: a form's receipt, or a working paper, is not what its entry in the log tells, or is gone.
 */
export interface KeptFault {
  readonly fault: LogFault | "file" | "receipt";
  /** The district, or the hash of the file. */
  readonly about: string;
}

/** Entries read at once. */
const PAGE = 10_000;

/**
 * Holds every district's log against its own tree and against signed heads, and files and receipts against what the log
 * and their hashes say; null where nothing speaks against any of it. `key` signed the heads.
 */
export async function faultOfKept(
  work: Work,
  heads: readonly SignedHead[],
  key: string,
  verify: Verify,
): Promise<KeptFault | null> {
  const trees = await work.selectFrom("log_tree").selectAll().orderBy("area").execute();
  const entered = await work.selectFrom("log_entry").select("area").distinct().execute();
  const areas = new Set([...trees, ...entered, ...heads].map(({ area }) => area));
  for (const area of areas) {
    const own = heads.filter((head) => head.area === area);
    const signed = own.map((head) => faultOfHead(head, verify, key)).find((fault) => fault !== null);
    if (signed) return { about: area, fault: signed };
    const tree = trees.find((one) => one.area === area) ?? { size: 0, peaks: "" };
    const fault = await faultOfTree(work, area, tree, own);
    if (fault) return { about: area, fault };
  }
  return faultOfFiles(work);
}

/** Grows a district's tree anew, entry by entry. */
async function faultOfTree(
  work: Work,
  area: string,
  tree: { readonly size: number; readonly peaks: string },
  heads: readonly SignedHead[],
): Promise<LogFault | null> {
  let frontier: Frontier = EMPTY;
  const agrees = () =>
    heads.every(({ size, root }) => size !== frontier.size || root === hexOf(frontierRoot(sha256, frontier)));
  for (let from = 0; ; from += PAGE) {
    const rows = await work
      .selectFrom("log_entry")
      .selectAll()
      .where("area", "=", area)
      .where("index", ">=", from)
      .where("index", "<", from + PAGE)
      .orderBy("index")
      .execute();
    for (const row of rows) {
      if (row.index !== frontier.size || !isToldRightly(row)) return "altered";
      frontier = grown(sha256, frontier, leafHash(sha256, textBytes(row.entry)));
      if (!agrees()) return "altered";
    }
    if (rows.length < PAGE) break;
  }
  if ([tree, ...heads].some(({ size }) => size > frontier.size)) return "truncated";
  const isWhole = tree.size === frontier.size && tree.peaks === frontier.peaks.map(hexOf).join(",");
  return isWhole ? null : "altered";
}

/** Whether what an entry is found by is what it tells. */
function isToldRightly({ area, entry, kind, at, period, department }: Selectable<Tables["log_entry"]>): boolean {
  try {
    const told = JSON.parse(entry) as LogRecord & { readonly area: string };
    const same = told.area === area && told.kind === kind && Date.parse(told.at) === at.getTime();
    return same && (told.period ?? null) === period && (told.department ?? null) === department;
  } catch {
    return false;
  }
}

/** What corrections of a form's times (更正交到时间) say; the first version's decides lateness for those that stood then. */
function lastCorrection(told: "handedOverAt" | "late", as: string) {
  return sql`select c.entry::jsonb ->> ${sql.lit(told)} as ${sql.ref(as)} from log_entry c where c.kind = 'correct-time'
    and c.area = s.area and c.period = s.period and c.department = s.department`;
}

async function faultOfFiles(work: Work): Promise<KeptFault | null> {
  const altered = sql<{ sha256: string }>`select sha256 from blob
    where encode(sha256(bytes), 'hex') <> sha256 limit 1`;
  const [file] = (await altered.execute(work)).rows;
  if (file) return { about: file.sha256, fault: "file" };
  const unproven = sql<{ area: string }>`select s.area from submission s
    left join log_entry e on e.area = s.area and e.index = s.log_index and e.kind = 'submission'
    left join lateral (${lastCorrection("handedOverAt", "at")} and (c.entry::jsonb ->> 'version')::int = s.version
      order by c.index desc limit 1) corrected on true
    left join lateral (${lastCorrection("late", "late")} and (c.entry::jsonb ->> 'version')::int = 1
      and c.index > s.log_index order by c.index desc limit 1) lateness on true
    where e.entry is null or e.entry::jsonb ->> 'sha256' is distinct from s.sha256
      or e.period is distinct from s.period or e.department is distinct from s.department
      or e.at is distinct from s.received_at
      or (e.entry::jsonb ->> 'version')::int is distinct from s.version
      or coalesce(lateness.late, e.entry::jsonb ->> 'late')::boolean is distinct from s.late
      or coalesce(corrected.at, e.entry::jsonb ->> 'handedOverAt')::timestamptz is distinct from s.handed_over_at
      or not exists (select 1 from blob b where b.sha256 = s.sha256)
    union all
    select e.area from log_entry e where e.kind = 'submission'
      and not exists (select 1 from submission s where s.area = e.area and s.log_index = e.index)
    union all
    select p.area from paper p
    left join log_entry e on e.area = p.area and e.index = p.log_index and e.kind = 'paper'
    where e.entry is null or e.entry::jsonb ->> 'sha256' is distinct from p.sha256
      or e.entry::jsonb -> 'evaluation' is distinct from p.evaluation
      or (e.entry::jsonb ->> 'confidence')::float8 is distinct from p.confidence
      or e.period is distinct from p.period or e.at is distinct from p.at
      or not exists (select 1 from blob b where b.sha256 = p.sha256)
    limit 1`;
  const [receipt] = (await unproven.execute(work)).rows;
  return receipt ? { about: receipt.area, fault: "receipt" } : null;
}
