/** Text a spreadsheet would take for a formula when it opens a CSV: OWASP's list of first characters, wide ones among them. */
const LIKE_A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

const NEEDS_QUOTES = /[",\r\n]/;

/**
 * Comma-separated values by RFC 4180, with a byte order mark, without which Excel reads Chinese as another encoding. Numbers
 * are written in full. A text that starts like a formula gets an apostrophe before it, so that nothing in it is computed.
 */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const text = rows.map((row) => `${row.map(fieldOf).join(",")}\r\n`).join("");
  return new TextEncoder().encode(`\uFEFF${text}`);
}

function fieldOf(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = LIKE_A_FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
