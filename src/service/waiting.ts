import type { Database, Work } from "../store/database";
import type { FormKey } from "../store/forms";
import { type Review, reviewsOf } from "../store/reviews";
import { reviewedUnits } from "../store/unit-rules";

/** A file that waits for another person of its unit. */
export type Waiting = Pick<Review, "sha256" | "fileName" | "preparedBy" | "preparedAt">;

/** What 复核 asks of a form now. */
export interface Reviewing {
  readonly reviewed: boolean;
  readonly waiting: Waiting | null;
  /** Everybody who ever brought the file that waits. */
  readonly authors: readonly string[];
}

/** No more of a file that waits than who brings it again is told. */
function waitingOf({ sha256, fileName, preparedBy, preparedAt }: Review): Waiting {
  return { sha256, fileName, preparedBy, preparedAt };
}

export async function reviewing(work: Database | Work, key: FormKey): Promise<Reviewing> {
  const reviewed = (await reviewedUnits(work, key.area)).has(key.department);
  const files = await reviewsOf(work, key);
  const found = files.find(({ state }) => state === "waiting");
  const authors = files.flatMap(({ sha256, preparedBy }) => (sha256 === found?.sha256 ? [preparedBy] : []));
  return { reviewed, waiting: found ? waitingOf(found) : null, authors: [...new Set(authors)] };
}
