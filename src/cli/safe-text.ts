import { escaped, hasUnseen } from "../language/shown-text";

/** Text with unseen characters written out, but for the line ends between its lines. */
export function safe(text: string): string {
  return hasUnseen(text) ? text.split("\n").map(escaped).join("\n") : text;
}

/** JSON whose strings are written without characters that a terminal would act on; it reads as the same. */
export function jsonText(value: unknown): string {
  return safe(JSON.stringify(value, null, 2));
}

/** A value as it stands in jsonWithList. */
export function jsonItem(value: unknown): string {
  return jsonText({ "": [value] }).slice(LIST_OPENED.length, -LIST_CLOSED.length);
}

const LIST_OPENED = '{\n  "": [\n';
const LIST_CLOSED = "\n  ]\n}";

/** The JSON of an object whose last property is a list of such items, as jsonText would write it. */
export function jsonWithList(value: object, name: string, items: readonly string[]): string {
  const whole = jsonText({ ...value, [name]: [] });
  return items.length === 0 ? whole : `${whole.slice(0, -"]\n}".length)}\n${items.join(",\n")}${LIST_CLOSED}`;
}
