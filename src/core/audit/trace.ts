import { parseAddress } from "../grid/address";
import type { Measure } from "../measure";
import type { FigureColumn } from "./layout";
import { compositionOf, type StoredComponent, type StoredFigure, type StoredSummary } from "./stored";

/** Where a figure of 全区汇总表 came from. `column` says what is shown of it: the figure itself or a comparison. */
export interface Trace {
  readonly sheet: string;
  readonly cell: string;
  readonly indicator: string;
  readonly measure: Measure;
  readonly column: FigureColumn;
  readonly target: string | null;
  readonly reporter: string | null;
  readonly value: number | string | null;
  readonly composition: readonly StoredComponent[];
}

/** Thrown when a cell cannot be traced: `bad-cell` is no address, `not-a-figure` holds no figure of 全区汇总表. */
export class TraceError extends Error {
  /** `example` is a cell that can be traced. */
  constructor(
    readonly kind: "bad-cell" | "not-a-figure",
    readonly args: Readonly<{ cell: string; sheet: string; example: string }>,
  ) {
    super(`${kind} ${JSON.stringify(args)}`);
    this.name = "TraceError";
  }
}

/** What the figure in a cell ("I12", "全区汇总表!I12", "'全区汇总表'!$I$12") is made of; throws TraceError. */
export function trace(stored: StoredSummary, cell: string): Trace {
  const split = cell.lastIndexOf("!");
  const sheet = split < 0 ? null : cell.slice(0, split).replace(/^'|'$/g, "");
  const place = parseAddress(cell.slice(split + 1));
  const refuse = (kind: TraceError["kind"]) => {
    const { sheet: home = "", cell: example = "" } = stored.figures.find(isTraceable) ?? {};
    return new TraceError(kind, { cell, sheet: home, example });
  };
  if (!place) throw refuse("bad-cell");
  const figure = stored.figures.find((one) => {
    const own = parseAddress(one.cell);
    return own?.row === place.row && own.column === place.column && (sheet === null || one.sheet === sheet);
  });
  if (!figure || !isTraceable(figure)) throw refuse("not-a-figure");
  const { line, measure, column, value } = figure;
  const { indicator, target, reporter } = line;
  const composition = compositionOf(stored, figure);
  return { sheet: figure.sheet, cell: figure.cell, indicator, measure, column, target, reporter, value, composition };
}

/** "—" stands where a line has no such figure; a blank is a figure nobody reported. */
function isTraceable({ value }: StoredFigure): boolean {
  return value !== "—";
}
