import { CHECKS } from "../../core/checks/rules";
import { statedRules } from "../../core/checks/rules-in-force";
import { canonicalJson } from "../../core/targets/canonical";
import { filesOf } from "../../core/targets/files";
import type { TargetList } from "../../core/targets/schema";
import { findingReports } from "../finding-report";
import type { Remade } from "../stored-summary";
import { PARTS, placeOfList } from "./manifest";

/**
 * The parts that follow from the files of a package, by their path: the target lists, which rules were applied, what they found in each
 * file, what the units explained, and what the summary was made with. The same files give the same bytes.
 */
export function derivedParts({ rolled, record, say }: Remade, lists: readonly TargetList[]): Map<string, Uint8Array> {
  const { summary, findings } = rolled;
  const told = record.files.map(({ name, sha256, department, state }) => ({
    ...{ file: name, sha256, department, state },
    findings: findingReports(findings.get(sha256) ?? [], rolled.list, say),
  }));
  const stated = statedRules(rolled.list, summary.period);
  const rules = [
    ...CHECKS.map(({ code, kind, level }) => {
      const own = stated.find(({ rule, relation }) => rule === code && relation === undefined);
      return { code, kind, level, ...(own ?? { state: "applied" }) };
    }),
    ...stated.filter(({ relation }) => relation !== undefined),
  ];
  const parts = new Map<string, unknown>([
    ...lists.map((list) => [placeOfList(list.hash), filesOf(list)] as const),
    [PARTS.rules, rules],
    [PARTS.findings, told],
    [PARTS.explanations, summary.explanations],
    [PARTS.record, record],
  ]);
  const encoder = new TextEncoder();
  return new Map([...parts].map(([path, content]) => [path, encoder.encode(`${jsonOf(content)}\n`)]));
}

/** Readable, and in one order whatever the order in memory. */
export function jsonOf(content: unknown): string {
  return JSON.stringify(JSON.parse(canonicalJson(content)), null, 2);
}
