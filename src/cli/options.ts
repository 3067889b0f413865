import { CodedError } from "../core/errors/coded-error";
import { type Period, parsePeriod } from "../core/period";
import { type KnownLists, listOfYear } from "../core/targets/known-lists";
import type { Department, TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/speaker";

/** The period of an option such as "2024-03". */
export function requiredPeriod(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new CodedError("usage", "bad-period", { text });
  return period;
}

/** The list of the year of an option such as "2025-02"; the first where none is of that year. */
export function listOfPeriod(text: string, lists: KnownLists): TargetList {
  return listOfYear(lists, requiredPeriod(text).year);
}

/** A period that the list asks forms of; January has none of its own. */
export function reportingPeriod(text: string, { calendar: { firstMonth } }: TargetList): Period {
  const period = requiredPeriod(text);
  if (period.month < firstMonth) throw new CodedError("usage", "no-form-in-month", { ...period, firstMonth });
  return period;
}

/** The department an option names: by its id, its number, its full or short Chinese name or its English one. */
export function namedDepartment(text: string, { departments, header }: TargetList, say: Speaker): Department {
  const plain = (name: string) => name.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  const asked = plain(text);
  const found = departments.find(({ id, number, nameZh, shortZh, nameEn }) => {
    const names = [nameZh, shortZh].flatMap((name) => [name, `${header.area.nameZh}${name}`]);
    return [id, number, nameEn, ...names].some((name) => plain(name) === asked);
  });
  if (found) return found;
  const known = departments.map(({ id, nameZh, nameEn }) =>
    say("terms.aside", { about: say("terms.name", { nameZh, nameEn }), text: id }),
  );
  throw new CodedError("usage", "no-such-department", { department: text }, { details: { lines: known } });
}

/** The whole number of an option, at least `min`. */
export function wholeNumber(text: string, min: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < min || text.trim() === "") {
    throw new CodedError("usage", "bad-number", { text, min });
  }
  return value;
}

/** The port of an option; 0 for any that is free. */
export function portNumber(text: string): number {
  const port = wholeNumber(text, 0);
  if (port > 65_535) throw new CodedError("usage", "bad-port", { port });
  return port;
}

/** The number of an option that lies between 0 and 1, both excluded. */
export function fraction(option: string, text: string): number {
  const value = rate(option, text);
  if (value <= 0 || value >= 1) throw badNumber(option, text, "0–1");
  return value;
}

/** The number of an option, 0 or more. */
export function rate(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0 || text.trim() === "") throw badNumber(option, text, "≥ 0");
  return value;
}

function badNumber(option: string, given: string, range: string): CodedError<"usage"> {
  return new CodedError("usage", "number-out-of-range", { option, given, range });
}

/** Throws a problem of usage for what is no division code. */
export function divisionCode(given: string | undefined): string | undefined {
  if (given !== undefined && !/^\d{6}$/.test(given)) throw new CodedError("usage", "no-division-code", { given });
  return given;
}
