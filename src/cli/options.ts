import { type Period, parsePeriod } from "../core/period";
import { CommandError } from "./exit";

/** The period of an option such as "2024-03". */
export function requiredPeriod(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new CommandError("U04", "cli.bad-period", { text });
  return period;
}

/** The whole number of an option, at least `min`. */
export function wholeNumber(text: string, min: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < min || text.trim() === "") {
    throw new CommandError("U07", "cli.bad-number", { text, min });
  }
  return value;
}
