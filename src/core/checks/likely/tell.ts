import type { Finding } from "../../findings/finding";
import { indicatorOf } from "../../targets/indicators";
import type { TargetList } from "../../targets/schema";
import type { Contradiction } from "./likely";

/** Findings that offer nothing, with the figure that most probably was meant where that is clear. */
export function offerLikely(
  list: TargetList,
  findings: readonly Finding[],
  contradictions: readonly Contradiction[],
): Finding[] {
  return findings.map((finding) => {
    const contradiction = finding.suggestion ? undefined : contradictions.find((one) => one.isToldBy(finding));
    const [set, other] = contradiction?.likely.sets ?? [];
    const [figure, second] = set ?? [];
    if (!figure || second || other || figure.value === null) return finding;
    const { sheet, cell, value } = figure;
    const isAlike = indicatorOf(list, finding.indicator!).unit === indicatorOf(list, figure.indicator).unit;
    if (!isAlike) return finding;
    const changes = [{ sheet, cell, value }];
    return { ...finding, suggestion: { kind: "likely-figure", changes, args: { value, cell } } };
  });
}

/** Each contradiction told once, at the first of its findings. */
export function tellLikely(findings: readonly Finding[], contradictions: readonly Contradiction[]): Finding[] {
  const told = new Map<Finding, Contradiction["likely"]>();
  for (const { likely, isToldBy } of contradictions) {
    const first = findings.find(isToldBy);
    if (first) told.set(first, likely);
  }
  return findings.map((finding) => {
    const likely = told.get(finding);
    return likely ? { ...finding, likely } : finding;
  });
}
