import type { UnreadFile } from "../../actions/evidence/gather";
import { makeEvidence } from "../../actions/evidence/make";
import { openEvidence } from "../../actions/evidence/open";
import type { InputFile } from "../../actions/received-file";
import { languageOf, listOf } from "../../actions/stored-summary";
import { readStoredSummary } from "../../core/audit/stored";
import { CodedError, isCoded, reasonOf } from "../../core/errors/coded-error";
import { listAmong } from "../../core/targets/known-lists";
import { languageNamed, speakerOf } from "../../language/speaker";
import { nodePlatform } from "../../workbook/platform/node";
import { readSummaryBook } from "../../workbook/read/summary-book";
import { FORM_LIMITS, type Limits, SUMMARY_LIMITS } from "../../workbook/zip/limits";
import { tellAltered } from "../altered";
import { environmentWithLists, type ListOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { findFiles, readBytes } from "../files";
import { print, printJson } from "../output";
import { refuseInput, refuseToOverwrite } from "../overwrite";
import { inputOf } from "../read-found-file";
import { isEvidence, isPackage } from "../summary-bytes";
import { TOOL } from "../tool";
import { writeFile } from "../write-file";

export interface EvidenceOptions extends ListOptions {
  readonly from: string;
  readonly history?: string;
  readonly seed?: string;
  readonly out: string;
  readonly force?: boolean;
}

/** Puts a summary and every file it rests on into one evidence package. */
export async function evidence(
  file: string,
  { from, history, seed, out, force, ...options }: EvidenceOptions,
): Promise<ExitCode> {
  const { list, lists, say, json } = await environmentWithLists(options);
  if (!isPackage(out)) throw new CodedError("usage", "not-a-zip", { file: out });
  const summary = readBytes(file, SUMMARY_LIMITS);
  const book = readSummaryBook(summary, nodePlatform);
  const stored = readStoredSummary(book);
  if (!stored) throw new CodedError("usage", "not-a-summary", { file });
  const bytes = makeEvidence({
    summary,
    forms: filesUnder(from, FORM_LIMITS),
    past: history === undefined ? [] : filesUnder(history, SUMMARY_LIMITS).filter((file) => "bytes" in file),
    lists,
    say: speakerOf(languageNamed(languageOf(book))),
    platform: nodePlatform,
    tool: TOOL,
    seed: seed ?? null,
  });
  refuseInput(out, [file]);
  refuseToOverwrite(out, { made: "other", list, inputs: [file], own: isEvidence, ...(force ? { force } : {}) });
  writeFile(out, bytes);
  const hash = nodePlatform.sha256(bytes);
  const count = openEvidence(bytes, nodePlatform)!.manifest.files.length;
  if (json) printJson({ ...TOOL, file: out, sha256: hash, files: count });
  else print(say("cli.evidence.done", { file: out, count, hash }));
  // The package keeps the summary as it is, and says so when it is verified.
  const isAltered = tellAltered(file, stored, listOf(stored.area, listAmong(lists, stored.list)), say);
  return isAltered ? EXIT.attention : EXIT.clean;
}

/** The files of a folder in their order; of what cannot be read the reason. */
function filesUnder(path: string, limits: Limits): (InputFile | UnreadFile)[] {
  return findFiles([path]).files.map((found) => {
    const { name } = found;
    if (found.refusal) return { name, refusal: found.refusal };
    try {
      return inputOf(found, limits);
    } catch (error) {
      if (!isCoded(error, "refusal")) throw error;
      return { name, refusal: reasonOf(error) };
    }
  });
}
