import type { ListFile } from "./problems";
import type { TargetList } from "./schema";

/** The contents of a list's files, as `parseTargetList` takes them. */
export function filesOf({ hash: _, header, ...files }: TargetList): Record<ListFile, unknown> {
  return { list: header, ...files };
}
