import { readCityFigures } from "../actions/city-figures";
import { CodedError } from "../core/errors/coded-error";
import { TargetListError } from "../core/targets/problems";
import type { ExternalFigure } from "../core/targets/schema";
import { listProblemLine } from "../language/error-sentence";
import type { Speaker } from "../language/speaker";
import { nodePlatform } from "../workbook/platform/node";
import { readBytes } from "./files";

/** The city's figures of `--city`, a 目标清单 workbook; none without the option. Mistakes are told by cell. */
export function cityFiguresFrom(path: string | undefined, say: Speaker): readonly ExternalFigure[] {
  if (path === undefined) return [];
  try {
    return readCityFigures(readBytes(path), nodePlatform);
  } catch (error) {
    if (!(error instanceof TargetListError)) throw error;
    const problems = error.problems.map((problem) => listProblemLine(problem, say)).join("\n  ");
    throw new CodedError("usage", "bad-city", { file: path, problems });
  }
}
