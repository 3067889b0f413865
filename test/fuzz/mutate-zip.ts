import type { Random } from "#src/samples/world/random";
import { nodePlatform } from "#src/workbook/platform/node";
import { openZip } from "#src/workbook/zip/archive";
import { assembleZip, type PackedPart, packPart } from "#src/workbook/zip/write";

const ODD = [0, 1, 2, 8, 0x7f, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff];
const NAMES = ["../out.xml", "/xl/a.xml", "XL/WORKBOOK.XML", "xl\\workbook.xml", "a\u0000b", "表.xml", "", "xl/"];

/** Bytes, headers, directory, sizes, CRC, names and streams of a zip file made wrong. */
export function mutateZip(sound: Uint8Array, random: Random): Uint8Array {
  let bytes = random.whole(0, 1) === 0 ? mutateParts(sound, random) : Uint8Array.from(sound);
  for (let round = random.whole(0, 3); round > 0; round--) bytes = mutateBytes(bytes, random);
  return bytes;
}

/** Parts of the workbook packed, none changed. */
export function partsOf(bytes: Uint8Array): Map<string, PackedPart> {
  const zip = openZip(bytes, nodePlatform);
  return new Map(zip.names.map((name) => [name, packPart(zip.read(name), nodePlatform)]));
}

function mutateParts(sound: Uint8Array, random: Random): Uint8Array {
  const parts = partsOf(sound);
  const name = random.pick([...parts.keys()]);
  const part = parts.get(name)!;
  const cut = random.whole(1, Math.min(8, part.data.length));
  switch (random.whole(0, 5)) {
    case 0:
      parts.delete(name);
      break;
    case 1:
      parts.set(random.pick([...NAMES, name.toUpperCase()]), part);
      break;
    case 2:
      parts.set(name, { ...part, crc: random.whole(0, 0x7fffffff) });
      break;
    case 3:
      parts.set(name, { ...part, size: random.pick([...ODD, part.size - 1, part.size + 1]) });
      break;
    case 4:
      parts.set(name, { ...part, data: part.data.slice(0, part.data.length - cut) });
      break;
    default:
      parts.set(name, { ...part, data: new Uint8Array([...part.data, ...new Uint8Array(cut)]) });
  }
  return assembleZip(parts);
}

function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const last = bytes.length - 1;
  if (last < 8) return bytes;
  const at = random.whole(0, last);
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  // The directory is at the end, in the last few thousand bytes.
  const near = random.whole(Math.max(0, last - random.pick([22, 400, 4000])), last - 4);
  switch (random.whole(0, 5)) {
    case 0:
      changed[at]! ^= 1 << random.whole(0, 7);
      return changed;
    case 1:
      view.setUint16(near, random.pick(ODD), true);
      return changed;
    case 2:
      view.setUint32(near, random.pick(ODD), true);
      return changed;
    case 3:
      return changed.slice(0, at);
    case 4:
      changed.copyWithin(near, at, Math.min(last, at + random.whole(1, 64)));
      return changed;
    default:
      changed.fill(random.pick([0, 0xff]), at, at + random.whole(1, 64));
      return changed;
  }
}
