import calendar from "../../seeds/luyuan-2024/calendar.json";
import departments from "../../seeds/luyuan-2024/departments.json";
import history from "../../seeds/luyuan-2024/history.json";
import indicators from "../../seeds/luyuan-2024/indicators.json";
import header from "../../seeds/luyuan-2024/list.json";
import milestones from "../../seeds/luyuan-2024/milestones.json";
import relations from "../../seeds/luyuan-2024/relations.json";
import targets from "../../seeds/luyuan-2024/targets.json";
import { canonicalJson } from "../core/targets/canonical";
import { parseTargetList } from "../core/targets/parse";
import type { TargetList } from "../core/targets/schema";
import type { Platform } from "../workbook/platform/platform";

const files = { list: header, departments, indicators, targets, milestones, history, relations, calendar };

let parsed: TargetList | undefined;

/** The bundled list of 绿园区 2024; parsed once. */
export function defaultTargetList(platform: Platform): TargetList {
  parsed ??= parseTargetList(files, hashOf(files, platform));
  return parsed;
}

/** The SHA-256 of a list's files in canonical JSON, in lower-case hex. */
export function hashOf(contents: Readonly<Record<string, unknown>>, platform: Platform): string {
  return platform.sha256(new TextEncoder().encode(canonicalJson(contents)));
}
