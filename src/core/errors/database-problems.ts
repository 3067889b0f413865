import { coded } from "./specification";

/** Why the database of the data folder cannot run here. */
export const DATABASE_PROBLEMS = {
  /** There is none for this machine. */
  "no-build": coded<{ machine: string }>("U41"),
  /** Its memory pages are larger than the build can use. */
  "large-pages": coded<{ machine: string }>("U41"),
  /** The user it runs as cannot get to the folder. */
  unreachable: coded<{ folder: string; user: string }>("U41"),
  /** It did not start; `reason` is its own last words. */
  failed: coded<{ folder: string; reason: string }>("U41"),
} as const;
