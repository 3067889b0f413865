import { canonicalJson } from "../targets/canonical";
import { type Inclusion, provesConsistency, provesInclusion, same } from "./proof";
import { type Bytes, type Hash, leafHash, rootOf } from "./tree";

/** The state of a log, signed by its keeper and to be kept elsewhere. Hashes, key and signature are lower-case hex. */
export interface SignedHead {
  readonly area: string;
  readonly size: number;
  readonly root: string;
  /** ISO 8601. */
  readonly at: string;
  /** The raw 32 bytes of the Ed25519 key. */
  readonly key: string;
  readonly signature: string;
}

/** An entry of the log as one line of canonical JSON. */
export type Entry = string;

/** What shows that one entry is in the log: its text and place, the hashes beside it, and the head it was shown for. */
export interface EntryProof {
  readonly entry: Entry;
  readonly index: number;
  readonly proof: readonly string[];
  readonly head: SignedHead;
}

/** What shows that the log of a head begins with the log as it was when it had `from` entries. */
export interface GrowthProof {
  readonly from: number;
  readonly proof: readonly string[];
  readonly head: SignedHead;
}

/** Whether a text bears a signature by a key, all raw bytes. */
export type Verify = (text: Bytes, signature: Bytes, key: Bytes) => boolean;

/**
 * What speaks against a log. signature: the head is not its keeper's. key: it is another keeper's. truncated: entries of the kept head are gone.
 * altered: they are not what they were, or not in their order. entry: the proof does not lead to the head.
 */
export type LogFault = "signature" | "key" | "truncated" | "altered" | "entry";

/** The bytes a head's signature covers. */
export function headBytes({ area, size, root, at }: Omit<SignedHead, "key" | "signature">): Bytes {
  return textBytes(canonicalJson({ what: "huizong-log-head", version: 1, area, size, root, at }));
}

/** Holds the entries of a log against a head kept elsewhere; null where they begin with what it stands for. */
export function faultOfLog(
  entries: readonly Entry[],
  head: SignedHead,
  hash: Hash,
  verify: Verify,
  key?: string,
): LogFault | null {
  const fault = faultOfHead(head, verify, key);
  if (fault) return fault;
  if (entries.length < head.size) return "truncated";
  const leaves = entries.slice(0, head.size).map((entry) => leafHash(hash, textBytes(entry)));
  return same(rootOf(hash, leaves), bytesOf(head.root)) ? null : "altered";
}

/** Holds the proof of one entry against the head it carries. */
export function faultOfEntry({ entry, index, proof, head }: EntryProof, hash: Hash, verify: Verify, key?: string) {
  const fault = faultOfHead(head, verify, key);
  if (fault) return fault;
  const claim: Inclusion = {
    leaf: leafHash(hash, textBytes(entry)),
    index,
    size: head.size,
    root: bytesOf(head.root),
    proof: proof.map(bytesOf),
  };
  return provesInclusion(hash, claim) ? null : "entry";
}

/** Holds the head of a later log, with the proof of its growth, against a head kept elsewhere; no entry is needed. */
export function faultOfGrowth({ proof, head }: GrowthProof, kept: SignedHead, hash: Hash, verify: Verify) {
  const fault = faultOfHead(kept, verify, head.key) ?? faultOfHead(head, verify, undefined);
  if (fault) return fault;
  if (head.size < kept.size) return "truncated";
  const claim = { earlier: treeOf(kept), later: treeOf(head), proof: proof.map(bytesOf) };
  return provesConsistency(hash, claim) ? null : "altered";
}

/** Holds a head against its signature, and against the key it is to be signed with where one is given. */
export function faultOfHead(head: SignedHead, verify: Verify, key: string | undefined): LogFault | null {
  if (key !== undefined && key !== head.key) return "key";
  return verify(headBytes(head), bytesOf(head.signature), bytesOf(head.key)) ? null : "signature";
}

function treeOf({ size, root }: SignedHead) {
  return { size, root: bytesOf(root) };
}

export function textBytes(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** The bytes of hex; none of what is no hex. */
export function bytesOf(hex: string): Bytes {
  if (!/^([0-9a-f]{2})*$/.test(hex)) return new Uint8Array();
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

export function hexOf(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
