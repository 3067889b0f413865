import type { ListFile } from "./problems";
import type { TargetList } from "./schema";

/** Files a list can do without: what it says nothing of is absent. */
export const OPTIONAL_FILES: readonly ListFile[] = ["rules"];

/** The contents of a list's files, as `parseTargetList` takes them. */
export function filesOf({
  hash: _hash,
  owner: _owner,
  header,
  ...files
}: Omit<TargetList, "hash"> & Partial<Pick<TargetList, "hash">>) {
  return { list: header, ...files };
}

/**
 * What the hash on every form is taken of: the list without the city's figures, which are entered each month. A form
 * issued before is still of this list. A list that states no rules is the same as before rules could be stated.
 */
export function issuedFiles(files: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { external: _, rules, ...issued } = files;
  return Array.isArray(rules) && rules.length > 0 ? { ...issued, rules } : issued;
}
