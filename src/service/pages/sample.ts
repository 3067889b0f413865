import { lstatSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

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
    size: lstatSync(join(folder, ...path), { throwIfNoEntry: false })?.size ?? 0,
  });
  const workbooks = (below: string) =>
    workbooksBelow(join(folder, below))
      .sort()
      .map((path) => file(below, ...relative(join(folder, below), path).split(/[\\/]/)));
  return { period, summary: file(summary), submissions: workbooks(submissions), earlier: workbooks(earlier) };
}

/** The path of a listed file by its url below the index, decoded; null for every other, and for what has become a link. */
export function listedSample(month: SampleMonth, url: string): string | null {
  const { submissions, earlier, summary } = sampleIndex(month);
  const listed = [summary, ...submissions, ...earlier].find((file) => decodeURIComponent(file.url) === url);
  if (!listed) return null;
  const path = join(month.folder, url);
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? path : null;
}

/** The workbooks below a folder; no links, and nothing where the folder is gone. */
function workbooksBelow(folder: string): string[] {
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return workbooksBelow(path);
    return entry.isFile() && /\.xls[xm]?$/.test(entry.name) ? [path] : [];
  });
}
