import { backtestDraft, backtestReport, type HandedIn } from "../../actions/backtest";
import { listsByDistrict } from "../../actions/batch";
import { draftRules } from "../../core/backtest/draft-rules";
import { CodedError } from "../../core/errors/coded-error";
import type { TargetList } from "../../core/targets/schema";
import { testedFigureText } from "../../language/backtest-sentence";
import { errorSentence } from "../../language/error-sentence";
import { departmentName } from "../../language/names";
import { escaped } from "../../language/shown-text";
import type { Environment } from "../environment";
import { environmentWithLists, type ListOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { listAt } from "../given-lists";
import { print, printJson, table, tell } from "../output";
import { readFiles } from "../read-files";
import { TOOL } from "../tool";

export interface BacktestOptions extends ListOptions {
  readonly list: string;
  readonly all?: boolean;
  readonly cells?: boolean;
}

type Report = ReturnType<typeof backtestReport>;

/** Tries the relations and limits of a draft list on earlier forms and says what they would have found. */
export async function tryDraft(paths: readonly string[], options: BacktestOptions): Promise<ExitCode> {
  const surroundings = await environmentWithLists(options);
  const { lists, say, json } = surroundings;
  const draft = listAt(options.list, say);
  const inForce = lists.find(({ header }) => header.id === draft.header.id) ?? null;
  const rules = draftRules(draft, options.all ? null : inForce);
  if (rules.length === 0) throw new CodedError("usage", "nothing-to-try", { list: draft.header.nameZh });
  const { receivedFiles, leftOut } = await readFiles(paths, surroundings);
  const listFor = listsByDistrict(lists);
  const versions = receivedFiles.flatMap((received): HandedIn[] =>
    received.status === "taken" ? [{ submission: received.submission, list: listFor(received.submission) }] : [],
  );
  const refused = receivedFiles.flatMap((received) =>
    received.status === "refused" && received.refusal.kind !== "summary"
      ? [{ file: received.file, code: received.refusal.code, message: errorSentence(received.refusal, say) }]
      : [],
  );
  const report = backtestReport(backtestDraft(versions, draft, rules), draft, say);
  if (json) printJson({ ...TOOL, ...report, refused, leftOut });
  else {
    for (const one of refused) tell(say("cli.backtest.refused", { ...one, file: escaped(one.file) }));
    for (const { path, reason } of leftOut)
      tell(
        say("cli.rollup.left-out", { file: escaped(path), reason: say(`summary.roster.left-out-reason.${reason}`) }),
      );
    printReport(report, draft, options.cells ?? false, surroundings);
  }
  return versions.length === 0 ? EXIT.failed : EXIT.clean;
}

function printReport(report: Report, draft: TargetList, cells: boolean, { say }: Pick<Environment, "say">): void {
  const { months, forms, versions, undecided, rules } = report;
  print(say("cli.backtest.tried", { months: months.length, forms, versions }));
  for (const { department, period } of undecided)
    tell(say("cli.backtest.undecided", { department: departmentName(department, draft, say), period }));
  const telling = rules.filter(({ hits, missed, undecided: open }) => hits + missed + open > 0);
  const silent = rules.length - telling.length;
  for (const { check, name, message, found, notFound } of telling) {
    print(`${check} ${name}\n  ${message}`);
    if (!cells) continue;
    const lines = [
      ...found.map(({ figures, outcome, ...place }) => ({ ...place, figures, outcome }) as const),
      ...notFound.map(({ figure, ...place }) => ({ ...place, figures: [figure], outcome: "missed" }) as const),
    ].map(({ period, department, version, outcome, figures }) => [
      period,
      departmentName(department, draft, say),
      String(version),
      say(`cli.backtest.outcome.${outcome}`),
      figures.map((figure) => testedFigureText(figure, draft, say)).join(say("terms.separator")),
    ]);
    if (lines.length > 0) print(table([], lines, [2]));
  }
  if (silent > 0) print(say("cli.backtest.silent", { count: silent }));
}
