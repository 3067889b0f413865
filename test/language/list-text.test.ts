import { listText } from "#src/language/list-text";
import { HEADINGS } from "#src/language/list-words/headings";
import { NOTES } from "#src/language/list-words/notes";
import { OFFICES, VERBS } from "#src/language/list-words/words";
import { speakerOf } from "#src/language/speaker";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";

const { header, targets, milestones } = defaultTargetList(nodePlatform);

/** What the bundled list writes in Chinese only and a summary shows. */
const written = new Set(
  [
    header.agencyZh,
    ...[...targets, ...milestones].flatMap(({ source }) => [source?.section, source?.subsection]),
    ...targets.map(({ noteZh }) => noteZh),
    ...milestones.map(({ verbZh }) => verbZh),
  ].filter((text) => text !== undefined),
);

test("Every chapter, verb, note and office of the bundled list has an English text", () => {
  expect([...written].filter((text) => /\p{Script=Han}/u.test(listText(text, speakerOf("en"))))).toEqual([]);
});

test("No English text is of something the list no longer says", () => {
  const known = Object.keys({ ...HEADINGS, ...NOTES, ...VERBS, ...OFFICES });
  expect(known.filter((text) => !written.has(text))).toEqual([]);
});

test("In Chinese all stands as the list has it, and another list's own words do in English too", () => {
  for (const text of written) expect(listText(text, speakerOf("zh-CN"))).toBe(text);
  expect(listText("聚焦长白山", speakerOf("en"))).toBe("聚焦长白山");
});
