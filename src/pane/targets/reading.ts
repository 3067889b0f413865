import { hashOf } from "../../actions/bundled-list";
import type { CellAddress, Workbook } from "../../core/grid/grid";
import { differencesBetween } from "../../core/targets/difference";
import { type ListFile, type ListProblem, TargetListError } from "../../core/targets/problems";
import type { TargetList } from "../../core/targets/schema";
import type { Platform } from "../../workbook/platform/platform";
import { importTargetListWithAddresses } from "../../workbook/target-list/import";
import { type ChangedValue, type SpokenDifference, speakDifferences } from "./difference-words";

/** A changed value with its cell. */
export interface PlacedValue extends ChangedValue {
  readonly place: CellAddress | null;
}

/** A difference from the list in force, with the cell it is in; null for what is gone. */
export interface PlacedDifference extends Omit<SpokenDifference, "values"> {
  readonly place: CellAddress | null;
  readonly values: readonly PlacedValue[];
}

/** What a 目标清单 workbook comes to. */
export type ReadList =
  | { readonly status: "faulty"; readonly problems: readonly ListProblem[] }
  | {
      readonly status: "sound";
      readonly list: TargetList;
      readonly differences: readonly PlacedDifference[];
      /** The cell of 清单版本. */
      readonly versionPlace: CellAddress | null;
    };

/** Reads an open 目标清单 and holds it against the list in force. */
export function readList(workbook: Workbook, inForce: TargetList, platform: Platform): ReadList {
  try {
    const { list, placeOf } = importTargetListWithAddresses(workbook, (files) => hashOf(files, platform));
    const spoken = speakDifferences(differencesBetween(inForce, list), inForce, list);
    const at = (file: ListFile, path: readonly (string | number)[] | null) =>
      path === null ? null : (placeOf(file, path) ?? null);
    const differences = spoken.map(({ values, ...one }): PlacedDifference => {
      const { file, path } = one.difference;
      return {
        ...one,
        place: at(file, path),
        values: values.map((value) => ({ ...value, place: at(file, path && [...path, ...value.path]) })),
      };
    });
    return { status: "sound", list, differences, versionPlace: at("list", ["version"]) };
  } catch (error) {
    if (!(error instanceof TargetListError)) throw error;
    return { status: "faulty", problems: error.problems };
  }
}
