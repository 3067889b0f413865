import type { FileMark } from "../core/audit/record";
import type { SignedHead } from "../core/log/head";
import type { Summary } from "../core/rollup/summary";
import type { TargetList } from "../core/targets/schema";
import { errorSentence } from "../language/error-sentence";
import { findingSentence } from "../language/finding-sentence";
import type { Speaker } from "../language/speaker";
import type { Packer } from "../workbook/ooxml/book";
import type { SummaryOptions } from "../workbook/summary/say";
import { writeSummary } from "../workbook/summary/write";

export interface SummaryWorkbookRequest {
  readonly list: TargetList;
  readonly say: Speaker;
  /** ISO 8601 with offset; the only time in the file. */
  readonly generatedAt: string;
  /** Packs faster where the machine can. */
  readonly packer?: Packer;
  /** Whether the figures are invented, which every sheet then says. */
  readonly simulated: boolean;
  /** The earlier forms and summaries the summary looks back at. */
  readonly historyFiles?: readonly FileMark[];
  /** The log of the service that makes it, as it stands. */
  readonly logHead?: SignedHead | null;
}

/** The district summary as an .xlsx workbook in the speaker's language. */
export function writeSummaryWorkbook(summary: Summary, request: SummaryWorkbookRequest): Promise<Uint8Array> {
  return writeSummary(summary, request.list, request.say, summaryOptions(request));
}

/** What the workbook is to say beside the summary. */
export function summaryOptions({
  list,
  say,
  generatedAt,
  simulated,
  packer,
  historyFiles = [],
  logHead = null,
}: SummaryWorkbookRequest): SummaryOptions {
  return {
    generatedAt,
    simulated,
    history: historyFiles,
    logHead,
    ...(packer ? { packer } : {}),
    sentence: (finding) => findingSentence(finding, list, say),
    refusal: (reason) => errorSentence(reason, say),
  };
}
