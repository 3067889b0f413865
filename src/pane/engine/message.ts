import type { CodedReason } from "../../core/errors/coded-error";

/** What crosses between the pane and its workers. Everything in it is plain data. */
export interface Call {
  readonly id: number;
  readonly job: string;
  readonly input: unknown;
}

export type Answer =
  | { readonly id: number; readonly kind: "done"; readonly output: unknown }
  | { readonly id: number; readonly kind: "progress"; readonly progress: number }
  /** Told as a reason, since errors lose their kind on the way. */
  | { readonly id: number; readonly kind: "refused"; readonly reason: CodedReason }
  | { readonly id: number; readonly kind: "failed"; readonly reason: string };

/** One side of a line to another thread: a Worker, a worker's own scope, or a MessagePort. */
export interface Line {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent) => void): void;
}

/** The memory of the bytes in a value, to be handed over rather than copied. A value holds bytes at most three levels down. */
export function bytesIn(value: unknown, depth = 3): ArrayBuffer[] {
  if (value instanceof Uint8Array) return value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
  if (typeof value !== "object" || value === null || depth === 0) return [];
  return [...new Set(Object.values(value).flatMap((part) => bytesIn(part, depth - 1)))];
}
