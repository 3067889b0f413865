import type { AlteredCell } from "../../core/audit/altered";
import type { Workbook } from "../../core/grid/grid";
import type { TargetList } from "../../core/targets/schema";
import { shortName } from "../../language/names";
import { namedUnits } from "../summary/context";
import { type RosterLine, rosterIn } from "../summary/read-roster";
import type { Say } from "../summary/say";
import { type GlanceBlock, glanceIn } from "./glance";

/**
 * Names at the head of a summary, of units that have not reported as they should or whose forms have errors, and the number
 * of errors, that are not those of its 未报与退回. Names and numbers are compared, not the words round them.
 */
export function alteredNames(book: Pick<Workbook, "sheets">, list: TargetList, say: Say): AlteredCell[] {
  const order = new Map(list.departments.map((department, index) => [shortName(department, say), index]));
  const placeOf = ({ name }: RosterLine) => order.get(name) ?? order.size;
  const roster = rosterIn(book, say).sort((a, b) => placeOf(a) - placeOf(b));
  const inState = (state: RosterLine["state"], kind?: RosterLine["kind"]) =>
    roster.filter((line) => line.state === state && (kind === undefined || line.kind === kind));
  const inError = roster.filter(({ errors }) => errors > 0);
  const unreported = [
    inState("missing", "figures"),
    inState("missing", "milestones"),
    inState("undecided"),
    inState("late"),
    inState("returned"),
  ];
  const { reporting, errors } = glanceIn(book, say);
  const total = inError.reduce((sum, line) => sum + line.errors, 0);
  return [
    ...differing(reporting, unreported, say),
    ...differing(errors, [inError], say, total > 0 ? String(total) : undefined),
  ];
}

/** `number`: what stands ahead of the names. */
function differing(block: GlanceBlock | null, groups: readonly (readonly RosterLine[])[], say: Say, number?: string) {
  if (!block) return [];
  const clauses = block.detail.split(say("terms.clauses").trim()).map((clause) => clause.split(/[：:]/));
  const told = clauses.flatMap(([, names]) => (names === undefined ? [] : [names.trim()]));
  const expected = groups.flatMap(
    (lines) =>
      namedUnits(
        lines.map(({ name }) => name),
        say,
      ) || [],
  );
  const isNumberSame = number === undefined || clauses[0]![0]!.match(/\d+/)?.[0] === number;
  if (isNumberSame && told.join("\n") === expected.join("\n")) return [];
  const recomputed = [...(number === undefined ? [] : [number]), ...expected].join(say("terms.clauses"));
  return [{ ...block.under, stored: block.detail, recomputed: recomputed === "" ? null : recomputed }];
}
