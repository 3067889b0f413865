import { dirname, join } from "node:path";
import { RECEIVED_FILE } from "../actions/received";
import { type FoundFile, findFiles } from "./files";

/** Options that name more to read than the month's forms. */
interface Beside {
  readonly history?: string | undefined;
  readonly city?: string | undefined;
  readonly use?: readonly string[] | undefined;
}

/** Paths that are read besides the month's forms: earlier files, the city's figures, times of receipt, files chosen. */
export function besideForms(forms: readonly FoundFile[], { history, city, use = [] }: Beside): string[] {
  const earlier = history === undefined ? [] : [history, ...findFiles([history]).files.map(({ path }) => path)];
  const folders = new Set(forms.map(({ path }) => dirname(path)));
  const times = [...folders].map((folder) => join(folder, RECEIVED_FILE));
  return [...earlier, ...(city === undefined ? [] : [city]), ...times, ...use];
}
