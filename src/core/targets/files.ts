import type { ListFile } from "./problems";
import type { TargetList } from "./schema";

/** The contents of a list's files, as `parseTargetList` takes them. */
export function filesOf({ hash: _, header, ...files }: TargetList): Record<ListFile, unknown> {
  return { list: header, ...files };
}

/**
 * What the hash on every form is taken of: the list without the city's figures, which are entered each month. A form
 * issued before is still of this list.
 */
export function issuedFiles(files: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { external: _, ...issued } = files;
  return issued;
}
