import type { Migration } from "kysely";
import { first } from "./2026-11-28-first";
import { reminders } from "./2026-11-29-reminders";
import { usedLists } from "./2026-11-29-used-lists";
import { reviews } from "./2026-11-30-reviews";
import { valuesOfForms } from "./2026-11-30-values-of-forms";
import { returnedVersion } from "./2026-12-01-returned-version";
import { papers } from "./2026-12-02-papers";

/** Every migration by its name, in order; they only go forward, and one that was released never changes. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  "2026-11-28-first": first,
  "2026-11-29-reminders": reminders,
  "2026-11-29-used-lists": usedLists,
  "2026-11-30-reviews": reviews,
  "2026-11-30-values-of-forms": valuesOfForms,
  "2026-12-01-returned-version": returnedVersion,
  "2026-12-02-papers": papers,
};
