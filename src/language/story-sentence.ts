import type { SourceStory } from "../core/audit/source-story";
import type { StoredComponent } from "../core/audit/stored";
import type { TargetList } from "../core/targets/schema";
import { departmentName } from "./names";
import { minuteText } from "./numbers";
import { shownText } from "./shown-text";
import type { Speaker } from "./speaker";

/** How a reported figure came about: as typed, by whom, explained how, corrected and given back when. */
export function storySentence(
  { department, sheet, cell }: Pick<StoredComponent, "department" | "sheet" | "cell">,
  story: SourceStory,
  list: TargetList,
  say: Speaker,
): string {
  const place = say("summary.story.place", { department: departmentName(department, list, say), sheet, cell });
  return [place, ...storyParts(story, say)].join("");
}

/** The parts of the story, each a sentence. */
export function storyParts(story: SourceStory, say: Speaker): string[] {
  const { typed, formula, preparer, statisticsHead, unitHead, reportedOn, explanation, returned, corrections } = story;
  const shown = (text: string | null) =>
    text === null || text === "" ? say("summary.story.blank") : shownText(text, say);
  return [
    formula === null
      ? say("summary.story.typed", { typed: shown(typed) })
      : say("summary.story.computed", { typed: shown(typed), formula: shownText(formula, say) }),
    say("summary.story.signed", {
      preparer: shown(preparer),
      statisticsHead: shown(statisticsHead),
      unitHead: shown(unitHead),
      reportedOn: shown(reportedOn),
    }),
    ...(explanation === null ? [] : [say("summary.story.explained", { explanation: shownText(explanation, say) })]),
    ...corrections.map(({ file, receivedAt, before, after }) => {
      const time = receivedAt === null ? "" : minuteText(receivedAt);
      return say("summary.story.corrected", { file, time, before: shown(before), after: shown(after) });
    }),
    ...returned.map((file) => say("summary.story.returned", { file })),
  ];
}
