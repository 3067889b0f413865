import { strFromU8, strToU8 } from "fflate";
import { nodePlatform } from "../../../src/workbook/platform/node";
import type { Platform } from "../../../src/workbook/platform/platform";
import { openZip } from "../../../src/workbook/zip/archive";
import { crc32 } from "../../../src/workbook/zip/crc";
import { FamiliarParts } from "../../../src/workbook/zip/familiar";
import { FORM_LIMITS } from "../../../src/workbook/zip/limits";
import { type ForgedPart, forgeZip } from "./forge";

const NAME = "xl/styles.xml";
const STYLES = "General 0.00 ".repeat(100);

/** Workbooks read one after the other, and how many parts were inflated for them. */
function reader() {
  const familiar = new FamiliarParts<string>();
  let inflated = 0;
  const platform: Platform = {
    ...nodePlatform,
    inflate(...given) {
      inflated++;
      return nodePlatform.inflate(...given);
    },
  };
  const open = (part: Partial<ForgedPart>, limits = FORM_LIMITS) =>
    openZip(forgeZip([{ name: NAME, text: STYLES, ...part }]), platform, limits);
  const read = (part: Partial<ForgedPart> = {}, limits = FORM_LIMITS) =>
    open(part, limits).readOnce(part.name ?? NAME, familiar, (bytes) => strFromU8(bytes));
  return { read, inflated: () => inflated };
}

test("a part that comes again with another workbook is inflated and understood once", () => {
  const { read, inflated } = reader();
  expect([read(), read()]).toEqual([STYLES, STYLES]);
  expect(inflated()).toBe(1);
});

test("another part of the same length, and the same bytes under another name, are read for themselves", () => {
  const { read } = reader();
  const other = STYLES.replace("0.00", "0.0%");
  expect([read(), read({ text: other }), read()]).toEqual([STYLES, other, STYLES]);
  expect(read({ name: "xl/other.xml" })).toBe(STYLES);
});

test("a part that only claims to be one known before is damaged", () => {
  const { read } = reader();
  read();
  const honest = strToU8(STYLES);
  expect(() => read({ text: STYLES.replace("0.00", "0.0%"), crc: crc32(honest) })).toThrow("damaged");
});

test("a known part counts towards the limits as one that is read", () => {
  const { read } = reader();
  read();
  expect(() => read({}, { ...FORM_LIMITS, partBytes: 100 })).toThrow("too-large");
  expect(() => read({}, { ...FORM_LIMITS, totalBytes: 100 })).toThrow("too-large");
});

test("what is broken is not kept", () => {
  const { read, inflated } = reader();
  const lie = { size: 7 };
  expect(() => read(lie)).toThrow("damaged");
  expect(() => read(lie)).toThrow("damaged");
  expect(inflated()).toBe(2);
});

test("many kinds of parts leave no more than a few behind", () => {
  const { read, inflated } = reader();
  for (let kind = 0; kind < 64; kind++) read({ text: `${kind}` });
  read();
  for (let kind = 0; kind < 64; kind++) read({ text: `${kind}` });
  expect(inflated()).toBeGreaterThan(64 + 1);
});
