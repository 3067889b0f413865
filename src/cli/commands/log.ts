import { type EntryProof, faultOfEntry, faultOfLog, type SignedHead } from "../../core/log/head";
import { hashBytes, verifySignature } from "../../service/keeper";
import { environment, type GlobalOptions } from "../environment";
import { CommandError, EXIT, type ExitCode } from "../exit";
import { readBytes } from "../files";
import { print, printJson } from "../output";
import { TOOL } from "../tool";

export interface LogVerifyOptions extends GlobalOptions {
  /** A head kept elsewhere. */
  readonly head?: string;
}

/**
 * Holds an exported log (GET /api/log/entries) against a head kept elsewhere, or the proof of one entry
 * (GET /api/log/proof/…) against its head and the kept one's key. Needs no service.
 */
export async function verifyLog(path: string, options: LogVerifyOptions): Promise<ExitCode> {
  const { say, json } = environment(options);
  const given = contentOf(path) as Partial<EntryProof> & { readonly entries?: readonly string[]; head?: SignedHead };
  const head = options.head === undefined ? undefined : headIn(contentOf(options.head));
  if (!isHead(given.head)) throw new CommandError("cli.log.not-a-log", { path });
  const kept = head ?? given.head;
  const isProof = typeof given.entry === "string";
  const fault = isProof
    ? faultOfEntry(given as EntryProof, hashBytes, verifySignature, kept.key)
    : faultOfLog(given.entries ?? [], kept, hashBytes, verifySignature, given.head.key);
  const about = { size: kept.size, at: kept.at, index: given.index ?? null };
  if (json) printJson({ ...TOOL, ...about, kind: isProof ? "entry" : "log", fault });
  else print(say(`cli.log.${fault ?? (isProof ? "entry-proven" : "log-proven")}`, about));
  return fault === null ? EXIT.clean : EXIT.attention;
}

function contentOf(path: string): unknown {
  try {
    return JSON.parse(readBytes(path).toString("utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CommandError("cli.log.not-a-log", { path });
  }
}

/** A head alone, or that of an exported log. */
function headIn(content: unknown): SignedHead | undefined {
  const inside = (content as { head?: unknown } | null)?.head;
  if (isHead(inside)) return inside;
  if (isHead(content)) return content;
  throw new CommandError("cli.log.not-a-log", { path: "--head" });
}

function isHead(content: unknown): content is SignedHead {
  const { root, size, key, signature } = (content ?? {}) as Partial<SignedHead>;
  return [root, key, signature].every((one) => typeof one === "string") && Number.isSafeInteger(size);
}
