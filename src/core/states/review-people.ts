import type { Duty } from "./state";

/** How many people of a unit can fill in its forms, and how many can approve them. */
export interface ReviewPeople {
  readonly people: number;
  readonly preparers: number;
  readonly reviewers: number;
}

/** Counts people by their duties; null does both. */
export function reviewPeople(duties: readonly (Duty | null)[]): ReviewPeople {
  const doing = (wanted: Duty) => duties.filter((duty) => (duty ?? wanted) === wanted).length;
  return { people: duties.length, preparers: doing("prepare"), reviewers: doing("review") };
}

/** Whether one can fill in a form and another approve it; else nothing of a unit that must have it so is ever handed in. */
export function canReview({ people, preparers, reviewers }: ReviewPeople): boolean {
  return people > 1 && preparers > 0 && reviewers > 0;
}
