import fc from "fast-check";
import { bare, halfWidth } from "#src/core/submission/cell-text";

/** What the short way must give, said the long way. Letters that show nothing are no format characters to Unicode. */
const shown = (text: string) => text.replace(/[\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu, "").replace(/\p{Zs}/gu, " ");
const normalised = (text: string) => shown(text).normalize("NFKC").replace(/\s+/g, "");

test("a text for comparing is half-width and without spaces, however it was typed", () => {
  expect(bare("　表　　号：绿统样０１表（甲）")).toBe("表号:绿统样01表(甲)");
  expect(bare("1—本月\n“两车” ㎡①…")).toBe("1—本月“两车”m21...");
});

test("every single character is compared as Unicode says", () => {
  const differing: string[] = [];
  for (let unit = 0; unit <= 0xffff; unit++) {
    const text = String.fromCharCode(unit);
    const isSame = bare(text) === normalised(text) && halfWidth(text) === shown(text).normalize("NFKC");
    if (!isSame) differing.push(unit.toString(16));
  }
  expect(differing).toEqual([]);
});

test("so are characters that change beside others", () => {
  const usual = fc.constantFrom(..."本月1—A：（０　 \n“、。～");
  const unusual = fc.constantFrom("\u0301", "\u3099", "か", "①", "㎡", "…", "ｶ", "ﾞ", "é");
  const text = fc.array(fc.oneof(usual, unusual), { maxLength: 12 }).map((units) => units.join(""));
  fc.assert(
    fc.property(text, (each) => {
      expect([bare(each), halfWidth(each)]).toEqual([normalised(each), shown(each).normalize("NFKC")]);
    }),
  );
});
