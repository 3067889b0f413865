import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { rollUp } from "../../actions/rollup";
import { writeSummaryWorkbook } from "../../actions/summary-workbook";
import { LEVELS } from "../../core/findings/finding";
import type { Summary } from "../../core/rollup/summary";
import { type Environment, environment, type GlobalOptions } from "../environment";
import { EXIT } from "../exit";
import { historyFrom } from "../history";
import { takeFiles } from "../intake";
import { requiredPeriod } from "../options";
import { print, printJson, tell } from "../output";
import { rollupReport } from "../reports/rollup";

export interface RollupOptions extends GlobalOptions {
  readonly period: string;
  readonly out: string;
  readonly history?: string;
}

/** Rolls a month of files up into a summary workbook. */
export async function rollup(paths: readonly string[], options: RollupOptions): Promise<number> {
  const surroundings = environment(options);
  const { list, say, json } = surroundings;
  const period = requiredPeriod(options.period);
  const history = historyFrom(options.history, list);
  const intakes = takeFiles(paths, list, say);
  const { summary, simulated } = rollUp(intakes, { list, period, history });
  const generatedAt = new Date().toISOString();
  const bytes = await writeSummaryWorkbook(summary, { list, say, generatedAt, simulated });
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, bytes);
  if (json) printJson(rollupReport(summary, list, say, options.out));
  else printSummary(summary, surroundings, options.out);
  const { refused, setAside } = summary.coverage;
  return refused.length + setAside.length > 0 ? EXIT.attention : EXIT.clean;
}

/** Coverage, refused files, findings by level and where the summary is. */
export function printSummary({ coverage, findings }: Summary, { list, say }: Environment, file: string): void {
  const nameOf = (id: string) => list.departments.find((department) => department.id === id)?.nameZh ?? id;
  print(say("cli.rollup.coverage", { expected: coverage.expected, received: coverage.received }));
  if (coverage.missing.length > 0)
    print(say("cli.rollup.missing", { departments: coverage.missing.map(nameOf).join("、") }));
  if (coverage.late.length > 0) print(say("cli.rollup.late", { departments: coverage.late.map(nameOf).join("、") }));
  for (const { department, files, used } of coverage.duplicates) {
    print(say("cli.rollup.twice", { department: nameOf(department), count: files.length, used }));
  }
  for (const { file: name, code, kind, args } of coverage.refused) {
    tell(say("cli.rollup.refused", { file: name, code, message: say(`refusals.${kind}`, args) }));
  }
  for (const { file: name, reason } of coverage.setAside) {
    tell(say("cli.rollup.set-aside", { file: name, reason: say(`summary.set-aside.${reason}`) }));
  }
  const counts = Object.fromEntries(
    LEVELS.map((level) => [level, findings.filter((finding) => finding.level === level).length]),
  );
  print(say("cli.rollup.findings", counts));
  print(say("cli.rollup.written", { file }));
}
