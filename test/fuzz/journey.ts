import { isDeepStrictEqual } from "node:util";
import { hashOf } from "#src/actions/bundled-list";
import { checkSubmission } from "#src/actions/check";
import { readHistoryFile } from "#src/actions/history";
import { readReceivedFile } from "#src/actions/received-file";
import { sealForm } from "#src/actions/seal";
import { reperform } from "#src/actions/stored-summary";
import { readStoredSummary } from "#src/core/audit/stored";
import { trace } from "#src/core/audit/trace";
import { isCoded } from "#src/core/errors/coded-error";
import { address } from "#src/core/grid/address";
import type { Cell, Workbook } from "#src/core/grid/grid";
import { noHistory } from "#src/core/history/from-submissions";
import type { Submission } from "#src/core/submission/submission";
import { parseTargetList } from "#src/core/targets/parse";
import { TargetListError } from "#src/core/targets/problems";
import { speakerOf } from "#src/language/speaker";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { browserPlatform } from "#src/workbook/platform/browser";
import { nodePlatform } from "#src/workbook/platform/node";
import type { Platform } from "#src/workbook/platform/platform";
import { limitsOf } from "#src/workbook/read/limits-of";
import { readWorkbook } from "#src/workbook/read/read";
import { readSummaryBook } from "#src/workbook/read/summary-book";
import { importTargetList } from "#src/workbook/target-list/import";
import { list } from "../scenario/form-file";
import type { Samples } from "./samples";

/** Milliseconds a step may take; making a summary again or looking back at one may take three times as long. */
const LONGEST = 1000;

/** "read", or the code a mutant is refused with. `failures` says what went wrong, by step. */
export interface Outcome {
  readonly read: string;
  readonly failures: readonly string[];
}

/** Takes a workbook through reader, check, patch, seal, verify, trace, history and import on both platforms. */
export function workbookJourney(bytes: Uint8Array, { receivedFiles }: Samples): Outcome {
  const failures: string[] = [];
  const step = stepsInto(failures);
  const read = (platform: Platform) => () => readWorkbook(bytes, platform, limitsOf(bytes, platform));
  const here = step("read", read(nodePlatform));
  if (!isDeepStrictEqual(here, step("read in a browser", read(browserPlatform)))) failures.push("platforms read apart");

  const take = (platform: Platform) => () => readReceivedFile({ name: "报表.xlsx", bytes }, list, platform);
  const taken = step("take", take(nodePlatform)).result;
  const takenThere = step("take in a browser", take(browserPlatform)).result;
  if (!isDeepStrictEqual(taken, takenThere)) failures.push("platforms take apart");
  if (taken?.status === "taken" && takenThere?.status === "taken") {
    checkStep(taken.submission, takenThere.submission, step, failures);
    sealStep(bytes, taken.submission, step, failures);
  }
  if (here.result) {
    const book = here.result;
    step("import", () => importTargetList(book, (files) => hashOf(files, nodePlatform)));
    for (const platform of [nodePlatform, browserPlatform]) patchStep(bytes, book, platform, step, failures);
  }
  step("history", () => readHistoryFile({ name: "报表.xlsx", bytes }, list, nodePlatform), 3 * LONGEST);
  const summary = step("read a summary", () => readSummaryBook(bytes, nodePlatform)).result;
  const stored = summary && step("stored", () => readStoredSummary(summary)).result;
  if (summary && stored) {
    const say = speakerOf("zh-CN");
    step("verify", () => reperform(summary, { receivedFiles, past: [], list, say }), 3 * LONGEST);
    for (const { cell } of stored.figures.slice(0, 5)) step("trace", () => trace(stored, list, cell), 3 * LONGEST);
  }
  return { read: here.code ?? "read", failures };
}

/** Takes the contents of a target list's files through its parser. */
export function listJourney(files: Readonly<Record<string, unknown>>): Outcome {
  const failures: string[] = [];
  const { code } = stepsInto(failures)("parse", () => parseTargetList(files, "0".repeat(64)));
  return { read: code ?? "read", failures };
}

interface Step<T> {
  readonly result?: T;
  readonly code?: string;
}

type Steps = <T>(name: string, run: () => T, longest?: number) => Step<T>;

function stepsInto(failures: string[]): Steps {
  return (name, run, longest = LONGEST) => {
    const started = process.cpuUsage();
    try {
      return { result: run() };
    } catch (error) {
      if (isCoded(error, "refusal")) return { code: error.message };
      if (error instanceof TargetListError) return { code: error.problems[0]!.code };
      if (isCoded(error, "usage")) return { code: error.kind };
      const { message, stack = "" } = error as Error;
      failures.push(
        `${name}: ${message.slice(0, 200)} ${stack.split("\n").find((line) => line.includes("src/")) ?? ""}`,
      );
      return {};
    } finally {
      // The machine may be busy with something else, so the time is the processor's.
      const { user } = process.cpuUsage(started);
      if (user / 1000 > longest) failures.push(`${name}: ${Math.round(user / 1000)} ms`);
    }
  };
}

/** Checks what either platform took and asks that both find the same. */
function checkStep(here: Submission, there: Submission, step: Steps, failures: string[]): void {
  const checked = [here, there].map((submission) =>
    step("check", () => checkSubmission(submission, [], { list, period: null, history: noHistory })),
  );
  if (!isDeepStrictEqual(checked[0], checked[1])) failures.push("platforms check apart");
}

/** Seals on either platform and asks that both answer alike, and that what is sealed is taken as before by the other. */
function sealStep(bytes: Uint8Array, { facts }: Submission, step: Steps, failures: string[]): void {
  const [here, there] = [nodePlatform, browserPlatform].map((platform) => {
    const sealing = { list, history: noHistory, platform, sealedAt: "2024-04-08T09:30:00+08:00" };
    const { result, code } = step("seal", () => sealForm(bytes, sealing));
    if (result?.status !== "sealed") return { answer: result ?? code };
    const other = platform === nodePlatform ? browserPlatform : nodePlatform;
    const again = readReceivedFile({ name: "报表.xlsx", bytes: result.bytes }, list, other);
    const same = again.status === "taken" && told(again.submission.facts) === told(facts);
    if (!same || !again.submission.seal?.intact) failures.push("sealed bytes read otherwise");
    return { answer: "sealed", seal: again.status === "taken" && again.submission.seal };
  });
  if (!isDeepStrictEqual(here, there)) failures.push("platforms seal apart");
}

/** Changes one cell and asks that the rest reads as before; results of formulas are dropped on purpose. */
function patchStep(bytes: Uint8Array, book: Workbook, platform: Platform, step: Steps, failures: string[]): void {
  const sheet = book.sheets.find(({ rows }) => rows.size > 0);
  const cell = sheet && [...sheet.rows.values()].flat().find(({ formula }) => formula === undefined);
  if (!sheet || !cell) return;
  const change = { sheet: sheet.name, cell: address(cell.row, cell.column), value: "改" };
  const patch = step("patch", () => patchWorkbook(bytes, [change], platform));
  if (patch.code) failures.push(`patch: refused with ${patch.code} after it was read`);
  if (!patch.result) return;
  const patched = patch.result;
  const other = platform === nodePlatform ? browserPlatform : nodePlatform;
  const again = step("read what was patched", () => readWorkbook(patched, other, limitsOf(bytes, other)));
  if (again.code) failures.push(`patched bytes are refused with ${again.code}`);
  if (!again.result) return;
  if (withoutResults(again.result) !== withoutResults(book, cell)) {
    failures.push("patched bytes read otherwise");
  }
}

function withoutResults({ sheets, date1904 }: Workbook, patched?: Cell) {
  const content = (cell: Cell) => {
    if (cell === patched) return [cell.row, cell.column, "改"];
    return [cell.row, cell.column, cell.formula === undefined ? cell.value : { formula: cell.formula }];
  };
  const shown = sheets.map(({ name, visibility, rows, merges }) => ({
    ...{ name, visibility, merges },
    cells: [...rows.values()].flat().map(content),
  }));
  return told({ shown, date1904 });
}

/** Broken bytes are told by one U+FFFD or several, as the text around them is cut. */
function told(content: unknown): string {
  return JSON.stringify(content).replace(/\ufffd+/g, "\ufffd");
}
