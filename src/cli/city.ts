import { TargetListError } from "../core/targets/problems";
import type { ExternalFigure } from "../core/targets/schema";
import type { Speaker } from "../language/speaker";
import { badList, listInWorkbook } from "./list-workbook";

/** The city's figures of `--city`, a 目标清单 workbook; none without the option. Mistakes are told by cell. */
export function cityFiguresFrom(path: string | undefined, say: Speaker): readonly ExternalFigure[] {
  if (path === undefined) return [];
  try {
    return listInWorkbook(path).external;
  } catch (error) {
    if (!(error instanceof TargetListError)) throw error;
    throw badList("bad-city", path, error, say);
  }
}
