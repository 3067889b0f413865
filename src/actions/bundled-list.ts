import calendar from "../../seeds/luyuan-2024/calendar.json";
import departments from "../../seeds/luyuan-2024/departments.json";
import external from "../../seeds/luyuan-2024/external.json";
import history from "../../seeds/luyuan-2024/history.json";
import indicators from "../../seeds/luyuan-2024/indicators.json";
import header from "../../seeds/luyuan-2024/list.json";
import milestones from "../../seeds/luyuan-2024/milestones.json";
import relations from "../../seeds/luyuan-2024/relations.json";
import targets from "../../seeds/luyuan-2024/targets.json";
import { canonicalJson } from "../core/targets/canonical";
import { issuedFiles } from "../core/targets/files";
import type { TargetList } from "../core/targets/schema";
import { type Platform, textHash } from "../workbook/platform/platform";

/** The files of the list of 绿园区 2024, by name. */
export const bundledFiles = {
  list: header,
  departments,
  indicators,
  targets,
  milestones,
  history,
  relations,
  calendar,
  external,
};

let bundled: TargetList | undefined;

/**
 * The bundled list as it is, without parsing, for a pane and a command line that must start fast: the build holds what the
 * tests have parsed and found equal.
 */
export function bundledTargetList(platform: Platform): TargetList {
  const { list, ...parts } = bundledFiles;
  bundled ??= { header: list, ...parts, hash: hashOf(bundledFiles, platform) } as unknown as TargetList;
  return bundled;
}

/** The SHA-256 forms carry of a list's files, in lower-case hex. */
export function hashOf(contents: Readonly<Record<string, unknown>>, platform: Platform): string {
  return textHash(platform)(canonicalJson(issuedFiles(contents)));
}
