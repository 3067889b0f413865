import type { Random } from "#src/samples/world/random";
import { nodePlatform } from "#src/workbook/platform/node";
import { openZip } from "#src/workbook/zip/archive";
import { assembleZip, packPart } from "#src/workbook/zip/write";
import { partsOf } from "./mutate-zip";

const SCRAPS = [
  ..."<>&\"'/",
  ..."\u0000\u0008\ufffe\ud800\u202e",
  ...[
    "&amp;",
    "&#0;",
    "&#x110000;",
    "&#xD800;",
    "&none;",
    "]]>",
    "<![CDATA[x]]>",
    "<!-- - -->",
    "<?x?>",
    "<!DOCTYPE x>",
  ],
  ...[
    "</row>",
    "<row>",
    "<c/>",
    "</sheetData>",
    "<sheetData/>",
    "<v>1</v>",
    '<c r="A1"><v>1</v></c>',
    "x:",
    "xmlns=''",
  ],
];
const VALUES = [
  ...[
    "",
    " ",
    "-1",
    "0",
    "1e999",
    "-0",
    "0x10",
    "NaN",
    "1,5",
    "1e-400",
    "99999999999999999999",
    "2147483648",
    "1048577",
  ],
  ...[
    "A0",
    "XFE1",
    "ZZZZ99",
    "a1",
    "$A$1",
    "A1:XFD1048576",
    "B2:A1",
    "1:1",
    "true",
    "__proto__",
    "constructor",
    "１２",
  ],
  ...["#REF!", "_x0000_", "_x005F_", "60", "2958466", "2024-02-30", "2024-03-31T00:00:00Z", "=1+1", "rId1", "General"],
];
const TYPES = ["s", "str", "inlineStr", "n", "b", "e", "d", "x", ""];
const FORMULAS = ["<f>1+1</f>", '<f t="shared" si="0"/>', '<f t="array" ref="A1:B2">A1</f>', "<f/>", "<f>&lt;</f>"];

/** The text of one part made wrong: tags, entities, attributes, references, numbers or its encoding. */
export function mutateXml(sound: Uint8Array, random: Random): Uint8Array {
  return rewritten(sound, random, /\.(xml|rels)$/, (text) => {
    let changed = text;
    for (let round = random.whole(0, 3); round > 0; round--) changed = mutateMarkup(changed, random);
    return encoded(changed, random);
  });
}

/** Cells of one sheet made wrong: type, style, value, formula or place. */
export function mutateCells(sound: Uint8Array, random: Random): Uint8Array {
  return rewritten(sound, random, /worksheets\/[^/]*\.xml$/, (text) => {
    const cells = [...text.matchAll(/<c [^>]*?(?:\/>|>.*?<\/c>)/gs)];
    if (cells.length === 0) return new TextEncoder().encode(text);
    const chosen = new Set(Array.from({ length: random.whole(1, 6) }, () => random.pick(cells)));
    let changed = text;
    for (const { 0: cell, index } of [...chosen].sort((a, b) => b.index - a.index)) {
      changed = changed.slice(0, index) + mutateCell(cell, random) + changed.slice(index + cell.length);
    }
    return new TextEncoder().encode(changed);
  });
}

function rewritten(sound: Uint8Array, random: Random, names: RegExp, change: (text: string) => Uint8Array): Uint8Array {
  const zip = openZip(sound, nodePlatform);
  const name = random.pick(zip.names.filter((one) => names.test(one)));
  const parts = partsOf(sound);
  parts.set(name, packPart(change(new TextDecoder().decode(zip.read(name))), nodePlatform));
  return assembleZip(parts);
}

function mutateMarkup(text: string, random: Random): string {
  const at = random.whole(0, text.length);
  const tags = [...text.matchAll(/<[^>]*>/g)];
  const attributes = [...text.matchAll(/="([^"]*)"/g)];
  const tag = tags.length > 0 ? random.pick(tags) : null;
  const attribute = attributes.length > 0 ? random.pick(attributes) : null;
  const without = (index: number, length: number, by = "") => text.slice(0, index) + by + text.slice(index + length);
  switch (random.whole(0, 5)) {
    case 0:
      return without(at, 0, random.pick(SCRAPS));
    case 1:
      return tag ? without(tag.index, tag[0].length) : text;
    case 2:
      return tag ? without(tag.index, 0, tag[0]) : text;
    case 3:
      return without(at, random.whole(1, 40));
    default:
      return attribute ? without(attribute.index, attribute[0].length, `="${random.pick(VALUES)}"`) : text;
  }
}

function encoded(text: string, random: Random): Uint8Array {
  const utf16 = (big: boolean) => {
    const said = `\ufeff${text}`.replace(/encoding="[^"]*"/i, 'encoding="UTF-16"');
    const bytes = Buffer.from(said, "utf16le");
    return new Uint8Array(big ? bytes.swap16() : bytes);
  };
  switch (random.whole(0, 9)) {
    case 0:
      return utf16(false);
    case 1:
      return utf16(true);
    case 2:
      return new TextEncoder().encode(`\ufeff${text}`);
    case 3:
      return new Uint8Array(Buffer.from(text, "latin1"));
    case 4: {
      const bytes = new TextEncoder().encode(text);
      bytes[random.whole(0, bytes.length - 1)] = random.pick([0x80, 0xc0, 0xed, 0xf8, 0xff, 0]);
      return bytes;
    }
    default:
      return new TextEncoder().encode(text);
  }
}

function mutateCell(cell: string, random: Random): string {
  const attribute = (name: string, value: string) =>
    cell.includes(` ${name}="`)
      ? cell.replace(new RegExp(` ${name}="[^"]*"`), () => ` ${name}="${value}"`)
      : cell.replace("<c ", () => `<c ${name}="${value}" `);
  const open = cell.replace(/\/?>.*$/s, ">");
  const value = random.pick([...VALUES, String(random.whole(0, 500)), String(random.between(-1e6, 1e6))]);
  switch (random.whole(0, 5)) {
    case 0:
      return attribute("t", random.pick(TYPES));
    case 1:
      return attribute("s", value);
    case 2:
      return attribute("r", value);
    case 3:
      return `${open}${random.pick(FORMULAS)}<v>${value}</v></c>`;
    case 4:
      return `${open.replace(/ t="[^"]*"/, "")}<v>${value}</v></c>`.replace("<c ", `<c t="${random.pick(TYPES)}" `);
    default:
      return `${open}<is><t>${value}</t></is></c>`;
  }
}
