/**
 * The Merkle tree of RFC 9162 (section 2.1): a log that can only grow. Its root stands for every entry and their order;
 * a proof of a few hashes shows that an entry is in it, or that a later tree begins with an earlier one.
 */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Gives the 32 bytes of SHA-256. */
export type Hash = (bytes: Bytes) => Bytes;

/** The hash of an entry. Leaves and nodes begin with different bytes, so that neither can pass for the other. */
export function leafHash(hash: Hash, entry: Bytes): Bytes {
  return hash(joined([Uint8Array.of(0), entry]));
}

export function nodeHash(hash: Hash, left: Bytes, right: Bytes): Bytes {
  return hash(joined([Uint8Array.of(1), left, right]));
}

/** The root of a tree from the hashes of its leaves; that of no leaves is the hash of nothing. */
export function rootOf(hash: Hash, leaves: readonly Bytes[]): Bytes {
  return frontierRoot(
    hash,
    leaves.reduce<Frontier>((frontier, leaf) => grown(hash, frontier, leaf), EMPTY),
  );
}

/** The full subtrees a tree is made of, the largest first: all that is needed to add a leaf and to tell the root. */
export interface Frontier {
  readonly size: number;
  readonly peaks: readonly Bytes[];
}

export const EMPTY: Frontier = { size: 0, peaks: [] };

/** The tree with one more leaf. */
export function grown(hash: Hash, { size, peaks }: Frontier, leaf: Bytes): Frontier {
  const kept = [...peaks];
  let last = leaf;
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) last = nodeHash(hash, kept.pop()!, last);
  return { size: size + 1, peaks: [...kept, last] };
}

export function frontierRoot(hash: Hash, { peaks }: Frontier): Bytes {
  if (peaks.length === 0) return hash(new Uint8Array());
  return peaks.reduceRight((right, left) => nodeHash(hash, left, right));
}

/** The hashes beside the way from a leaf to the root, the leaf's neighbour first. */
export function inclusionProof(hash: Hash, leaves: readonly Bytes[], index: number): Bytes[] {
  if (leaves.length <= 1) return [];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...inclusionProof(hash, left, index), rootOf(hash, right)]
    : [...inclusionProof(hash, right, index - split), rootOf(hash, left)];
}

/** The hashes that show a tree of these leaves to begin with the tree of the first `earlier`, 1 to their number. */
export function consistencyProof(hash: Hash, leaves: readonly Bytes[], earlier: number, whole = true): Bytes[] {
  if (earlier === leaves.length) return whole ? [] : [rootOf(hash, leaves)];
  const split = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return earlier <= split
    ? [...consistencyProof(hash, left, earlier, whole), rootOf(hash, right)]
    : [...consistencyProof(hash, right, earlier - split, false), rootOf(hash, left)];
}

/** The greatest power of two below a number of leaves, at least 2. */
function splitOf(leaves: number): number {
  return 2 ** Math.floor(Math.log2(leaves - 1));
}

function joined(parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
