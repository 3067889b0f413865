import type { Entry } from "./directory";

/** More kinds of parts than the programs of a month's senders write; a larger part is seldom met twice. */
const MOST_PARTS = 64;
const LARGEST_PACKED = 16 * 1024;

interface Known<Made> {
  readonly packed: Uint8Array;
  readonly method: number;
  readonly made: Made;
}

/**
 * What was made of parts that come again with every workbook of one program, such as its styles: of parts that lie in the
 * file byte for byte as one before, under the same name, nothing is inflated or read again. What is given out is shared.
 */
export class FamiliarParts<Made> {
  private readonly known = new Map<string, Known<Made>>();

  find(name: string, entry: Entry, packed: Uint8Array): Made | undefined {
    const known = this.known.get(keyOf(name, entry));
    return known?.method === entry.method && isSame(known.packed, packed) ? known.made : undefined;
  }

  keep(name: string, entry: Entry, packed: Uint8Array, made: Made): void {
    if (packed.length > LARGEST_PACKED) return;
    if (this.known.size >= MOST_PARTS) this.known.clear();
    this.known.set(keyOf(name, entry), { packed: packed.slice(), method: entry.method, made });
  }
}

/** The checksum and the size were true of the part that was kept, so that they are of any part of the same bytes. */
function keyOf(name: string, { crc, size }: Entry): string {
  return `${crc} ${size} ${name}`;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (one[index] !== other[index]) return false;
  return true;
}
