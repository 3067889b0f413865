import { CodedError } from "../core/errors/coded-error";
import type { Speaker } from "../language/speaker";
import type { Paper } from "../workbook/paper/paper";
import { readPaper } from "../workbook/paper/read";
import type { Platform } from "../workbook/platform/platform";
import { readWorkbook } from "../workbook/read/read";
import type { InputFile } from "./received-file";
import { paperHeadings } from "./working-paper";

/**
 * Reads a filled working paper, written in the language of any of the speakers. Throws a problem of usage for another
 * workbook, a paper that was altered, and one of which figures are still to be filled in.
 */
export function readFilledPaper({ name, bytes }: InputFile, speakers: readonly Speaker[], platform: Platform): Paper {
  const paper = readPaper(readWorkbook(bytes, platform), speakers.map(paperHeadings));
  if ("kind" in paper) throw new CodedError("usage", paper.kind, { file: name, ...paper });
  const open = paper.lines.flatMap(({ observed }, index) => (observed === null ? index + 1 : []));
  if (open.length > 0) throw new CodedError("usage", "paper-unfilled", { count: open.length, number: open[0]! });
  return paper;
}
