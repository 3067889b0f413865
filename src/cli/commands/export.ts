import { summaryCsv, summarySdmx } from "../../actions/export-summary";
import { openForTracing } from "../../actions/open-summary";
import { CodedError } from "../../core/errors/coded-error";
import { nodePlatform } from "../../workbook/platform/node";
import { environment, type GlobalOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { print, printJson } from "../output";
import { refuseInput, refuseToOverwrite } from "../overwrite";
import { readSummaryBytes } from "../summary-bytes";
import { TOOL } from "../tool";
import { writeFile } from "../write-file";

export interface ExportOptions extends GlobalOptions {
  readonly format: "csv" | "sdmx-csv";
  readonly out: string;
  readonly force?: boolean;
}

/** Writes a summary's figures for other systems. */
export function exportSummary(file: string, { format, out, force, ...options }: ExportOptions): ExitCode {
  const { list, say, json } = environment(options);
  const stored = openForTracing(readSummaryBytes(file), nodePlatform);
  if (!stored) throw new CodedError("usage", "not-a-summary", { file });
  refuseInput(out, [file]);
  refuseToOverwrite(out, { made: "other", list, inputs: [file], ...(force ? { force } : {}) });
  writeFile(out, format === "csv" ? summaryCsv(stored, list, say) : summarySdmx(stored, list));
  if (json) printJson({ ...TOOL, format, file: out });
  else print(say("cli.export.done", { file: out }));
  return EXIT.clean;
}
