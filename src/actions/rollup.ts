import type { FileMark } from "../core/audit/record";
import { CodedError } from "../core/errors/coded-error";
import type { Finding } from "../core/findings/finding";
import type { History } from "../core/history/history";
import { type Period, samePeriod } from "../core/period";
import { decisionsOf, type RollupInput } from "../core/rollup/input";
import { rollUpMonth, rollUpRegion } from "../core/rollup/rollup";
import type { LeftOutFile, RefusedFile, Summary } from "../core/rollup/summary";
import type { ChoiceRule } from "../core/rollup/versions";
import type { Submission } from "../core/submission/submission";
import { listMeasuring } from "../core/targets/district";
import type { TargetList } from "../core/targets/schema";
import { checkBatch } from "./check-batch";
import { type ReceivedFile, refusedFile } from "./received-file";

export interface RollupRequest {
  readonly list: TargetList;
  readonly period: Period;
  readonly history: History;
  /** The district's figures of the summary before, for changes and trends. */
  readonly lastSummary?: NonNullable<RollupInput["lastSummary"]>;
  /** The files the history is known from, to be recorded with the summary. */
  readonly historyFiles?: readonly FileMark[];
  /** SHA-256 of the files the bureau has returned: their figures are out until the unit hands in another. */
  readonly returned?: ReadonlySet<string>;
  /** City averages and ranks as entered, besides those of the list. */
  readonly external?: NonNullable<RollupInput["external"]>;
  /** SHA-256 of the files chosen among the versions of their units, each with what chose it. */
  readonly chosen?: ReadonlyMap<string, ChoiceRule>;
  /** Files found beside the forms that were never meant for the month. */
  readonly leftOut?: readonly LeftOutFile[];
  /** What is found in each file, by its SHA-256, where the checks are not to say it. */
  readonly findings?: RollupInput["findings"];
}

export interface RollupResult {
  readonly summary: Summary;
  /** The list the summary is to be read with. */
  readonly list: TargetList;
  /** Whether any form says that its figures are invented. */
  readonly simulated: boolean;
  /** What is found in each file, by its SHA-256. */
  readonly findings: RollupInput["findings"];
  /** The earlier forms and summaries it looks back at. */
  readonly historyFiles?: readonly FileMark[];
}

/** Checks a month's files and rolls them up; a file that could not be taken is listed with its reason. */
export function rollUp(receivedFiles: readonly ReceivedFile[], request: RollupRequest): RollupResult {
  const list = listMeasuring(request.list);
  const input = inputOf(receivedFiles, { ...request, list });
  return {
    summary: rollUpMonth(input),
    list,
    simulated: input.submissions.some(({ sample }) => sample),
    findings: input.findings,
    historyFiles: request.historyFiles ?? [],
  };
}

/** What districts rolled up together are called; a region's name is not in their list. */
export function regionOf({ header }: TargetList): TargetList["header"]["area"] {
  return { code: "000000", nameZh: "各区合计", nameEn: "All districts", cityZh: header.area.cityZh };
}

/** One summary over the files of many districts, with the list that names their units by district and department. */
export function rollUpTogether(
  receivedFiles: readonly ReceivedFile[],
  request: RollupRequest,
  region = regionOf(request.list),
): RollupResult {
  const input = inputOf(receivedFiles, request, true);
  const simulated = input.submissions.some(({ sample }) => sample);
  return { ...rollUpRegion(input, region), simulated, findings: input.findings };
}

function inputOf(receivedFiles: readonly ReceivedFile[], request: RollupRequest, anyDistrict = false) {
  const { list, period, history, lastSummary, returned, external, chosen } = request;
  const leftOut = [...(request.leftOut ?? [])];
  const submissions: Submission[] = [];
  const refused: RefusedFile[] = [];
  for (const received of receivedFiles.map((one) => byList(one, list, period))) {
    if (received.status === "taken") submissions.push(received.submission);
    else if (received.refusal.kind === "summary") leftOut.push({ path: received.file, reason: "summary" });
    else refused.push({ file: received.file, ...received.refusal });
  }
  const findings = request.findings ?? findingsIn(submissions, request, anyDistrict);
  return {
    list,
    period,
    submissions,
    refused,
    history,
    findings,
    leftOut,
    ...(chosen ? { chosen } : {}),
    ...(lastSummary ? { lastSummary } : {}),
    ...(returned ? { returned } : {}),
    ...(external ? { external } : {}),
  };
}

/** A form of this month that was issued from another year's list is none of this month's. */
function byList(received: ReceivedFile, { header }: TargetList, period: Period): ReceivedFile {
  if (received.status === "refused") return received;
  const { file, identity } = received.submission;
  const named = identity.list ?? header.id;
  if (named === header.id || (identity.period !== null && !samePeriod(identity.period, period))) return received;
  const refusal = new CodedError("refusal", "other-year-template", { list: named, expected: header.id });
  return refusedFile(received.file, refusal, file.sha256);
}

/** What is found in the forms of this list; those of another are set aside, as they are of other months. */
function findingsIn(submissions: readonly Submission[], request: RollupRequest, anyDistrict: boolean) {
  const { list, period, history } = request;
  const own = submissions.filter(({ identity }) => (identity.list ?? list.header.id) === list.header.id);
  const checked = checkBatch(own, { list, period, history, anyDistrict, decisions: decisionsOf(request) });
  return new Map(
    checked.map(({ submission, findings }): [string, readonly Finding[]] => [submission.file.sha256, findings]),
  );
}
