/**
 * One spelling of a JSON value: keys sorted, no white space, absent keys left out. Equal values give equal text.
 * Written with plain loops, since every start of the command line spells the whole target list.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value) text += `,${canonicalJson(item ?? null)}`;
    return `[${text.slice(1)}]`;
  }
  const record = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(record).sort()) {
    if (record[key] !== undefined) text += `,${JSON.stringify(key)}:${canonicalJson(record[key])}`;
  }
  return `{${text.slice(1)}}`;
}
