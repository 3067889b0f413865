import { en } from "#src/language/en";
import { forData } from "#src/language/sentence";
import { speakerOf } from "#src/language/speaker";
import { zhCN } from "#src/language/zh-CN";

/** Every key with the arguments its sentence takes. */
function sentences(tree: object, path: string[] = []): [string, string[]][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string[]][] => {
    if (typeof value !== "string") return sentences(value, [...path, key]);
    const args = Array.from(value.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g), (match) => match[1]!);
    return [[[...path, key].join(" › "), [...new Set(args)].sort()]];
  });
}

test("both languages hold the same sentences", () => {
  const chinese = sentences(zhCN).map(([key]) => key);
  const english = sentences(en).map(([key]) => key);
  expect(english.sort()).toEqual(chinese.sort());
});

test("a sentence takes the same arguments in both languages", () => {
  // What stands in two languages comes as a pair, of which each takes its own.
  const asked = (prose: object) =>
    sentences(prose).map(([key, args]) => `${key}: ${args.map((name) => name.replace(/(?:Zh|En)$/, "")).sort()}`);
  expect(asked(en).sort()).toEqual(asked(zhCN).sort());
});

test("no argument beside a formatted number bears the name of an option of its format, which would undo it", () => {
  const say = speakerOf("en");
  expect(say("desk.act.acceptTitle", { department: "Finance Bureau", year: 2024, month: 3 })).toContain("2024-03");
  const texts = (tree: object): string[] =>
    Object.values(tree).flatMap((value) => (typeof value === "string" ? value : texts(value)));
  const wrong = [zhCN, en]
    .flatMap(texts)
    .filter((text) => /\bnumber\(/.test(text) && /\{\{(?:unit|style|currency|notation)\b/.test(text));
  expect(wrong).toEqual([]);
});

test("the case of a refusal picks its own sentence", () => {
  const say = speakerOf("zh-CN");
  expect(say("errors.refusal.too-large", { context: "part", limit: 48 })).toContain("展开后超过 48 MB");
  const plain = forData(say);
  expect(plain("errors.refusal.too-large", { context: "no-such-case" })).toBe(plain("errors.refusal.too-large"));
});
