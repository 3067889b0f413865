import { type CheckedSubmission, checkBatch } from "../../actions/check";
import type { Intake } from "../../actions/intake";
import { LEVELS } from "../../core/findings/finding";
import { isUnderAnother, listed } from "../../core/findings/listed";
import { formatPeriod } from "../../core/period";
import { REFUSALS } from "../../core/refusal";
import { findingSentence, suggestionSentence } from "../../language/finding-sentence";
import { refusalSentence } from "../../language/refusal-sentence";
import { escaped } from "../../language/shown-text";
import type { Speaker } from "../../language/speaker";
import { type Environment, environment, type GlobalOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { historyFrom } from "../history";
import { takeFiles } from "../intake";
import { reportingPeriod } from "../options";
import { print, printJson } from "../output";
import { TOOL } from "../tool";

export interface CheckOptions extends GlobalOptions {
  readonly period?: string;
  readonly history?: string;
}

/** Checks files and prints or returns what was found. */
export async function check(paths: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const surroundings = environment(options);
  const { list, say, json } = surroundings;
  const period = options.period === undefined ? null : reportingPeriod(options.period, list);
  const { history } = historyFrom(options.history, list, say);
  performance.mark("files");
  const { intakes } = await takeFiles(paths, list, say);
  const submissions = intakes.flatMap((intake) => (intake.status === "taken" ? [intake.submission] : []));
  const checked = new Map(
    checkBatch(submissions, { list, period, history }).map((result) => [result.submission, result]),
  );
  performance.measure("read and checked", "files");
  const reports = intakes.map((intake) =>
    intake.status === "taken"
      ? checkedReport(checked.get(intake.submission)!, surroundings)
      : refusedReport(intake, say),
  );
  if (json) printJson({ ...TOOL, files: reports });
  else for (const report of reports) printReport(report, surroundings);
  if (reports.every(({ status }) => status === "refused")) return EXIT.failed;
  const forms = reports.filter((report) => report.status === "checked" || report.refusal.code !== REFUSALS.summary);
  return forms.every(({ submittable }) => submittable) ? EXIT.clean : EXIT.attention;
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
    findings: findings.map((finding) => ({
      code: finding.code,
      level: finding.level,
      outcome: finding.outcome,
      about: finding.about,
      ...(finding.waitsFor ? { waitsFor: finding.waitsFor } : {}),
      indicator: finding.indicator,
      measure: finding.measure,
      cells: finding.cells,
      message: findingSentence(finding, list, say),
      args: { variant: finding.variant, ...finding.args },
      ...(finding.holdsUp === undefined ? {} : { holdsUp: finding.holdsUp }),
      ...(isUnderAnother(finding) ? { underAnother: true } : {}),
      ...(finding.suggestion
        ? { suggestion: { ...finding.suggestion, message: suggestionSentence(finding, list, say) } }
        : {}),
      ...(finding.explanation === undefined ? {} : { explanation: finding.explanation }),
      ...(finding.effect === undefined ? {} : { effect: finding.effect }),
    })),
  };
}

/** A refused file as `check --json` shows it. */
function refusedReport({ file, sha256, refusal }: Extract<Intake, { status: "refused" }>, say: Speaker) {
  return {
    file,
    sha256,
    status: "refused" as const,
    refusal: { code: refusal.code, message: refusalSentence(refusal, say) },
    department: null,
    form: null,
    templateVersion: null,
    period: null,
    facts: 0,
    milestones: 0,
    submittable: false,
    unchecked: [],
    counts: { A: 0, B: 0, C: 0, D: 0 },
    findings: [],
  };
}

function printReport(report: Report, { say }: Environment): void {
  print(escaped(report.file));
  if (report.status === "refused") {
    print(`  ${report.refusal.code} ${report.refusal.message}`);
    return;
  }
  for (const { code, level, cells, message, underAnother } of report.findings) {
    if (underAnother) continue;
    print(`  ${level} ${code} ${cells.map(({ sheet, cell }) => `${escaped(sheet)}!${cell}`).join(" ")}`);
    print(`    ${message}`);
  }
  const { A, B, C, D } = report.counts as Record<"A" | "B" | "C" | "D", number>;
  const { facts, milestones, unchecked } = report;
  const checks = unchecked.map((code) => say(`checks.${code}.name`)).join(say("terms.separator"));
  const passed = unchecked.length > 0 ? "unchecked" : facts === 0 && milestones > 0 ? "passed-milestones" : "passed";
  const outcome = report.submittable ? passed : "not-passed";
  print(`  ${say(`cli.check.${outcome}`, { facts, milestones, checks, A, B, C, D })}`);
}
