import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { CodedError } from "../../core/errors/coded-error";

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** OWASP's figures: 32 MB and about a tenth of a second for each password. */
const PARAMETERS = { N: 2 ** 15, r: 8, p: 3 };
const MAXMEM = 64 * 1024 * 1024;
const LENGTH = 32;

/** Passwords hashed at once; each takes a thread of four and its memory. */
const AT_ONCE = 2;
/** Passwords that wait for their turn: a few seconds' worth; whoever comes then is asked to come again. */
const MOST_WAITING = 40;
let running = 0;
const waiting: (() => void)[] = [];

/** The shortest password of a person's own. */
export const SHORTEST_PASSWORD = 8;

/** A password as it is kept: "scrypt:N:r:p:salt:hash", the last two in hex. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const { N, r, p } = PARAMETERS;
  const hash = await inTurn(() => derive(spelled(password), salt, LENGTH, { N, r, p, maxmem: MAXMEM }));
  return ["scrypt", N, r, p, salt.toString("hex"), hash.toString("hex")].join(":");
}

/** Whether a password is the one that is kept, by the parameters it was kept with. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [kind, N, r, p, salt = "", hash = ""] = kept.split(":");
  if (kind !== "scrypt") return false;
  const expected = Buffer.from(hash, "hex");
  const options = { N: Number(N), r: Number(r), p: Number(p), maxmem: MAXMEM };
  const found = await inTurn(() => derive(spelled(password), Buffer.from(salt, "hex"), expected.length, options));
  return timingSafeEqual(found, expected);
}

let nobody: Promise<string> | undefined;

/** Takes as long as looking at a password does, so that no one learns which names exist; it is never right. */
export async function pretendToCheck(password: string): Promise<false> {
  nobody ??= hashPassword("");
  await isPassword(password, await nobody);
  return false;
}

/** A password for an account's first sign-in, easy to read out. */
export function firstPassword(): string {
  const letters = "abcdefghjkmnpqrstuvwxyz23456789";
  return Array.from(randomBytes(12), (byte) => letters[byte % letters.length]).join("");
}

/** The same characters however a keyboard composes them. */
function spelled(password: string): string {
  return password.normalize("NFKC");
}

async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE && waiting.length >= MOST_WAITING) throw new CodedError("service", "sign-in-busy");
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    // The place goes to the next in turn.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
