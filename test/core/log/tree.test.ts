import { createHash } from "node:crypto";
import { provesConsistency, provesInclusion } from "#src/core/log/proof";
import {
  type Bytes,
  consistencyProof,
  EMPTY,
  frontierRoot,
  grown,
  inclusionProof,
  leafHash,
  nodeHash,
  rootOf,
} from "#src/core/log/tree";

const hash = (bytes: Bytes): Bytes => new Uint8Array(createHash("sha256").update(bytes).digest());
const hex = (bytes: Bytes) => Buffer.from(bytes).toString("hex");
const leavesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => leafHash(hash, Uint8Array.of(index, index >> 8)));

/** The definition of the RFC (2.1.1), word by word. */
function definedRoot(leaves: readonly Bytes[]): Bytes {
  if (leaves.length === 0) return hash(new Uint8Array());
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(hash, definedRoot(leaves.slice(0, split)), definedRoot(leaves.slice(split)));
}

describe("The tree of seven leaves in RFC 9162, section 2.1.5", () => {
  const [d0, d1, d2, d3, d4, d5, d6] = leavesOf(7) as [Bytes, Bytes, Bytes, Bytes, Bytes, Bytes, Bytes];
  const all = [d0, d1, d2, d3, d4, d5, d6];
  const node = (left: Bytes, right: Bytes) => nodeHash(hash, left, right);
  const [a, b, c, d, e, f] = [d0, d1, d2, d3, d4, d5];
  const [g, h, i, j] = [node(a, b), node(c, d), node(e, f), d6];
  const [k, l] = [node(g, h), node(i, j)];

  test("has the root the RFC draws", () => expect(hex(rootOf(hash, all))).toBe(hex(node(k, l))));

  test("proves its leaves by the nodes the RFC names", () => {
    const paths = [
      [0, [b, h, l]],
      [3, [c, g, l]],
      [4, [f, j, k]],
      [6, [i, k]],
    ] as const;
    for (const [index, path] of paths) expect(inclusionProof(hash, all, index).map(hex)).toEqual(path.map(hex));
  });

  test("proves its earlier trees by the nodes the RFC names", () => {
    expect(consistencyProof(hash, all, 3).map(hex)).toEqual([c, d, g, l].map(hex));
    expect(consistencyProof(hash, all, 4).map(hex)).toEqual([l].map(hex));
    expect(consistencyProof(hash, all, 6).map(hex)).toEqual([i, j, k].map(hex));
  });

  test("hashes an empty log and an empty entry as certificate logs do", () => {
    expect(hex(rootOf(hash, []))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    const empty = leafHash(hash, new Uint8Array());
    expect(hex(empty)).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  });
});

describe("Every tree up to 130 leaves", () => {
  const leaves = leavesOf(130);

  test("has the root of the recursive definition, also when it grows leaf by leaf", () => {
    let frontier = EMPTY;
    for (let size = 0; size <= 130; size++) {
      const expected = hex(definedRoot(leaves.slice(0, size)));
      expect(hex(rootOf(hash, leaves.slice(0, size)))).toBe(expected);
      expect(hex(frontierRoot(hash, frontier))).toBe(expected);
      if (size < 130) frontier = grown(hash, frontier, leaves[size]!);
    }
  });

  test("proves each leaf at its place and at no other", () => {
    for (let size = 1; size <= 130; size++) {
      const tree = leaves.slice(0, size);
      const root = definedRoot(tree);
      for (let index = 0; index < size; index += size > 16 ? 17 : 1) {
        const claim = { leaf: tree[index]!, index, size, root, proof: inclusionProof(hash, tree, index) };
        expect(provesInclusion(hash, claim)).toBe(true);
        if (size > 1) expect(provesInclusion(hash, { ...claim, index: (index + 1) % size })).toBe(false);
      }
    }
  });

  test("begins with each earlier one", () => {
    for (let size = 1; size <= 130; size++) {
      const tree = leaves.slice(0, size);
      const later = { size, root: definedRoot(tree) };
      for (let before = 1; before <= size; before += size > 16 ? 17 : 1) {
        const earlier = { size: before, root: definedRoot(leaves.slice(0, before)) };
        const claim = { earlier, later, proof: consistencyProof(hash, tree, before) };
        expect(provesConsistency(hash, claim)).toBe(true);
        const other = { size: before, root: definedRoot(leaves.slice(1, before + 1)) };
        if (before < size) expect(provesConsistency(hash, { ...claim, earlier: other })).toBe(false);
      }
    }
  });
});

describe("A proof with one bit changed", () => {
  const size = 13;
  const tree = leavesOf(size);
  const root = definedRoot(tree);
  const flips = (bytes: Bytes) =>
    Array.from({ length: bytes.length * 8 }, (_, bit) =>
      bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte)),
    );
  const flipsIn = (proof: readonly Bytes[]) =>
    proof.flatMap((part, at) => flips(part).map((flipped) => proof.with(at, flipped)));

  test("shows no entry", () => {
    for (const index of [0, 6, 12]) {
      const claim = { leaf: tree[index]!, index, size, root, proof: inclusionProof(hash, tree, index) };
      for (const leaf of flips(claim.leaf)) expect(provesInclusion(hash, { ...claim, leaf })).toBe(false);
      for (const changed of flips(root)) expect(provesInclusion(hash, { ...claim, root: changed })).toBe(false);
      for (const proof of flipsIn(claim.proof)) expect(provesInclusion(hash, { ...claim, proof })).toBe(false);
      expect(provesInclusion(hash, { ...claim, proof: claim.proof.slice(1) })).toBe(false);
      expect(provesInclusion(hash, { ...claim, proof: [...claim.proof, root] })).toBe(false);
      expect(provesInclusion(hash, { ...claim, index: size })).toBe(false);
    }
  });

  test("shows no earlier tree", () => {
    for (const before of [3, 8, 12]) {
      const earlier = { size: before, root: definedRoot(tree.slice(0, before)) };
      const claim = { earlier, later: { size, root }, proof: consistencyProof(hash, tree, before) };
      for (const changed of flips(root)) {
        expect(provesConsistency(hash, { ...claim, later: { size, root: changed } })).toBe(false);
      }
      for (const changed of flips(earlier.root)) {
        expect(provesConsistency(hash, { ...claim, earlier: { size: before, root: changed } })).toBe(false);
      }
      for (const proof of flipsIn(claim.proof)) expect(provesConsistency(hash, { ...claim, proof })).toBe(false);
      expect(provesConsistency(hash, { ...claim, proof: [] })).toBe(false);
    }
    expect(provesConsistency(hash, { earlier: { size: 0, root }, later: { size, root }, proof: [] })).toBe(false);
  });
});
