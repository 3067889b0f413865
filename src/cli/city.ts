import { readCityFigures } from "../actions/city-figures";
import { TargetListError } from "../core/targets/problems";
import type { ExternalFigure } from "../core/targets/schema";
import { sayListProblem } from "../language/list-problem";
import type { Speaker } from "../language/speaker";
import { nodePlatform } from "../workbook/platform/node";
import { CommandError } from "./exit";
import { readBytes } from "./files";

/** The city's figures of `--city`, a 目标清单 workbook; none without the option. Mistakes are told by cell. */
export function cityFiguresFrom(path: string | undefined, say: Speaker): readonly ExternalFigure[] {
  if (path === undefined) return [];
  try {
    return readCityFigures(readBytes(path), nodePlatform);
  } catch (error) {
    if (!(error instanceof TargetListError)) throw error;
    const problems = error.problems.map((problem) => sayListProblem(problem, say)).join("\n  ");
    throw new CommandError("cli.rollup.bad-city", { file: path, problems });
  }
}
