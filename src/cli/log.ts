import { pino } from "pino";
import { safe } from "./safe-text";

/** The log of a service's process, a JSON object a line, in which nothing steers the terminal of whoever reads it. */
export function openLog(name: string) {
  return pino({ name, hooks: { streamWrite: (line) => `${safe(line.trimEnd())}\n` } });
}
