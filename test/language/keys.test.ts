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

test("a sentence in English takes no argument its key does not ask for", () => {
  const asked = new Map(sentences(zhCN));
  const extra = sentences(en).flatMap(([key, args]) =>
    // What stands in two languages comes as a pair.
    args.filter((name) => !asked.get(key)?.includes(name.replace(/En$/, "Zh"))).map((name) => `${key}: ${name}`),
  );
  expect(extra).toEqual([]);
});

test("a sentence about an error takes the same arguments in both languages", () => {
  expect(Object.fromEntries(sentences(en.errors))).toEqual(Object.fromEntries(sentences(zhCN.errors)));
});

test("the case of a refusal picks its own sentence", () => {
  const say = speakerOf("zh-CN");
  expect(say("errors.refusal.too-large", { context: "part", limit: 48 })).toContain("展开后超过 48 MB");
  const plain = forData(say);
  expect(plain("errors.refusal.too-large", { context: "no-such-case" })).toBe(plain("errors.refusal.too-large"));
});
