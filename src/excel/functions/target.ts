import { notAvailable } from "./failure";
import { targetNamed } from "./names";
import { speaker } from "./say";

/**
 * The value of a target of the list, in its own unit.
 * @customfunction TARGET
 * @param id Id or name of the target.
 */
export function target(id: string): number {
  const { value, nameZh } = targetNamed(String(id));
  // 基本同步 follows another figure and has no value of its own.
  if (value === null) throw notAvailable(speaker()("pane.excel.functions.noProgress", { name: nameZh }));
  return value;
}
