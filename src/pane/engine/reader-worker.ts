import "./newer-methods";
import { readHistoryFile } from "../../actions/history";
import { type InputFile, readReceivedFile } from "../../actions/received-file";
import type { KnownLists } from "../../core/targets/known-lists";
import { browserPlatform } from "../../workbook/platform/browser";
import { type Job, serve } from "./serve";

let lists: KnownLists;

/** A result as bytes, so that the pane passes it on to the desk without unpacking it. */
export interface Packed {
  readonly bytes: Uint8Array;
}

const jobs = {
  /** The lists files may be of; given anew whenever there is another. */
  open: (given: KnownLists) => {
    lists = given;
  },
  /** Reads one workbook into a submission, or refuses it. */
  take: (file: InputFile) => {
    const received = readReceivedFile(file, lists, browserPlatform);
    const isOfOtherList = received.status === "refused" && received.refusal.kind === "other-year-template";
    return { refused: received.status === "refused", isOfOtherList, bytes: packed(received) };
  },
  /** Reads the figures of one earlier form or summary. */
  past: (file: InputFile) => {
    const earlier = readHistoryFile(file, lists, browserPlatform);
    return { figures: earlier.facts.length, bytes: packed(earlier) };
  },
} satisfies Record<string, Job>;

export type ReaderJobs = typeof jobs;

function packed(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

serve(jobs);
