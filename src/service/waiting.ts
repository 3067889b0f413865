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

export async function reviewing(work: Database | Work, key: FormKey): Promise<Reviewing> {
  const reviewed = (await reviewedUnits(work, key.area)).has(key.department);
  const files = await reviewsOf(work, key);
  const waiting = files.find(({ state }) => state === "waiting") ?? null;
  const authors = files.flatMap(({ sha256, preparedBy }) => (sha256 === waiting?.sha256 ? [preparedBy] : []));
  return { reviewed, waiting, authors: [...new Set(authors)] };
}
