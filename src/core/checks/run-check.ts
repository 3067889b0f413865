import type { Finding } from "../findings/finding";
import type { Check, CheckContext } from "./check";
import { findingReporter } from "./report";

/** What a check says; of one that fails to run, an undecided finding of its own level, never a pass. */
export function runCheck(check: Check, context: CheckContext): Finding[] {
  try {
    return check.run(context);
  } catch (error) {
    const args = { reason: error instanceof Error ? error.message : String(error) };
    return [findingReporter(check.code, check.level).undecided(context, "crashed", {}, { level: check.level, args })];
  }
}
