import { extname } from "node:path";
import { writeBulletin } from "../../actions/bulletin";
import { CodedError } from "../../core/errors/coded-error";
import { formatPeriod } from "../../core/period";
import { languageNamed, speakerOf } from "../../language/speaker";
import { bulletinText } from "../../workbook/bulletin/text";
import { nodePlatform } from "../../workbook/platform/node";
import { environmentWithLists, type ListOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { print, printJson } from "../output";
import { holds, refuseInput, refuseToOverwrite } from "../overwrite";
import { readSummaryFile } from "../summary-bytes";
import { TOOL } from "../tool";
import { writeFile } from "../write-file";

export interface BulletinOptions extends ListOptions {
  readonly out?: string;
  readonly force?: boolean;
}

/** Writes the month's text of a summary, as a document or as plain text, or prints it. */
export async function bulletin(file: string, { out, force, ...options }: BulletinOptions): Promise<ExitCode> {
  const { list, lists: known, say, json } = await environmentWithLists(options);
  const kind = out === undefined ? ".txt" : extname(out).toLowerCase();
  if (kind !== ".txt" && kind !== ".docx") throw new CodedError("usage", "bulletin-kind", { file: out! });
  const { bytes, lists } = readSummaryFile(file, known);
  const written = await writeBulletin(bytes, {
    platform: nodePlatform,
    lists,
    speakerOf: (language) => speakerOf(languageNamed(language)),
  });
  if (!written) throw new CodedError("usage", "not-a-summary", { file });
  const { bulletin: text, period, area } = written;
  if (out !== undefined) {
    refuseInput(out, [file]);
    const content = kind === ".txt" ? bulletinText(text, written.say) : await documentOf(written);
    if (!holds(out, content)) {
      refuseToOverwrite(out, { made: "other", list, inputs: [file], ...(force ? { force } : {}) });
      writeFile(out, content);
    }
  }
  if (json) printJson({ ...TOOL, period: formatPeriod(period), area, ...text, file: out ?? null });
  else print(out === undefined ? bulletinText(text, written.say).trimEnd() : say("cli.bulletin.done", { file: out }));
  return EXIT.clean;
}

/** Loaded where it is asked for: the library that writes .docx is larger than all else the command needs. */
async function documentOf({ bulletin: text, say, agency }: NonNullable<Awaited<ReturnType<typeof writeBulletin>>>) {
  const { bulletinDocument } = await import("../../workbook/bulletin/document");
  return bulletinDocument(text, say, agency);
}
