import type { Say } from "./say";

/** The foot of every printed page: page of pages in the middle (&P and &N are Excel's own codes). */
export function footer(say: Say): string {
  return `&C&"宋体,Regular"&9${say("summary.page", { page: "&P", pages: "&N" })}`;
}
