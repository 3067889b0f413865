import { isPassing, isSignedOut, ServiceProblem } from "../../../client/problem";
import { CodedError, codeOf, errorOf } from "../../../core/errors/coded-error";
import { beijingMinute } from "../../../core/states/deadlines";
import type { Speaker } from "../../../language/make-speaker";
import type { PickedFile } from "../../../pane/engine/picked-file";
import { errorMessage } from "../../../pane/workspace/error-message";
import type { FindingReport } from "../answers";
import type { DeskService } from "../service";

/** Whose form of which month a file turned out to be. */
interface OfForm {
  readonly period: string;
  readonly department: string;
}

/** What became of a file: 收到, 已有, 未接收 with the reason, or nothing yet, so that it may be tried again. */
export type Outcome =
  | (OfForm & { readonly kind: "received"; readonly version: number; readonly late: boolean })
  | (OfForm & { readonly kind: "known"; readonly version: number; readonly notice: string | null })
  | (Partial<OfForm> & { readonly kind: "refused"; readonly reason: string; readonly findings: readonly string[] })
  | { readonly kind: "failed"; readonly reason: string };

/** A file that reached the bureau by another way than the service. */
export interface Collected {
  readonly key: number;
  readonly file: PickedFile;
  /** When it was handed over by Beijing's clock, "2024-04-03T09:30"; "" for the time it is handed in here. */
  readonly handedOver: string;
  readonly state: "waiting" | "sending" | Outcome;
}

/** A file as it is put to those to be handed in, with the time its folder records for it. */
export function collectedFile(file: PickedFile, key: number): Collected {
  const { receivedAt } = file;
  const handedOver = receivedAt === undefined ? "" : beijingMinute(Date.parse(receivedAt)).replace(" ", "T");
  return { key, file, handedOver, state: "waiting" };
}

/** Whether a file is still to be handed in. */
export function isLeft({ state }: Collected): boolean {
  return state === "waiting" || (typeof state === "object" && state.kind === "failed");
}

/** Hands a file in for its unit. Nothing is thrown, so that one file never ends the rest; but the session may be over. */
export async function collect(service: DeskService, { file, handedOver }: Collected, say: Speaker): Promise<Outcome> {
  try {
    if (file.refusal) throw errorOf(file.refusal);
    const bytes = await file.read().catch(() => {
      throw new CodedError("refusal", "unreadable-file", {});
    });
    const { receipt, again, notice } = await service.submit({
      name: file.name,
      bytes,
      ...(handedOver === "" ? {} : { handedOverAt: beijingTime(handedOver) }),
    });
    const { period, department, version, late } = receipt!;
    const form = { period, department, version };
    return again ? { kind: "known", ...form, notice: notice ?? null } : { kind: "received", ...form, late };
  } catch (error) {
    const { body: reason } = errorMessage(error, say);
    if (isPassing(error) || isSignedOut(error) || isTimeWrong(error)) return { kind: "failed", reason };
    const details = error instanceof ServiceProblem ? error.details : {};
    const { period, department, findings } = details as Partial<OfForm> & { findings?: readonly FindingReport[] };
    const form = period === undefined || department === undefined ? {} : { period, department };
    return { kind: "refused", ...form, reason, findings: stopping(findings ?? []) };
  }
}

/** Problems of a file that may be received once its time is put right: a month is locked by when the file came. */
const OF_TIME: ReadonlySet<string> = new Set(
  (["impossible-time", "locked", "older-than-standing"] as const).map((kind) => codeOf("service", kind)),
);

function isTimeWrong(error: unknown): boolean {
  return error instanceof ServiceProblem && OF_TIME.has(error.code);
}

/** A time as it is typed, "2024-04-03T09:30" by Beijing's clock, in ISO 8601. */
export function beijingTime(typed: string): string {
  return `${typed}:00+08:00`;
}

/** The files in the order in which they were handed over, so that the latest of a unit counts; those handed in now at the end. */
export function inOrder(files: readonly Collected[]): Collected[] {
  return files.toSorted((a, b) => {
    if (a.handedOver === b.handedOver) return 0;
    if (a.handedOver === "" || b.handedOver === "") return a.handedOver === "" ? 1 : -1;
    return a.handedOver < b.handedOver ? -1 : 1;
  });
}

/** The first and last minute that can be typed as a time, so that no year has more than four digits. */
export const TIMES = { min: "2000-01-01T00:00", max: "9999-12-31T23:59" } as const;

/** The findings that stop a form, each once. */
function stopping(findings: readonly FindingReport[]): string[] {
  const stop = findings.filter(
    ({ level, outcome, underAnother, explanation }) =>
      outcome !== "undecided" && !underAnother && (level === "A" || (level !== "D" && explanation === undefined)),
  );
  return [...new Set(stop.map(({ code, message }) => `${code} ${message}`))];
}
