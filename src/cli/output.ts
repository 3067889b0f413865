import Table from "cli-table3";

/** Lets whoever reads the output stop reading, as `head` does; what is being done is done to its end all the same. */
export function allowClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
}

/** Writes a line for people to standard output. */
export function print(line = ""): void {
  process.stdout.write(`${line}\n`);
}

/** Writes the one JSON object of `--json` to standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Says something on standard error, where it disturbs no output. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
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
  for (const row of rows) layout.push([...row]);
  return layout.toString();
}
