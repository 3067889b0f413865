import { SUMMARY_SHEETS } from "../../core/audit/layout";
import { readRecord } from "../../core/audit/record";
import { CodedError } from "../../core/errors/coded-error";
import {
  type EntryProof,
  faultOfEntry,
  faultOfGrowth,
  faultOfHead,
  faultOfLog,
  type GrowthProof,
  type LogFault,
  type SignedHead,
} from "../../core/log/head";
import { hashBytes, verifySignature } from "../../service/keeper";
import { nodePlatform } from "../../workbook/platform/node";
import { readSomeSheets } from "../../workbook/read/read";
import { SUMMARY_LIMITS } from "../../workbook/zip/limits";
import { environment, type GlobalOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { readBytes } from "../files";
import { print, printJson } from "../output";
import { TOOL } from "../tool";
import { readAs } from "../unfit-file";

export interface LogVerifyOptions extends GlobalOptions {
  /** A head kept elsewhere. */
  readonly head?: string;
}

/**
 * Holds an exported log (GET /api/log/entries) or the proof of its growth (GET /api/log/consistency) against a head kept
 * elsewhere, or the proof of one entry (GET /api/log/proof/…) against its head and the kept one's key. Needs no service.
 */
export async function verifyLog(path: string, options: LogVerifyOptions): Promise<ExitCode> {
  const { say, json } = environment(options);
  const given = (contentOf(path) ?? {}) as Given;
  const head = options.head === undefined ? undefined : keptHead(options.head);
  if (!isHead(given.head) || !areEntries(given.entries ?? [])) throw new CodedError("usage", "not-a-log", { path });
  const kind = typeof given.entry === "string" ? "entry" : typeof given.from === "number" ? "growth" : "log";
  if (kind === "growth" && !head) throw new CodedError("usage", "head-missing");
  const kept = head ?? given.head;
  const fault = faultOf(kind, given, kept);
  const about = { size: kept.size, at: kept.at, index: given.index ?? null, now: given.head.size };
  const isKept = head !== undefined;
  if (json) printJson({ ...TOOL, ...about, kind, keptHead: isKept, fault });
  else {
    print(say(`cli.log.${fault ?? `${kind}-proven`}`, about));
    // Whoever forges a log signs it anew.
    if (fault === null && !isKept) print(say("cli.log.by-itself", { key: kept.key }));
  }
  return fault === null ? EXIT.clean : EXIT.attention;
}

type Given = Partial<EntryProof & GrowthProof & { readonly entries: readonly string[] }>;

function faultOf(kind: "entry" | "growth" | "log", given: Given, kept: SignedHead): LogFault | "area" | null {
  const own = given.head!;
  if (kept.area !== own.area && faultOfHead(own, verifySignature, kept.key) === null) return "area";
  if (kind === "entry") return faultOfEntry(given as EntryProof, hashBytes, verifySignature, kept.key);
  if (kind === "growth") return faultOfGrowth(given as GrowthProof, kept, hashBytes, verifySignature);
  return faultOfExport(given.entries ?? [], kept, given.head!);
}

/** An exported log begins with what the kept head stands for, and is no more and no less than what its own does. */
function faultOfExport(entries: readonly string[], kept: SignedHead, own: SignedHead): LogFault | null {
  const fault = faultOfLog(entries, kept, hashBytes, verifySignature, own.key);
  if (fault || kept === own) return fault ?? (entries.length > own.size ? "altered" : null);
  return faultOfExport(entries, own, own);
}

/** A head alone, that of an exported log, or that printed on a summary. */
export function keptHead(path: string): SignedHead {
  const bytes = readBytes(path, SUMMARY_LIMITS);
  if (bytes.subarray(0, 2).toString() !== "PK") return headIn(contentOf(path), path);
  const isIdentity = (name: string) => name === SUMMARY_SHEETS.identity;
  const head = readAs("summary", path, () =>
    readRecord(readSomeSheets(bytes, isIdentity, nodePlatform, SUMMARY_LIMITS)),
  )?.logHead;
  if (!head) throw new CodedError("usage", "not-a-log", { path });
  return head;
}

function contentOf(path: string): unknown {
  try {
    return JSON.parse(readBytes(path).toString("utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new CodedError("usage", "not-a-log", { path });
  }
}

function headIn(content: unknown, path: string): SignedHead {
  const inside = (content as { head?: unknown } | null)?.head;
  if (isHead(inside)) return inside;
  if (isHead(content)) return content;
  throw new CodedError("usage", "not-a-log", { path });
}

function areEntries(content: unknown): boolean {
  return Array.isArray(content) && content.every((entry) => typeof entry === "string");
}

function isHead(content: unknown): content is SignedHead {
  const { root, size, key, signature } = (content ?? {}) as Partial<SignedHead>;
  return [root, key, signature].every((one) => typeof one === "string") && Number.isSafeInteger(size);
}
