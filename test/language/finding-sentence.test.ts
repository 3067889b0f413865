import { CHECKS } from "#src/core/checks/rules";
import type { Finding } from "#src/core/findings/finding";
import { findingSentence, suggestionSentence } from "#src/language/finding-sentence";
import { LANGUAGES, speakerOf } from "#src/language/speaker";
import { zhCN } from "#src/language/zh-CN";
import { casesOf, KINDS } from "../cases/case";
import { play, playAlone } from "../cases/stage";
import { smallList } from "../scenario/small-list";

const findings: Finding[] = CHECKS.flatMap(({ code }) => {
  const cases = casesOf(code);
  return KINDS.flatMap((kind) => {
    const found = cases[kind];
    return "none" in found ? [] : found.flatMap(kind === "undecided" ? playAlone : play);
  });
});

const say = speakerOf("zh-CN");

const sentences = new Map(
  findings.map((finding) => [`${finding.code}.${finding.variant}`, findingSentence(finding, smallList, say)]),
);

it.each(LANGUAGES)("says every finding of every case in %s, leaving no placeholder open", (language) => {
  const speaker = speakerOf(language);
  for (const finding of findings) {
    const spoken = [
      findingSentence(finding, smallList, speaker),
      suggestionSentence(finding, smallList, speaker) ?? "",
    ];
    for (const sentence of spoken) expect(sentence).not.toMatch(/\{\{|undefined|NaN|null/);
  }
});

it("names no more cells than can be read, and says how many there are", () => {
  const repeated = findings.find(({ variant }) => variant === "duplicate-row")!;
  const cells = Array.from({ length: 40 }, (_, index) => ({ sheet: "报表", cell: `C${index + 1}` }));
  const sentence = findingSentence({ ...repeated, cells }, smallList, say);
  expect(sentence).toContain("C12 等 40 格");
  expect(sentence).not.toContain("C13");
});

it("has no sentence that no case brings about", () => {
  const { any, V25, question, suggestion, ...byCheck } = zhCN.findings;
  const written = Object.entries(byCheck).flatMap(([code, variants]) =>
    Object.keys(variants).map((variant) => `${code}.${variant}`),
  );
  const spoken = new Set(sentences.keys());
  expect(written.filter((key) => !spoken.has(key))).toEqual([]);
  const shared = new Set<string>(findings.map(({ variant }) => variant));
  expect(Object.keys(any).filter((variant) => variant !== "crashed" && !shared.has(variant))).toEqual([]);
  const offered = new Set(findings.flatMap((finding) => (finding.suggestion ? [finding.suggestion.kind] : [])));
  expect(Object.keys(suggestion).filter((kind) => !offered.has(kind as "unmerge"))).toEqual([]);
  expect(Object.keys(question).filter((kind) => kind !== "none" && !offered.has(kind as "unmerge"))).toEqual([]);
  expect(Object.keys(V25).length).toBeGreaterThan(0);
});

it.each([
  ["V05.blank", "「社会消费品零售总额」1—本月没有填。本月应报；确实没有发生请填 0，不适用请填 —。"],
  ["V10.cumulative-below-month", "「招商活动」1—本月 6次小于本月 9次，1—本月不会小于本月。是否填反？请核对。"],
  [
    "V11.not-continuous",
    "「招商活动」1—本月 1,470次 ≠ 上期表的 960次 + 本月 480次（差 30次）。请核对。若修订了以前月份，请在核实说明写明原因。",
  ],
  [
    "V17.part-above-whole",
    "其中项「网上零售额」本月 500亿元大于「社会消费品零售总额」 480亿元。部分不会大于整体，请核对两行。",
  ],
  [
    "V24.unexplained",
    "「社会消费品零售总额」还有疑点没有说明（累计同比复算（V13））。请改正，或在该行核实说明写至少 6 个字。",
  ],
])("%s reads as a statistician would say it", (key, sentence) => {
  const said = findings
    .filter(({ code, variant }) => `${code}.${variant}` === key)
    .map((finding) => findingSentence(finding, smallList, say));
  expect(said).toContain(sentence);
});

it("says a slip of a unit with both figures, the factor and the figure meant", () => {
  const slip = findings.find(({ variant }) => variant === "beside-last-year")!;
  expect(findingSentence(slip, smallList, say)).toMatch(
    /14,400,000亿元是上年同期 1,371亿元的 10,503倍.*应为 1,440亿元？/,
  );
  expect(suggestionSentence(slip, smallList, say)).toBe("改为 1,440亿元");
});

it("weaves the cell into what it says, and says of equal sides that being equal will not do", () => {
  const cases = { ...casesOf("V04") }.invalid;
  const spokenIn = (language: "zh-CN" | "en") =>
    ("none" in cases ? [] : cases)
      .flatMap(play)
      .map((finding) => findingSentence(finding, smallList, speakerOf(language)));
  for (const sentence of [...spokenIn("zh-CN"), ...spokenIn("en")])
    expect(sentence).not.toMatch(/[A-Z]\d+[。.]|[被了数] [A-Z]\d/);
  const relation = findings.find(({ code, variant }) => code === "V16" && variant === "relation")!;
  const equal = { ...relation, args: { ...relation.args, left: 5, right: 5, difference: 0 } } as Finding;
  expect(findingSentence(equal, smallList, say)).toMatch(/现在两边都是 5.*，相等也不符合。/);
});

it("says how far apart two rates are in as many digits as they are said with", () => {
  const found = findings.find(({ code, variant }) => code === "V20" && variant === "points-last-month")!;
  const args = { ...found.args, value: 6.83, reference: 3.2, changePoints: 3.63 };
  expect(findingSentence({ ...found, args } as Finding, smallList, say)).toMatch(/6\.83%.*3\.2%变动 3\.63个百分点/);
});
