import { summaryCsv } from "../../actions/export/csv";
import { summarySdmx } from "../../actions/export/sdmx";
import { openForExport } from "../../actions/export/standing";
import { languageOf } from "../../actions/stored-summary";
import { isOwn } from "../../core/audit/figure-unit";
import { CodedError } from "../../core/errors/coded-error";
import { namedPlaces } from "../../language/altered-sentence";
import { escaped } from "../../language/shown-text";
import { languageNamed, speakerOf } from "../../language/speaker";
import { nodePlatform } from "../../workbook/platform/node";
import { environmentWithLists, type ListOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { print, printJson, tell } from "../output";
import { refuseInput, refuseToOverwrite } from "../overwrite";
import { readSummaryFile } from "../summary-bytes";
import { TOOL } from "../tool";
import { writeFile } from "../write-file";

export interface ExportOptions extends ListOptions {
  readonly format: "csv" | "sdmx-csv";
  readonly out: string;
  readonly force?: boolean;
}

/** Writes a summary's figures for other systems. */
export async function exportSummary(
  file: string,
  { format, out, force, ...options }: ExportOptions,
): Promise<ExitCode> {
  const { lists: known, say, json } = await environmentWithLists(options);
  const { bytes, lists } = readSummaryFile(file, known);
  const exported = openForExport(bytes, nodePlatform, lists, (book) => speakerOf(languageNamed(languageOf(book))));
  if (!exported) throw new CodedError("usage", "not-a-summary", { file });
  const { list } = exported;
  refuseInput(out, [file]);
  refuseToOverwrite(out, { made: "other", list, inputs: [file], ...(force ? { force } : {}) });
  writeFile(out, format === "csv" ? summaryCsv(exported) : summarySdmx(exported));
  const unknown = exported.unknown.filter(({ column }) => format === "csv" || isOwn(column));
  if (unknown.length > 0) {
    tell(say("cli.export.uncalculated", { count: unknown.length, cells: escaped(namedPlaces(unknown)) }));
  }
  if (json) printJson({ ...TOOL, format, file: out });
  else print(say("cli.export.done", { file: out }));
  return unknown.length > 0 ? EXIT.attention : EXIT.clean;
}
