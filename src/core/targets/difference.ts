import { canonicalJson } from "./canonical";
import { filesOf } from "./files";
import type { ListFile, Path } from "./problems";
import type { TargetList } from "./schema";

type Content = Readonly<Record<string, unknown>>;

/** What is different between two versions of a list about one record, or about a file's own values. */
export interface ListDifference {
  readonly kind: "added" | "removed" | "changed";
  readonly file: ListFile;
  /** The part of the file that holds the record: "units", or null where the file is the list of them. */
  readonly within: string | null;
  /** What tells the record from its like; "" for a file's own values. */
  readonly key: string;
  readonly before: Content | null;
  readonly after: Content | null;
  /** Where the record stands in the later version's file; null where it is gone. */
  readonly path: Path | null;
  /** The values that changed, down to single texts, numbers and lists; none for what was added or removed. */
  readonly fields: readonly (readonly string[])[];
}

/** Where a list keeps records, and what tells them apart. Every other value is the file's own. */
const TABLES: readonly {
  readonly file: ListFile;
  readonly within: string | null;
  readonly keys: readonly string[];
}[] = [
  { file: "targets", within: null, keys: ["id"] },
  { file: "indicators", within: null, keys: ["id"] },
  { file: "departments", within: null, keys: ["id"] },
  { file: "milestones", within: null, keys: ["id"] },
  { file: "relations", within: null, keys: ["id"] },
  { file: "rules", within: null, keys: ["rule", "relation", "from"] },
  { file: "calendar", within: "exceptions", keys: ["department", "month"] },
  { file: "history", within: null, keys: ["id"] },
  { file: "list", within: "documents", keys: ["id"] },
  { file: "list", within: "units", keys: ["symbol"] },
  { file: "list", within: "lightBands", keys: ["kind", "judgement", "light"] },
  { file: "external", within: null, keys: ["indicator", "measure", "period"] },
];

const FORMS: readonly ListFile[] = ["list", "calendar"];

/** How `after` differs from `before`, record by record and field by field. The order of records says nothing. */
export function differencesBetween(before: TargetList, after: TargetList): ListDifference[] {
  const [old, now] = [filesOf(before), filesOf(after)];
  return [
    ...FORMS.flatMap((file) => compareForm(file, old[file] as Content, now[file] as Content)),
    ...TABLES.flatMap((table) => compareTable(table, old[table.file], now[table.file])),
  ];
}

function compareForm(file: ListFile, before: Content, after: Content): ListDifference[] {
  const tables = TABLES.filter((table) => table.file === file).map(({ within }) => within);
  const fields = changedFields(before, after).filter(([first]) => !tables.includes(first!));
  return fields.length === 0 ? [] : [{ kind: "changed", file, within: null, key: "", before, after, path: [], fields }];
}

function compareTable({ file, within, keys }: (typeof TABLES)[number], old: unknown, now: unknown): ListDifference[] {
  const recordsIn = (content: unknown) =>
    ((within === null ? content : (content as Content)[within]) ?? []) as Content[];
  const keyOf = (record: Content) => keys.map((key) => String(record[key] ?? "")).join(" ");
  const before = new Map(recordsIn(old).map((record) => [keyOf(record), record]));
  const common = { file, within };
  const differences: ListDifference[] = [];
  for (const [index, record] of recordsIn(now).entries()) {
    const key = keyOf(record);
    const known = before.get(key) ?? null;
    before.delete(key);
    const fields = known ? changedFields(known, record) : [];
    if (known && fields.length === 0) continue;
    const path = [...(within === null ? [] : [within]), index];
    const kind = known ? "changed" : "added";
    differences.push({ ...common, kind, key, before: known, after: record, path, fields });
  }
  for (const [key, record] of before) {
    differences.push({ ...common, kind: "removed", key, before: record, after: null, path: null, fields: [] });
  }
  return differences;
}

/** Paths of the values that differ. */
function changedFields(before: unknown, after: unknown, above: readonly string[] = []): (readonly string[])[] {
  if (isContent(before) && isContent(after)) {
    const names = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...names].flatMap((name) => changedFields(before[name], after[name], [...above, name]));
  }
  const text = (value: unknown) => (value === undefined ? "" : canonicalJson(value));
  return text(before) === text(after) ? [] : [above];
}

function isContent(value: unknown): value is Content {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
