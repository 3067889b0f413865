import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Where a sample month lies: its folder, and in it the folders of both kinds of forms and the summary's file. */
export interface SampleMonth {
  readonly period: string;
  readonly folder: string;
  readonly submissions: string;
  readonly earlier: string;
  readonly summary: string;
}

/** A workbook of the sample month. `url` is relative to the index; `size` in bytes. */
export interface SampleFile {
  readonly name: string;
  readonly url: string;
  readonly size: number;
}

/** What /sample/index.json answers. */
export interface SampleIndex {
  readonly period: string;
  readonly summary: SampleFile;
  readonly submissions: readonly SampleFile[];
  readonly earlier: readonly SampleFile[];
}

/** The workbooks of the sample month as they lie there now. */
export function sampleIndex({ period, folder, submissions, earlier, summary }: SampleMonth): SampleIndex {
  const file = (...path: string[]): SampleFile => ({
    name: path.at(-1)!,
    url: path.map(encodeURIComponent).join("/"),
    size: statSync(join(folder, ...path)).size,
  });
  const workbooks = (below: string) =>
    readdirSync(join(folder, below), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.xls[xm]?$/.test(path))
      .sort()
      .map((path) => file(below, ...path.split(/[\\/]/)));
  return { period, summary: file(summary), submissions: workbooks(submissions), earlier: workbooks(earlier) };
}
