/**
 * One spelling of a JSON value: keys sorted, no white space, absent keys left out. Equal values give equal text. Names
 * that are whole numbers come first, by size, as in every JavaScript object.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** The value with every object's keys in order, so that all its texts are spelled natively, in one go. */
function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const record = value as Readonly<Record<string, unknown>>;
  const inOrder: Record<string, unknown> = {};
  for (const key of Object.keys(record).sort()) inOrder[key] = sorted(record[key]);
  return inOrder;
}
