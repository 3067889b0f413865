import { speakerOf } from "#src/language/speaker";
import { generatedDraft, list, marchSummary } from "./month";

const HAN = /\p{Script=Han}/u;

/** The texts of every cell of a summary in English, by the sheets' names. */
function textsInEnglish() {
  const { sheets, title } = generatedDraft(marchSummary(), speakerOf("en"));
  const texts = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell?.value)));
  return { title, texts: new Set(texts.filter((text) => typeof text === "string")) };
}

test("A summary in English names in English all that the target list has in English", () => {
  const { title, texts } = textsInEnglish();
  const named = [...list.indicators, ...list.departments, ...list.targets, ...list.milestones, list.header.area];
  const chinese = [...named.map(({ nameZh }) => nameZh), ...list.departments.map(({ shortZh }) => shortZh)];
  expect(chinese.filter((name) => texts.has(name))).toEqual([]);
  expect(named.map(({ nameEn }) => nameEn).filter((name) => texts.has(name)).length).toBeGreaterThan(150);
  expect(title).toBe("Luyuan District: main indicators, 2024-03");
});

test("Trend words and states of tasks are English too; what is quoted from the documents stays as it is written", () => {
  const { texts } = textsInEnglish();
  expect(["持平", "增速回升", "增速回落", "推进中", "已完成"].filter((word) => texts.has(word))).toEqual([]);
  expect([...texts].some((text) => ["grows faster", "grows slower"].includes(text))).toBe(true);
  expect(texts.has("under way")).toBe(true);
  const quoted = new Set(list.targets.flatMap(({ source }) => source?.section ?? []));
  expect(
    [...quoted].filter((section) => HAN.test(section) && [...texts].some((text) => text.includes(section))).length,
  ).toBe(quoted.size);
});

test("Units and counts are English: no figure has a Chinese word behind it", () => {
  const { texts } = textsInEnglish();
  for (const { symbol } of list.header.units) if (HAN.test(symbol)) expect(texts).not.toContain(symbol);
  expect(texts).toContain("100m yuan");
  const judged = [...texts].filter((text) => /judged at year end, .* short/.test(text));
  expect(judged.length).toBeGreaterThan(5);
  for (const text of judged) expect(text).not.toMatch(HAN);
});
