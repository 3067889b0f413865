import type { FileMark } from "../../core/audit/record";
import type { Finding } from "../../core/findings/finding";
import type { SignedHead } from "../../core/log/head";
import type { RefusedFile } from "../../core/rollup/summary";
import type { Speaker } from "../../language/sentence";
import type { Packer } from "../ooxml/book";

/** Says the words of a key such as "summary.title" in the workbook's language. */
export type Say = Speaker;

/** The same, looking up each sentence without arguments once: the large sheets repeat a few words many times. */
export function remembering(say: Say): Say {
  const known = new Map<string, string>();
  return (key, ...args) => {
    if (args[0]) return say(key, ...args);
    const text = known.get(key) ?? say(key, ...args);
    known.set(key, text);
    return text;
  };
}

/** What a summary workbook needs beside the summary itself. */
export interface SummaryOptions {
  /** ISO 8601 with offset; printed on the sheets and the only time in the file. */
  readonly generatedAt: string;
  /** Marks every sheet 样例数据: the figures are invented. */
  readonly simulated?: boolean;
  /** The earlier forms and summaries it looks back at. */
  readonly history?: readonly FileMark[];
  /** The log of the service that makes it, as it stands. */
  readonly logHead?: SignedHead | null;
  /** The sentence of a finding. */
  readonly sentence: (finding: Finding) => string;
  /** Packs faster where the machine can; without it the bytes are alike on every machine. */
  readonly packer?: Packer;
  /** The sentence of a refused file. */
  readonly refusal: (file: RefusedFile) => string;
}
