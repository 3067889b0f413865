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

test("Trend words, states of tasks, chapters, verbs and notes are English too", () => {
  const { texts } = textsInEnglish();
  for (const word of ["grows faster", "under way", "Upgrading the structure of industry", "finish and run"]) {
    expect(texts).toContain(word);
  }
  const listed = [...list.targets, ...list.milestones].flatMap(({ source }) => [source?.section, source?.subsection]);
  const chinese = [
    "持平",
    "增速回升",
    "增速回落",
    "推进中",
    "已完成",
    ...listed,
    ...list.targets.map(({ noteZh }) => noteZh),
  ];
  const all = [...texts].join("\n");
  expect(chinese.filter((text) => text !== undefined && all.includes(text))).toEqual([]);
});

test("What another district's list says in Chinese only stays as it is written", () => {
  const [first, ...others] = list.targets;
  const own = { ...first!, noteZh: "本区自己的说明。", source: { ...first!.source!, section: "本区自己的章节" } };
  const { sheets } = generatedDraft(marchSummary(), speakerOf("en"), { ...list, targets: [own, ...others] });
  const texts = sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? ""))),
  );
  expect(texts.some((text) => text.includes("本区自己的章节"))).toBe(true);
  expect(texts.some((text) => text.includes("本区自己的说明。"))).toBe(true);
});

test("Units and counts are English: no figure has a Chinese word behind it", () => {
  const { texts } = textsInEnglish();
  for (const { symbol } of list.header.units) if (HAN.test(symbol)) expect(texts).not.toContain(symbol);
  expect(texts).toContain("100m yuan");
  const judged = [...texts].filter((text) => /judged at year end, .* short/.test(text));
  expect(judged.length).toBeGreaterThan(5);
  for (const text of judged) expect(text).not.toMatch(HAN);
});

test("Rows are high enough for names that break at every other word", () => {
  const { sheets } = generatedDraft(marchSummary(), speakerOf("en"));
  const rows = sheets[0]!.rows.filter(({ cells }) =>
    cells.some((cell) => cell?.value === "Development and Reform Bureau"),
  );
  expect(rows.length).toBeGreaterThan(5);
  for (const { height } of rows) expect(height).toBeGreaterThanOrEqual(3 * 13);
});
