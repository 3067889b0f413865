/** When each file of a folder was received, by file name; written beside the files since a file cannot say it itself. */
export const RECEIVED_FILE = "received.json";

/** Reads such a file; null when it is not one. */
export function parseReceived(text: string): Readonly<Record<string, string>> | null {
  try {
    // Windows editors put a byte order mark before the text.
    const content: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    if (typeof content !== "object" || content === null || Array.isArray(content)) return null;
    const times = Object.entries(content).filter(
      (entry): entry is [string, string] => typeof entry[1] === "string" && !Number.isNaN(Date.parse(entry[1])),
    );
    return Object.fromEntries(times);
  } catch {
    return null;
  }
}
