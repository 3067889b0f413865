import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** A stream of random draws; the same key always gives the same stream, whatever was drawn elsewhere. */
export interface Random {
  /** A number from `min` up to `max`. */
  between(min: number, max: number): number;
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  pick<T>(choices: readonly T[]): T;
  /** The choices in random order. */
  shuffled<T>(choices: readonly T[]): T[];
}

/** The stream of a key such as (7, "220106", "retail-sales", 2024). */
export function randomOf(...key: readonly (string | number)[]): Random {
  const generator = xoroshiro128plus(hash(key.join("\u0000")));
  // The generator's first draws still resemble its seed.
  for (let skipped = 0; skipped < 6; skipped++) generator.next();
  const whole = (min: number, max: number) => uniformInt(generator, min, max);
  return {
    between: (min, max) => min + (max - min) * uniformFloat64(generator),
    whole,
    pick: (choices) => choices[whole(0, choices.length - 1)]!,
    shuffled(choices) {
      const order = [...choices];
      for (let last = order.length - 1; last > 0; last--) {
        const other = whole(0, last);
        [order[last], order[other]] = [order[other]!, order[last]!];
      }
      return order;
    },
  };
}

/** FNV-1a, then mixed so that keys which differ in one character give unrelated seeds. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) | 0;
}
