import { type CodedReason, codeOf, type GivenTo, type KindOf } from "../errors/coded-error";
import type { ErrorArguments } from "../errors/specification";
import type { CellAddress } from "../grid/grid";
import type { LIST_FILES } from "./schema";

export type ListFile = keyof typeof LIST_FILES;
export type Path = readonly (string | number)[];

/** One mistake in a target list and where it is. */
export interface ListProblem extends CodedReason<"list"> {
  /** With extension: "targets.json". */
  readonly file: string;
  /** As a person reads it: "retail-sales-level.unit". */
  readonly place: string;
  /** The way down from the file's value: [24, "unit"]. */
  readonly path: Path;
  /** The cell of the list's workbook it was read from. */
  readonly cell?: CellAddress;
}

/** Thrown when a target list cannot be used: no coded error itself, since it holds every one found, each with its place. */
export class TargetListError extends Error {
  constructor(readonly problems: readonly ListProblem[]) {
    super(problems.map((one) => `${one.code} ${one.kind} ${one.file} → ${one.place}`).join("\n"));
    this.name = "TargetListError";
  }
}

/** A problem at a path of a file whose contents are `content`. */
export function problemAt<Kind extends KindOf<"list">>(
  file: ListFile,
  content: unknown,
  path: Path,
  kind: Kind,
  ...given: GivenTo<"list", Kind>
): ListProblem {
  const [args = {}] = given as readonly [args?: ErrorArguments];
  return {
    area: "list",
    kind,
    code: codeOf("list", kind),
    args,
    file: `${file}.json`,
    place: placeOf(content, path),
    path,
  };
}

/** Names records by their id where they have one, else by their position, counted from 1. */
function placeOf(content: unknown, path: Path): string {
  let place = "";
  let here = content;
  for (const step of path) {
    here = (here as Record<string | number, unknown> | undefined)?.[step];
    const id = (here as { id?: unknown } | undefined)?.id;
    if (typeof step === "number") place += typeof id === "string" ? `${place && "."}${id}` : `[${step + 1}]`;
    else place += `${place && "."}${step}`;
  }
  return place;
}
