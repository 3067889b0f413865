import { hashOf } from "../../actions/bundled-list";
import type { Workbook } from "../../core/grid/grid";
import { differencesOf, type ListDifference } from "../../core/targets/difference";
import { type ListProblem, TargetListError } from "../../core/targets/problems";
import type { TargetList } from "../../core/targets/schema";
import type { Platform } from "../../workbook/platform/platform";
import { importTargetList } from "../../workbook/target-list/import";

/** A 目标清单 as it stands: usable, with what it changes, or every mistake in it. */
export type Lint =
  | { readonly sound: true; readonly list: TargetList; readonly differences: readonly ListDifference[] }
  | { readonly sound: false; readonly problems: readonly ListProblem[] };

/** Reads the open 目标清单 and holds it against the list in force. */
export function lintOf(workbook: Workbook, inForce: TargetList, platform: Platform): Lint {
  try {
    const list = importTargetList(workbook, (files) => hashOf(files, platform));
    return { sound: true, list, differences: differencesOf(inForce, list) };
  } catch (error) {
    if (!(error instanceof TargetListError)) throw error;
    return { sound: false, problems: error.problems };
  }
}
