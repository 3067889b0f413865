/** When each file of a folder was received, by file name; written beside the files since a file cannot say it itself. */
export const RECEIVED_FILE = "received.json";

/** What such a file records. */
export interface Received {
  /** Times of receipt by file name, as they are written. */
  readonly times: Readonly<Record<string, string>>;
  /** Names whose time is none. */
  readonly timeless: readonly string[];
}

/** An entry that dates no file: the folder has none of that name, or what it says is no time. */
export interface StrayEntry {
  readonly name: string;
  readonly reason: "no-file" | "no-time";
}

/** A record of receipt that dates nothing: it is none, or cannot be read, for what reason the system gives. */
export type NoRecord = { readonly reason: "damaged" } | { readonly reason: "unreadable"; readonly why: string };

/** What is wrong with a record of receipt, named by its path: all of it, or an entry. */
export type ReceiptProblem = { readonly file: string } & (StrayEntry | NoRecord);

/** Reads such a file; null when it is not one. */
export function parseReceived(text: string): Received | null {
  try {
    // Windows editors put a byte order mark before the text.
    const content: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (typeof content !== "object" || content === null || Array.isArray(content)) return null;
    const entries = Object.entries(content);
    return {
      times: Object.fromEntries(entries.filter((entry): entry is [string, string] => isTime(entry[1]))),
      timeless: entries.filter(([, time]) => !isTime(time)).map(([name]) => name),
    };
  } catch {
    return null;
  }
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}

/** The entries that date no file of the folder, whose names are given. */
export function strayEntries({ times, timeless }: Received, names: ReadonlySet<string>): StrayEntry[] {
  return [
    ...Object.keys(times).flatMap((name) => (names.has(name) ? [] : [{ name, reason: "no-file" as const }])),
    ...timeless.map((name) => ({ name, reason: "no-time" as const })),
  ];
}
