import type { Database } from "../store/database";
import type { FormKey } from "../store/forms";
import { formEntries } from "../store/log";

/** Everything that was done with a form, the first first, each as the log has it with its place there. */
export async function changesOf(db: Database, key: FormKey) {
  const entries = await formEntries(db, key);
  return entries.map(({ index, entry }) => ({ index, ...(JSON.parse(entry) as Record<string, unknown>) }));
}
