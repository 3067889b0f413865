import { createHash, createPublicKey, generateKeyPairSync, sign, verify as verifySignature } from "node:crypto";
import {
  bytesOf,
  type EntryProof,
  faultOfEntry,
  faultOfGrowth,
  faultOfLog,
  type GrowthProof,
  headBytes,
  hexOf,
  type SignedHead,
  textBytes,
} from "#src/core/log/head";
import { type Bytes, consistencyProof, inclusionProof, leafHash, rootOf } from "#src/core/log/tree";

const hash = (bytes: Bytes): Bytes => new Uint8Array(createHash("sha256").update(bytes).digest());
const pair = generateKeyPairSync("ed25519");
const key = Buffer.from(pair.publicKey.export({ format: "jwk" }).x!, "base64url").toString("hex");

function verify(text: Bytes, signature: Bytes, raw: Bytes): boolean {
  const x = Buffer.from(raw).toString("base64url");
  return verifySignature(
    null,
    text,
    createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x } }),
    signature,
  );
}

const entries = ["甲上报", "乙上报", "甲退回", "甲再上报", "乙验收"];

function headOf(log: readonly string[]): SignedHead {
  const root = hexOf(
    rootOf(
      hash,
      log.map((entry) => leafHash(hash, textBytes(entry))),
    ),
  );
  const unsigned = { area: "220106", size: log.length, root, at: "2024-04-08T09:00:00.000Z" };
  return { ...unsigned, key, signature: sign(null, headBytes(unsigned), pair.privateKey).toString("hex") };
}

describe("A log held against a head kept elsewhere", () => {
  const head = headOf(entries);
  const fault = (log: readonly string[], kept = head) => faultOfLog(log, kept, hash, verify, key);

  test("agrees as it was, and when it has only grown", () => {
    expect(fault(entries)).toBeNull();
    expect(fault([...entries, "封存"])).toBeNull();
  });

  test("is found out when an entry was changed, dropped, moved, put in or cut off", () => {
    expect(fault(entries.with(1, "乙上报 "))).toBe("altered");
    expect(fault([...entries.toSpliced(1, 1), "封存"])).toBe("altered");
    expect(fault([entries[1]!, entries[0]!, ...entries.slice(2)])).toBe("altered");
    expect(fault(entries.toSpliced(2, 0, "丙上报"))).toBe("altered");
    expect(fault(entries.slice(0, 4))).toBe("truncated");
  });

  test("does not trust a head that was changed or signed by another", () => {
    expect(fault(entries, { ...head, at: "2024-04-09T09:00:00.000Z" })).toBe("signature");
    expect(fault(entries.slice(0, 4), { ...headOf(entries.slice(0, 4)), size: 3 })).toBe("signature");
    expect(fault(entries, { ...head, key: "00".repeat(32) })).toBe("key");
  });
});

describe("The growth of a log", () => {
  const grown = [...entries, "封存", "丙上报"];
  const leavesOf = (log: readonly string[]) => log.map((entry) => leafHash(hash, textBytes(entry)));
  const growth = (log: readonly string[], from = entries.length): GrowthProof => ({
    from,
    proof: consistencyProof(hash, leavesOf(log), from).map(hexOf),
    head: headOf(log),
  });
  const fault = (given: GrowthProof, kept = headOf(entries)) => faultOfGrowth(given, kept, hash, verify);

  test("is shown by two heads and a few hashes", () => expect(fault(growth(grown))).toBeNull());

  test("is not believed where an earlier entry was changed or cut off, or a head is another's", () => {
    expect(fault(growth(grown.with(1, "乙未上报")))).toBe("altered");
    expect(fault(growth(entries.slice(0, 4), 4))).toBe("truncated");
    expect(fault({ ...growth(grown), head: { ...headOf(grown), size: 8 } })).toBe("signature");
    expect(fault(growth(grown), { ...headOf(entries), key: "00".repeat(32) })).toBe("key");
  });
});

describe("One submission with its proof", () => {
  const leaves = entries.map((entry) => leafHash(hash, textBytes(entry)));
  const proof: EntryProof = {
    entry: entries[3]!,
    index: 3,
    proof: inclusionProof(hash, leaves, 3).map(hexOf),
    head: headOf(entries),
  };

  test("is shown to be in the log without the log", () => expect(faultOfEntry(proof, hash, verify, key)).toBeNull());

  test("is not believed at another place or with another text", () => {
    expect(faultOfEntry({ ...proof, index: 2 }, hash, verify)).toBe("entry");
    expect(faultOfEntry({ ...proof, entry: "甲未上报" }, hash, verify)).toBe("entry");
  });
});

test("Bytes and hex are each other's", () => {
  expect(hexOf(bytesOf("00ff10"))).toBe("00ff10");
  expect(bytesOf("0g")).toHaveLength(0);
});
