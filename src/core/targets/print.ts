/** Widest line of a printed list file. */
const WIDTH = 120;

/** A list file's content as the text that is kept under seeds/: two spaces, short lists and objects on one line. */
export function printListFile(content: unknown): string {
  return `${printed(content, 0, 0)}\n`;
}

/** `taken`: characters that already stand on the value's first line besides its indentation. */
function printed(value: unknown, depth: number, taken: number): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const line = onOneLine(value);
  if (depth > 0 && depth * 2 + taken + line.length < WIDTH) return line;
  const indent = "  ".repeat(depth + 1);
  const items = Array.isArray(value)
    ? value.map((item) => indent + printed(item, depth + 1, 0))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => `${indent}"${key}": ${printed(item, depth + 1, key.length + 4)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${items.join(",\n")}\n${"  ".repeat(depth)}${close}`;
}

function onOneLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  const items = Object.entries(value).filter(([, item]) => item !== undefined);
  return items.length === 0 ? "{}" : `{ ${items.map(([key, item]) => `"${key}": ${onOneLine(item)}`).join(", ")} }`;
}
