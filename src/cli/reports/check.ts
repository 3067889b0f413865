import type { CheckedSubmission } from "../../actions/check";
import { findingReports } from "../../actions/finding-report";
import type { ReceivedFile } from "../../actions/received-file";
import { REFUSALS } from "../../core/errors/refusals";
import { LEVELS } from "../../core/findings/finding";
import { listed } from "../../core/findings/listed";
import { formatPeriod } from "../../core/period";
import { errorSentence } from "../../language/error-sentence";
import { ruleStateSentence } from "../../language/rule-state-sentence";
import { escaped } from "../../language/shown-text";
import type { Speaker } from "../../language/speaker";
import type { Environment } from "../environment";
import { jsonItem, safe } from "../safe-text";

/** What is said of one file, ready to be written out, and what it comes to. */
export interface FileReport {
  readonly text: string;
  /** passed: it can be submitted. held: it cannot. summary: no form, which says nothing of the forms. */
  readonly outcome: "passed" | "held" | "refused" | "summary";
}

/** The report on a file; `checked` is null for a refused one. */
export function fileReport(
  received: ReceivedFile,
  checked: CheckedSubmission | null,
  surroundings: Environment,
): FileReport {
  const report = checked
    ? checkedReport(checked, surroundings)
    : refusedReport(received as Extract<ReceivedFile, { status: "refused" }>, surroundings.say);
  return {
    text: surroundings.json ? jsonItem(report) : safe(lines(report, surroundings).join("\n")),
    outcome: outcomeOf(report),
  };
}

function outcomeOf(report: Report): FileReport["outcome"] {
  if (report.status === "refused") return report.refusal.code === REFUSALS.summary.code ? "summary" : "refused";
  return report.submittable ? "passed" : "held";
}

type Report = ReturnType<typeof checkedReport> | ReturnType<typeof refusedReport>;

/** A checked file as `check --json` shows it. */
function checkedReport({ submission, findings, ...rest }: CheckedSubmission, { list, say }: Environment) {
  const { identity, file, facts, milestones } = submission;
  return {
    file: file.name,
    sha256: file.sha256,
    status: "checked" as const,
    department: identity.department,
    form: identity.form,
    templateVersion: identity.templateVersion,
    period: identity.period ? formatPeriod(identity.period) : null,
    facts: facts.filter(({ state }) => state === "value").length,
    milestones: milestones.filter(({ raw }) => raw.trim() !== "").length,
    submittable: rest.submittable,
    unchecked: [...new Set(findings.flatMap(({ code, waitsFor }) => (waitsFor === "history" ? [code] : [])))],
    counts: Object.fromEntries(
      LEVELS.map((level) => [level, listed(findings).filter((finding) => finding.level === level).length]),
    ),
    rules: rest.rules,
    findings: findingReports(findings, list, say),
  };
}

/** A refused file as `check --json` shows it. */
function refusedReport({ file, sha256, refusal }: Extract<ReceivedFile, { status: "refused" }>, say: Speaker) {
  return {
    file,
    sha256,
    status: "refused" as const,
    refusal: { code: refusal.code, message: errorSentence(refusal, say) },
    department: null,
    form: null,
    templateVersion: null,
    period: null,
    facts: 0,
    milestones: 0,
    submittable: false,
    unchecked: [],
    rules: [],
    counts: { A: 0, B: 0, C: 0, D: 0 },
    findings: [],
  };
}

function lines(report: Report, { list, say }: Environment): string[] {
  if (report.status === "refused") {
    return [escaped(report.file), `  ${report.refusal.code} ${report.refusal.message}`];
  }
  const findings = report.findings.flatMap(({ code, level, cells, message, underAnother }) =>
    underAnother
      ? []
      : [
          `  ${level} ${code} ${cells.map(({ sheet, cell }) => `${escaped(sheet)}!${cell}`).join(" ")}`,
          `    ${message}`,
        ],
  );
  const { A, B, C, D } = report.counts as Record<"A" | "B" | "C" | "D", number>;
  const { facts, milestones, unchecked } = report;
  const checks = unchecked.map((code) => say(`checks.${code}.name`)).join(say("terms.separator"));
  const passed = unchecked.length > 0 ? "unchecked" : facts === 0 && milestones > 0 ? "passed-milestones" : "passed";
  const isPartial = report.rules.some(({ state }) => state === "withdrawn");
  const outcome = !report.submittable ? "not-passed" : passed === "unchecked" || !isPartial ? passed : "passed-but";
  const conclusion = `  ${say(`cli.check.${outcome}`, { facts, milestones, checks, A, B, C, D })}`;
  const stated = report.rules.map((rule) => `  ${ruleStateSentence(rule, list, say)}`);
  return [escaped(report.file), ...findings, ...stated, conclusion];
}
