import Table from "cli-table3";
import { CodedError } from "../core/errors/coded-error";
import { escaped } from "../language/shown-text";
import { EXIT } from "./exit";
import { jsonText, safe } from "./safe-text";

/**
 * Lets whoever reads the output stop reading, as `head` does; what is being done is done to its end all the same. Output
 * that cannot be kept, as on a full disk, fails the run; `onLost` is told why, once.
 */
export function allowClosedOutput(onLost: (error: CodedError<"usage">) => void): void {
  let lost = false;
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", ({ code, message }: NodeJS.ErrnoException) => {
      if (code === "EPIPE" || lost) return;
      lost = true;
      process.once("exit", () => {
        process.exitCode = EXIT.failed;
      });
      // There is nowhere to say that nothing can be said.
      if (stream === process.stdout) onLost(new CodedError("usage", "unwritable-output", { reason: code ?? message }));
    });
  }
}

/** Writes a line for people to standard output; lines of its own apart, nothing in it steers a terminal. */
export function print(line = ""): void {
  process.stdout.write(`${safe(line)}\n`);
}

/** Writes the one JSON object of `--json` to standard output. */
export function printJson(value: unknown): void {
  printSafe(jsonText(value));
}

/** Writes text to standard output in which nothing steers a terminal any more. */
export function printSafe(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Says something on standard error, where it disturbs no output. */
export function tell(line: string): void {
  process.stderr.write(`${safe(line)}\n`);
}

/** Characters of a text that a table shows; the other columns stand as far to the right as the longest is wide. */
const MOST_SHOWN = 300;

function shortened(text: string): string {
  return text.length <= MOST_SHOWN ? escaped(text) : `${escaped(text.slice(0, MOST_SHOWN))}… (${text.length})`;
}

/** Lays rows out in columns that line up in a terminal, wide characters included. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  rightAligned: readonly number[] = [],
): string {
  const layout = new Table({
    head: [...head],
    colAligns: head.map((_, column) => (rightAligned.includes(column) ? "right" : "left")),
    style: { head: [], border: [], compact: true },
    chars: {
      top: "",
      "top-mid": "",
      "top-left": "",
      "top-right": "",
      bottom: "",
      "bottom-mid": "",
      "bottom-left": "",
      "bottom-right": "",
      left: "",
      "left-mid": "",
      mid: "",
      "mid-mid": "",
      right: "",
      "right-mid": "",
      middle: "  ",
    },
  });
  for (const row of rows) layout.push(row.map(shortened));
  return layout.toString();
}
