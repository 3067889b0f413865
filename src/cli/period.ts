import { type Period, parsePeriod } from "../core/period";
import { CommandError } from "./exit";

/** The period of an option such as "2024-03". */
export function requiredPeriod(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new CommandError("U04", "cli.bad-period", { text });
  return period;
}
