import { type Bytes, type Hash, nodeHash } from "./tree";

/** A leaf said to be in a tree. */
export interface Inclusion {
  readonly leaf: Bytes;
  readonly index: number;
  readonly size: number;
  readonly root: Bytes;
  readonly proof: readonly Bytes[];
}

/** Whether the proof shows the leaf to be in the tree at its place (RFC 9162, 2.1.3.2). */
export function provesInclusion(hash: Hash, { leaf, index, size, root, proof }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let [place, last] = [index, size - 1];
  let found = leaf;
  for (const beside of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      found = nodeHash(hash, beside, found);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else found = nodeHash(hash, found, beside);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && same(found, root);
}

/** Two trees, one said to begin with the other. */
export interface Consistency {
  readonly earlier: { readonly size: number; readonly root: Bytes };
  readonly later: { readonly size: number; readonly root: Bytes };
  readonly proof: readonly Bytes[];
}

/** Whether the proof shows the later tree to begin with the earlier one, which is not empty (RFC 9162, 2.1.4.2). */
export function provesConsistency(hash: Hash, { earlier, later, proof }: Consistency): boolean {
  if (!isCount(earlier.size) || !isCount(later.size) || earlier.size < 1 || earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && same(earlier.root, later.root);
  const path = isPowerOfTwo(earlier.size) ? [earlier.root, ...proof] : proof;
  let [place, last] = [earlier.size - 1, later.size - 1];
  while (place % 2 === 1) [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  const [start, ...rest] = path;
  if (!start) return false;
  let [before, after] = [start, start];
  for (const beside of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      before = nodeHash(hash, beside, before);
      after = nodeHash(hash, beside, after);
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)];
    } else after = nodeHash(hash, after, beside);
    [place, last] = [Math.floor(place / 2), Math.floor(last / 2)];
  }
  return last === 0 && same(before, earlier.root) && same(after, later.root);
}

export function same(a: Bytes, b: Bytes): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}

function isPowerOfTwo(number: number): boolean {
  return Number.isInteger(Math.log2(number));
}
