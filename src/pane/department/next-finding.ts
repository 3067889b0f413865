/** The place `step` further among `keys`, around the end; from nowhere to the first or last. */
export function nextFinding(keys: readonly string[], current: string | null, step: 1 | -1): string | null {
  if (keys.length === 0) return null;
  const at = current === null ? -1 : keys.indexOf(current);
  if (at < 0) return step === 1 ? keys[0]! : keys.at(-1)!;
  return keys[(at + step + keys.length) % keys.length]!;
}
