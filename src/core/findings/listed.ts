import type { Finding } from "./finding";

/** Whether a finding only asks for the explanation of others: it stands under them and counts as none of its own. */
export function isUnderAnother({ about }: Finding): boolean {
  return about === "explanation";
}

/** The findings that are counted and listed. */
export function listed(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => !isUnderAnother(finding));
}
