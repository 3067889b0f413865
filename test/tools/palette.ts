import { deflateSync, inflateSync } from "node:zlib";

const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");
const COLORS = 128;
/** From black to white: without them the edges of grey letters take the nearest color, and the letters a tint. */
const GREYS = Array.from({ length: 16 }, (_, step) => step * 0x111111);
/** Bytes of a pixel by PNG's color type: RGB and RGBA. */
const DEPTHS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** The same picture with the colors that matter most, a third as large. Takes what a browser draws: 8-bit RGB(A). */
export function palette(png: Buffer): Buffer {
  const chunks = [...chunksOf(png)];
  const header = chunks.find(({ type }) => type === "IHDR")!.data;
  const [width, height, depth] = [header.readUInt32BE(0), header.readUInt32BE(4), DEPTHS[header[9]!]!];
  const packed = Buffer.concat(chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data));
  const pixels = colorsOf(inflateSync(packed), width, height, depth);

  const counts = new Map<number, number>();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const weight = (color: number) => counts.get(color)! * (1 + chroma(color));
  const common = [...counts.keys()].sort((a, b) => weight(b) - weight(a));
  const kept = [...new Set([...GREYS, ...common])].slice(0, COLORS);
  const indexes = new Map(kept.map((color, index) => [color, index]));
  const rows = Buffer.alloc(height * (width + 1));
  pixels.forEach((color, at) => {
    const index = indexes.get(color) ?? nearest(kept, color);
    indexes.set(color, index);
    rows[at + Math.floor(at / width) + 1] = index;
  });

  const own = Buffer.from(header);
  own[9] = 3;
  const table = Buffer.from(kept.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", own),
    chunk("PLTE", table),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function* chunksOf(png: Buffer): Generator<{ readonly type: string; readonly data: Buffer }> {
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** 0xRRGGBB of every pixel, after PNG's filters are undone row by row. */
function colorsOf(filtered: Buffer, width: number, height: number, depth: number): Uint32Array {
  const stride = width * depth;
  const colors = new Uint32Array(width * height);
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = Buffer.from(filtered.subarray(start + 1, start + 1 + stride));
    for (let x = 0; x < stride; x++) {
      const left = x < depth ? 0 : row[x - depth]!;
      const corner = x < depth ? 0 : above[x - depth]!;
      row[x] = row[x]! + predicted(filtered[start]!, left, above[x]!, corner);
    }
    for (let x = 0; x < width; x++) colors[y * width + x] = row.readUIntBE(x * depth, 3);
    above = row;
  }
  return colors;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}

/** How far a color is from grey. Greys stand in for one another, colors do not. */
function chroma(color: number): number {
  const parts = [color >> 16, (color >> 8) & 255, color & 255];
  return Math.max(...parts) - Math.min(...parts);
}

function nearest(kept: readonly number[], color: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  kept.forEach((one, index) => {
    let far = 0;
    for (const shift of [0, 8, 16]) far += (((one >> shift) & 255) - ((color >> shift) & 255)) ** 2;
    if (far < least) [best, least] = [index, far];
  });
  return best;
}
