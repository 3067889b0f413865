import type { ReceiptProblem } from "../../actions/received";
import type { RollupResult } from "../../actions/rollup";
import { summaryReport } from "../../actions/summary-report";
import type { Level } from "../../core/findings/finding";
import { listed } from "../../core/findings/listed";
import { correctionIn } from "../../core/rollup/correction";
import type { RosterEntry, Summary } from "../../core/rollup/summary";
import type { Receipt } from "../../core/rollup/versions";
import type { TargetList } from "../../core/targets/schema";
import { errorSentence } from "../../language/error-sentence";
import { departmentName } from "../../language/names";
import { escaped } from "../../language/shown-text";
import type { Speaker } from "../../language/speaker";
import { print, tell } from "../output";
import { reasonWords } from "../reason";
import { TOOL } from "../tool";

/** A summary as `rollup --json` shows it. */
export function rollupReport(summary: Summary, list: TargetList, say: Speaker, summaryFile: string) {
  return { ...TOOL, ...summaryReport(summary, list, say), summaryFile };
}

/** Where a version lies, with what its name says of it. */
function versionText({ path, file }: Receipt, say: Speaker): string {
  const word = correctionIn(file);
  return word === null
    ? escaped(path)
    : say("terms.aside", { about: escaped(path), text: say("terms.correction", { word }) });
}

/** Records of receipt that cannot be read, and entries that date no file: most likely a name or a time was mistyped. */
export function tellStrayReceipts(problems: readonly ReceiptProblem[], say: Speaker): void {
  for (const { file, reason, ...entry } of problems) {
    const name = "name" in entry ? escaped(entry.name) : "";
    const why = "why" in entry ? reasonWords(entry.why, say) : "";
    tell(say(`terms.stray-receipt.${reason}`, { file: escaped(file), name, why }));
  }
}

/** The files of which nothing entered the summary. */
export function notRead({ refused, setAside, leftOut }: Summary["coverage"]): readonly object[] {
  return [...refused, ...setAside, ...leftOut];
}

/** Says of each file of which nothing entered the summary why. */
function tellFilesNotRead(coverage: Summary["coverage"], say: Speaker): void {
  for (const { file: name, ...reason } of coverage.refused) {
    tell(say("cli.rollup.refused", { file: escaped(name), code: reason.code, message: errorSentence(reason, say) }));
  }
  for (const { file: name, reason } of coverage.setAside) {
    tell(say("cli.rollup.set-aside", { file: escaped(name), reason: say(`summary.set-aside.${reason}`) }));
  }
  for (const { path, reason } of coverage.leftOut) {
    tell(say("cli.rollup.left-out", { file: escaped(path), reason: say(`summary.roster.left-out-reason.${reason}`) }));
  }
}

/** Coverage, refused files, findings by level and where the summary is. */
export function printSummary({ summary, list }: RollupResult, file: string, say: Speaker): void {
  const { coverage, findings, roster } = summary;
  const count = (level: Level) => listed(findings).filter((finding) => finding.level === level).length;
  printCoverage(coverage, list, say);
  printRoster(roster, list, say);
  printDoubts(coverage, list, say);
  printFindings({ A: count("A"), B: count("B"), C: count("C"), D: count("D") }, file, say);
}

/** How many units have reported, and which have not. */
export function printCoverage({ expected, received, missing }: Summary["coverage"], list: TargetList, say: Speaker) {
  print(say("cli.rollup.coverage", { expected, received }));
  const names = missing.map((id) => departmentName(id, list, say));
  if (missing.length > 0) print(say("cli.rollup.missing", { departments: names.join(say("terms.separator")) }));
}

/** How many findings there are of each level, and where the summary is. */
export function printFindings(counts: Readonly<Record<Level, number>>, file: string, say: Speaker): void {
  print(say("cli.rollup.findings", { ...counts }));
  print(say("cli.rollup.written", { file }));
}

/** Who owes tasks alone, and who was late. */
function printRoster(roster: Summary["roster"], list: TargetList, say: Speaker): void {
  const namesOf = (entries: readonly RosterEntry[]) =>
    entries.map(({ department }) => departmentName(department, list, say)).join(say("terms.separator"));
  const tasksMissing = roster.filter(({ kind, state }) => kind === "milestones" && state === "missing");
  if (tasksMissing.length > 0) print(say("cli.rollup.missing-tasks", { departments: namesOf(tasksMissing) }));
  const late = roster.filter(({ state }) => state === "late");
  if (late.length > 0) print(say("cli.rollup.late", { departments: namesOf(late) }));
}

/** Times that are not known, units with several forms, and files of which nothing entered the summary. */
export function printDoubts(coverage: Summary["coverage"], list: TargetList, say: Speaker): void {
  const nameOf = (id: string) => departmentName(id, list, say);
  if (coverage.timeUnknown.length > 0) {
    print(say("cli.rollup.time-unknown", { count: coverage.timeUnknown.length }));
  }
  for (const { department, versions, sha256, rule } of coverage.duplicates) {
    const used = versions.find((version) => version.sha256 === sha256)!.path;
    const about = { department: nameOf(department), count: versions.length, used: escaped(used) };
    print(say("cli.rollup.twice", { ...about, rule: say(`terms.choice-rule.${rule}`) }));
  }
  for (const { department, versions } of coverage.undecided) {
    const files = versions.map((version) => versionText(version, say)).join(say("terms.separator"));
    tell(say("cli.rollup.undecided", { department: nameOf(department), count: versions.length, files }));
  }
  tellFilesNotRead(coverage, say);
}
