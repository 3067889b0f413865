import "./newer-methods";
import { readEarlierFile } from "../../actions/history";
import { type InputFile, takeFile } from "../../actions/intake";
import type { TargetList } from "../../core/targets/schema";
import { browserPlatform } from "../../workbook/platform/browser";
import { type Job, serve } from "./serve";

let list: TargetList;

/** A result as bytes, so that the pane passes it on to the desk without unpacking it. */
export interface Packed {
  readonly bytes: Uint8Array;
}

const jobs = {
  open: (given: TargetList) => {
    list = given;
  },
  /** Reads one workbook into a submission, or refuses it. */
  take: (file: InputFile) => {
    const intake = takeFile(file, list, browserPlatform);
    return { refused: intake.status === "refused", bytes: packed(intake) };
  },
  /** Reads the figures of one earlier form or summary. */
  past: (file: InputFile) => {
    const earlier = readEarlierFile(file, list, browserPlatform);
    return { figures: earlier.facts.length, bytes: packed(earlier) };
  },
} satisfies Record<string, Job>;

export type IntakeJobs = typeof jobs;

function packed(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

serve(jobs);
