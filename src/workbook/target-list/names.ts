import { plain } from "./labels";

/** How records are called in the workbook: indicators by 代码, departments by name, the rest by id. */
export interface Names {
  readonly indicators: ReadonlyMap<string, string>;
  readonly departments: ReadonlyMap<string, string>;
}

/** From id to name. */
export function namesOf(files: {
  indicators: readonly { id?: unknown; code?: unknown }[];
  departments: readonly { id?: unknown; nameZh?: unknown }[];
}): Names {
  return {
    indicators: new Map(files.indicators.map(({ id, code }) => [String(id), String(code)])),
    departments: new Map(files.departments.map(({ id, nameZh }) => [String(id), String(nameZh)])),
  };
}

/** The id a cell means: by name first, else the text itself, which the parser then finds to be unknown. */
export function idOf(names: ReadonlyMap<string, string>, text: string): string {
  const wanted = plain(text);
  for (const [id, name] of names) if (plain(name) === wanted) return id;
  return wanted;
}
