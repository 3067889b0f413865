import { readFileSync } from "node:fs";
import { bundledFiles } from "#src/actions/bundled-list";
import type { ReceivedFile } from "#src/actions/received-file";
import { exportTargetList } from "#src/workbook/target-list/export";
import { filledForm, list } from "../scenario/form-file";
import { march, marchSummary, submissionsOf, written } from "../workbook/summary/month";

/** The sound files that mutants are made from. */
export interface Samples {
  readonly forms: readonly Uint8Array[];
  readonly summary: Uint8Array;
  readonly listWorkbook: Uint8Array;
  readonly listFiles: Readonly<Record<string, unknown>>;
  /** What the summary was made of. */
  readonly receivedFiles: readonly ReceivedFile[];
}

const WRITERS = ["excel", "wps", "libreoffice", "closed-xml", "strict"];

/** Filled forms, as issued and as other programs saved one, a summary with its files, and the target list. */
export async function openSamples(): Promise<Samples> {
  const foreign = WRITERS.map((name) => new Uint8Array(readFileSync(`test/fixtures/writers/${name}.xlsx`)));
  const summary = marchSummary();
  return {
    forms: [await filledForm("finance").bytes(), await filledForm("commerce").bytes(), ...foreign],
    summary: await written(summary),
    listWorkbook: await exportTargetList(list),
    listFiles: bundledFiles,
    receivedFiles: submissionsOf(march).map((submission) => ({
      status: "taken",
      file: submission.file.name,
      submission,
    })),
  };
}
