const SECTOR = 512;
/** Streams of 4096 bytes and more lie in whole sectors, which spares a mini stream. */
const STREAM_SECTORS = 8;
const FREE = 0xffffffff;
const END_OF_CHAIN = 0xfffffffe;
const FAT_SECTOR = 0xfffffffd;

/** BIFF8 records: a workbook of one empty sheet called Sheet1. */
const GLOBALS = [0x0809, [0x00, 0x06, 0x05, 0x00, 0xbb, 0x0d, 0xcc, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]] as const;
const SHEET = [0x0809, [0x00, 0x06, 0x10, 0x00, 0xbb, 0x0d, 0xcc, 0x07, 0, 0, 0, 0, 6, 0, 0, 0]] as const;
const END = [0x000a, []] as const;
const GLOBALS_LENGTH = 20 + 18 + 4;
const SHEET_POSITION = [0x0085, [GLOBALS_LENGTH, 0, 0, 0, 0, 0, 6, 0, ...ascii("Sheet1")]] as const;

/** An empty workbook in Excel's 97-2003 format (.xls), as WPS or an old Excel may save one. */
export function oldFormatWorkbook(): Uint8Array {
  const file = new Uint8Array(SECTOR * (3 + STREAM_SECTORS));
  const view = new DataView(file.buffer);
  writeHeader(file, view);
  const fat = [FAT_SECTOR, END_OF_CHAIN];
  for (let sector = 2; sector < 2 + STREAM_SECTORS; sector++) {
    fat.push(sector === 1 + STREAM_SECTORS ? END_OF_CHAIN : sector + 1);
  }
  for (let entry = 0; entry < SECTOR / 4; entry++) view.setUint32(SECTOR + entry * 4, fat[entry] ?? FREE, true);
  writeDirectoryEntry(file, view, 0, "Root Entry", { type: 5, child: 1, start: END_OF_CHAIN, size: 0 });
  writeDirectoryEntry(file, view, 1, "Workbook", { type: 2, child: FREE, start: 2, size: STREAM_SECTORS * SECTOR });
  for (const unused of [2, 3]) writeDirectoryEntry(file, view, unused, "", { type: 0, child: FREE, start: 0, size: 0 });
  let at = SECTOR * 3;
  for (const [id, data] of [GLOBALS, SHEET_POSITION, END, SHEET, END]) {
    view.setUint16(at, id, true);
    view.setUint16(at + 2, data.length, true);
    file.set(data, at + 4);
    at += 4 + data.length;
  }
  return file;
}

function writeHeader(file: Uint8Array, view: DataView): void {
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, END_OF_CHAIN, true);
  view.setUint32(68, END_OF_CHAIN, true);
  view.setUint32(76, 0, true);
  for (let sector = 1; sector < 109; sector++) view.setUint32(76 + sector * 4, FREE, true);
}

function writeDirectoryEntry(
  file: Uint8Array,
  view: DataView,
  index: number,
  name: string,
  entry: { type: number; child: number; start: number; size: number },
): void {
  const at = SECTOR * 2 + index * 128;
  for (const [place, code] of ascii(name).entries()) view.setUint16(at + place * 2, code, true);
  view.setUint16(at + 64, name ? (name.length + 1) * 2 : 0, true);
  file[at + 66] = entry.type;
  file[at + 67] = 1;
  view.setUint32(at + 68, FREE, true);
  view.setUint32(at + 72, FREE, true);
  view.setUint32(at + 76, entry.child, true);
  view.setUint32(at + 116, entry.start, true);
  view.setUint32(at + 120, entry.size, true);
}

function ascii(text: string): number[] {
  return [...text].map((character) => character.charCodeAt(0));
}
