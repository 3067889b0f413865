import { LOOKING_BACK } from "../../core/checks/rules";
import { type Finding, LEVELS } from "../../core/findings/finding";
import { parseAddress } from "../../core/grid/address";
import type { CellAddress } from "../../core/grid/grid";
import type { Summary } from "../../core/rollup/summary";
import type { TargetList } from "../../core/targets/schema";
import { nameOf, shortName } from "../../language/names";
import { FINDING_COLUMNS } from "./findings-sheet";
import type { Say } from "./say";

/** What a row of 审核结果 says of a finding, as far as the rest of the summary asks, and the file it is about. */
interface ToldFinding {
  readonly finding: Finding;
  readonly sha256: string;
}

interface ReaderRequest {
  readonly summary: Summary;
  readonly list: TargetList;
  readonly say: Say;
}

const OUTCOMES = ["fail", "undecided"] as const;

/** Reads rows of 审核结果 back; null for one that no check which looks back can have written. */
export function readerOf({ summary, list, say }: ReaderRequest): (texts: readonly string[]) => ToldFinding | null {
  const names = new Map(list.departments.map((department) => [shortName(department, say), department.id]));
  const levels = new Map(LEVELS.map((level) => [say(`summary.level.${level}`), level]));
  const outcomes = new Map(OUTCOMES.map((outcome) => [say(`summary.outcome.${outcome}`), outcome]));
  const files = new Map(summary.roster.map(({ department, sha256 }) => [department, sha256]));
  return (texts) => {
    const text = (column: (typeof FINDING_COLUMNS)[number]) => texts[FINDING_COLUMNS.indexOf(column)]!;
    const department = names.get(text("department"));
    const sha256 = department === undefined ? null : files.get(department);
    const [level, outcome] = [levels.get(text("level")), outcomes.get(text("outcome"))];
    const code = [...LOOKING_BACK].find((one) => one === text("code"));
    const cells = placesIn(text("place"));
    if (!department || !sha256 || !level || !outcome || !code || !cells || text("sentence") === "") return null;
    const indicator = indicatorNamed(text("indicator"), department, list, say);
    // What is broken at an indicator stands in cells; a row that is gone has none.
    if (indicator && outcome === "fail" && code !== "V04" && cells.length === 0) return null;
    if (indicator === undefined || !wrote(text("explanation"), department, summary)) return null;
    const finding: Finding = {
      ...{ code, variant: "form-unknown", args: {}, about: "figure" },
      ...{ level, outcome, department, indicator, cells, period: summary.period, measure: null },
    };
    return { finding, sha256 };
  };
}

/** undefined where the unit reports no such indicator. */
function indicatorNamed(
  name: string,
  department: string,
  { indicators }: TargetList,
  say: Say,
): string | null | undefined {
  if (name === "") return null;
  const named = indicators.filter((indicator) => [nameOf(indicator, say), indicator.id].includes(name));
  return named.find(({ reporters }) => reporters.includes(department))?.id ?? named[0]?.id;
}

function wrote(explanation: string, department: string, { explanations }: Summary): boolean {
  const own = explanations.filter((one) => one.department === department);
  return explanation === "" || own.some(({ text }) => text.trim().replaceAll("\r\n", "\n") === explanation);
}

/** Places as they are listed, one a line; null where one of them is none. */
function placesIn(text: string): CellAddress[] | null {
  if (text === "") return [];
  const places = text.split("\n").map((place) => {
    const split = place.lastIndexOf("!");
    return { sheet: place.slice(0, split), cell: place.slice(split + 1) };
  });
  return places.every(({ sheet, cell }) => sheet !== "" && parseAddress(cell)) ? places : null;
}
