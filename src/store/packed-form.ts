import { createHash } from "node:crypto";
import { figuresOf, shapeOf } from "../core/rollup/form-group";
import type { Fact } from "../core/submission/submission";

/** A form as form_shape and form_figures hold it. */
export interface PackedForm {
  /** The hash of `cells` and of the list they are read by. */
  readonly shape: string;
  /** JSON of a FormShape. */
  readonly cells: string;
  readonly figures: Buffer;
}

export function packedForm(listHash: string, facts: readonly Fact[]): PackedForm {
  const cells = JSON.stringify(shapeOf(facts));
  const shape = createHash("sha256").update(`${listHash} ${cells}`).digest("hex").slice(0, 32);
  return { shape, cells, figures: bytesOf(figuresOf(facts)) };
}

/** Figures as eight bytes each, the lowest first. */
export function bytesOf(figures: Float64Array): Buffer {
  const bytes = Buffer.alloc(figures.length * 8);
  for (const [index, figure] of figures.entries()) bytes.writeDoubleLE(figure, index * 8);
  return bytes;
}

export function figuresFrom(bytes: Buffer): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const figures = new Float64Array(bytes.length / 8);
  for (let index = 0; index < figures.length; index++) figures[index] = view.getFloat64(index * 8, true);
  return figures;
}
