import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { headBytes, type SignedHead, type Verify } from "../core/log/head";
import type { Database } from "../store/database";
import { logRoot } from "../store/log";

/** Who signs the log's heads. */
export interface Keeper {
  /** The public key's raw bytes in hex. */
  readonly key: string;
  sign(head: Omit<SignedHead, "key" | "signature">): SignedHead;
}

/** The keeper whose key lies in a data folder; made at the first call. Servers of one log share the file. */
export function keeperOf(folder: string): Keeper {
  const file = join(folder, "log-key.pem");
  if (!existsSync(file)) makeKey(file);
  return keeperWith(createPrivateKey(readFileSync(file)));
}

/** Makes a key whole or not at all; of programs that make one at once the first one's is kept. */
function makeKey(file: string): void {
  const { privateKey } = generateKeyPairSync("ed25519");
  const making = `${file}.${randomUUID()}`;
  const handle = openSync(making, "wx", 0o600);
  writeSync(handle, privateKey.export({ type: "pkcs8", format: "pem" }).toString());
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(making, file);
  } catch (error) {
    // Where the disk knows no links there is one server.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") renameSync(making, file);
  } finally {
    rmSync(making, { force: true });
  }
}

export function keeperWith(privateKey: KeyObject): Keeper {
  const { x } = createPublicKey(privateKey).export({ format: "jwk" });
  const key = Buffer.from(x!, "base64url").toString("hex");
  return {
    key,
    sign: (head) => ({ ...head, key, signature: sign(null, headBytes(head), privateKey).toString("hex") }),
  };
}

/** The head of a district's log as it is now. */
export async function headOf(db: Database, keeper: Keeper, area: string, now: Date): Promise<SignedHead> {
  return keeper.sign({ area, ...(await logRoot(db, area)), at: now.toISOString() });
}

/** Ed25519 over raw keys. */
export const verifySignature: Verify = (text, signature, key) => {
  if (key.length !== 32 || signature.length !== 64) return false;
  const x = Buffer.from(key).toString("base64url");
  return verify(null, text, createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x } }), signature);
};

export const hashBytes = (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(createHash("sha256").update(bytes).digest());
