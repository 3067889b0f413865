/**
 * A number of at most twelve significant digits as en-US writes it: thousands separated, so many decimals at least and at
 * most, halves rounded away from zero. What Intl says, which is slow to load for a command that says three sentences.
 */
export function grouped(value: number, least: number, most: number): string {
  const text = String(Math.abs(value));
  const fewest = Math.min(least, most);
  if (!PLAIN.test(text)) {
    return value.toLocaleString("en-US", { minimumFractionDigits: fewest, maximumFractionDigits: most });
  }
  const [whole, decimals = ""] = text.split(".") as [string, string?];
  const [rounded, fraction] = decimals.length > most ? cut(whole, decimals, most) : [whole, decimals];
  const sign = value < 0 || Object.is(value, -0) ? "-" : "";
  const shown = fraction.replace(/0+$/, "").padEnd(fewest, "0");
  const thousands = rounded.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${sign}${thousands}${shown === "" ? "" : `.${shown}`}`;
}

/** Without an exponent. */
const PLAIN = /^\d+(?:\.\d+)?$/;

function cut(whole: string, decimals: string, most: number): readonly [whole: string, decimals: string] {
  const kept = whole + decimals.slice(0, most);
  const digits = decimals[most]! >= "5" ? String(Number(kept) + 1).padStart(kept.length, "0") : kept;
  const end = digits.length - most;
  return [digits.slice(0, end), digits.slice(end)];
}
