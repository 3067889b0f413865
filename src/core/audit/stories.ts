import type { Submission } from "../submission/submission";
import type { TargetList } from "../targets/schema";
import type { SummaryRecord } from "./record";
import { type SourceStory, storyOf } from "./source-story";
import type { StoredComponent } from "./stored";
import { versionsIn } from "./versions";

/** The stories of a figure's sources, as far as the forms at hand tell them. */
export function storiesIn(
  composition: readonly StoredComponent[],
  {
    submissions,
    record,
  }: { readonly submissions: readonly Submission[]; readonly record: Pick<SummaryRecord, "files"> },
  list: TargetList,
): Map<StoredComponent, SourceStory> {
  const versions = versionsIn(submissions, record);
  const stories = new Map<StoredComponent, SourceStory>();
  for (const component of composition) {
    const own = versions.filter(({ submission }) => submission.identity.department === component.department);
    const story = storyOf(own, component.sha256, component, list);
    if (story) stories.set(component, story);
  }
  return stories;
}
