import { errorSentence } from "#src/language/error-sentence";
import { escaped, shownText } from "#src/language/shown-text";
import { speakerOf } from "#src/language/speaker";

const say = speakerOf("zh-CN");

test("control, line and direction characters are written out", () => {
  expect(escaped("a\n\u001b[31m\u202eb\u2066")).toBe("a\\u000a\\u001b[31m\\u202eb\\u2066");
});

test("a text of 32,767 characters is shown by its beginning and its length", () => {
  const shown = shownText("甲".repeat(32_767), say);
  expect(shown).toMatch(/^甲{60}[^甲]/);
  expect(shown).toMatch(/32,?767/);
  expect(shown.length).toBeLessThan(120);
});

test("what a file calls its parts steers no sentence", () => {
  const sentence = errorSentence({ area: "refusal", kind: "damaged", args: { part: "xl/\u202e\n\u001b[2J.xml" } }, say);
  expect(sentence).toContain("\\u202e\\u000a\\u001b[2J");
});
