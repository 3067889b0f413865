/** What is worked out from something that never changes, a target list or a form: once for each, when first asked for. */
export function onceFor<Source extends object, Value extends object>(
  workOut: (source: Source) => Value,
): (source: Source) => Value {
  const known = new WeakMap<Source, Value>();
  return (source) => {
    const found = known.get(source);
    if (found) return found;
    const value = workOut(source);
    known.set(source, value);
    return value;
  };
}
