import { OfficeError } from "../wire/office-error";
import { HostObject } from "./host-object";

/** Reads an argument that must be a string; throws InvalidArgument. */
export function text(value: unknown): string {
  if (typeof value !== "string") throw new OfficeError("InvalidArgument");
  return value;
}

/** Reads an argument that must be a whole number; throws InvalidArgument. */
export function whole(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw new OfficeError("InvalidArgument");
  return value;
}

/** Reads an argument that may be left out. */
export function optional<V>(value: unknown, read: (value: unknown) => V, fallback: V): V {
  return value === undefined || value === null ? fallback : read(value);
}

/** Reads an argument that must be true or false; throws InvalidArgument. */
export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new OfficeError("InvalidArgument");
  return value;
}

/** Reads one of the words an Excel enumeration has; throws InvalidArgument. */
export function oneOf<W extends string>(words: readonly W[]): (value: unknown) => W {
  return (value) => {
    const word = words.find((candidate) => candidate === value);
    if (word === undefined) throw new OfficeError("InvalidArgument");
    return word;
  };
}

/** Reads a plain object argument; throws InvalidArgument. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof HostObject) {
    throw new OfficeError("InvalidArgument");
  }
  return value as Readonly<Record<string, unknown>>;
}
