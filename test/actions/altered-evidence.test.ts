import { createHash } from "node:crypto";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { makeEvidence } from "#src/actions/evidence/make";
import { PARTS } from "#src/actions/evidence/manifest";
import { openEvidence } from "#src/actions/evidence/open";
import { verifyEvidence } from "#src/actions/evidence/verify";
import { historyOfFiles, readHistoryFile } from "#src/actions/history";
import { type InputFile, readReceivedFile } from "#src/actions/received-file";
import { rollUp } from "#src/actions/rollup";
import { writeSummaryWorkbook } from "#src/actions/summary-workbook";
import type { Difference } from "#src/core/audit/difference";
import { readStoredSummary, type StoredSummary } from "#src/core/audit/stored";
import { type Form, formsOf } from "#src/core/form/form";
import { columnLetters } from "#src/core/grid/address";
import { speakerOf } from "#src/language/speaker";
import { simulateMonth } from "#src/samples/month";
import { randomOf } from "#src/samples/world/random";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readSummaryBook } from "#src/workbook/read/summary-book";
import { defaultTargetList } from "../scenario/default-list";
import { issuedFormWriter } from "../scenario/issued";
import { broadly } from "../tools/breadth";

const ALTERATIONS = broadly(30, 200);

const list = defaultTargetList(nodePlatform);
const say = speakerOf("zh-CN");
const write = issuedFormWriter();
const random = randomOf("altered evidence", 20240408);
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A month of two units, so that two hundred packages can be made again. */
const forms: readonly Form[] = formsOf(list).filter(({ department }) =>
  ["luyuan-economic-zone", "haoyue-industrial-park"].includes(department.id),
);
const filesOf = (month: number): InputFile[] =>
  simulateMonth(list, { period: { year: 2024, month }, seed: 9, faults: 0, forms }).files.map((file) => ({
    ...{ name: file.name, bytes: write(file), receivedAt: file.receivedAt },
  }));

let parts: Record<string, Uint8Array>;
let stored: StoredSummary;
let names: ReadonlyMap<string, string>;

beforeAll(async () => {
  const [past, month] = [filesOf(2), filesOf(3)];
  const earlier = historyOfFiles(past.map((file) => readHistoryFile(file, list, nodePlatform)));
  const received = month.map((file) => readReceivedFile(file, list, nodePlatform));
  const rolled = rollUp(received, { list, period: { year: 2024, month: 3 }, ...earlier });
  const generatedAt = "2024-04-09T09:00:00+08:00";
  const summary = await writeSummaryWorkbook(rolled.summary, { ...rolled, say, generatedAt, packer: nodePlatform });
  const tool = { tool: "huizong", version: "1" } as const;
  const request = { summary, forms: month, past, lists: [list] as const, say, platform: nodePlatform, tool, seed: "7" };
  parts = unzipSync(makeEvidence(request));
  stored = readStoredSummary(readSummaryBook(summary, nodePlatform))!;
  const manifest = JSON.parse(strFromU8(parts[PARTS.manifest]!));
  names = new Map([...manifest.received, ...manifest.history].map(({ name, part }) => [part, name]));
}, 60_000);

const differencesIn = (
  changed: Readonly<Record<string, Uint8Array | null>>,
  covered: boolean,
): readonly Difference[] => {
  const all = Object.entries({ ...parts, ...changed });
  const kept = Object.fromEntries(all.flatMap(([path, bytes]) => (bytes ? [[path, bytes]] : [])));
  if (covered && !(PARTS.manifest in changed)) {
    const manifest = JSON.parse(strFromU8(parts[PARTS.manifest]!));
    manifest.files = manifest.files.flatMap((file: { path: string }) => {
      const bytes = kept[file.path];
      return bytes ? [{ ...file, sha256: sha256(bytes), bytes: bytes.length }] : [];
    });
    kept[PARTS.manifest] = strToU8(JSON.stringify(manifest));
  }
  const evidence = openEvidence(zipSync(kept, { level: 0 }), nodePlatform)!;
  return verifyEvidence(evidence, { platform: nodePlatform, known: [list], say }).differences;
};

/** What was altered, what has to be named for it, and what else may follow from it. */
interface Alteration {
  readonly what: string;
  readonly changed: Readonly<Record<string, Uint8Array | null>>;
  readonly isNamed: (difference: Difference) => boolean;
  /** Cells of the summary that no longer follow from the file that was altered; nothing by default. */
  readonly follows?: (difference: Difference) => boolean;
}

const pathsIn = (folder: string) => Object.keys(parts).filter((path) => path.startsWith(folder));
const namesPart = (path: string) => (difference: Difference) => difference.about === path;

/** A cell of the summary with another figure, text or nothing in it. */
function cellAltered(): Alteration {
  const book = readSummaryBook(parts[PARTS.summary]!, nodePlatform);
  const visible = book.sheets.filter(({ name }) => !name.startsWith("_"));
  const sheet = random.pick(visible);
  const cells = [...sheet.rows].flatMap(([row, own]) =>
    own.filter(({ value }) => value !== null && value !== "").map(({ column, value }) => ({ row, column, value })),
  );
  const { row, column, value } = random.pick(cells);
  const cell = `${columnLetters(column)}${row}`;
  const other = typeof value === "number" ? value + random.pick([1, -1, 0.5, 1000]) : `${value}改`;
  const summary = patchWorkbook(parts[PARTS.summary]!, [{ sheet: sheet.name, cell, value: other }], nodePlatform);
  const isNamed = (difference: Difference) => difference.sheet === sheet.name && difference.cell === cell;
  return { what: `${sheet.name}!${cell} ${value} → ${other}`, changed: { [PARTS.summary]: summary }, isNamed };
}

/** A figure of a form that the summary was made from. */
function figureAltered(): Alteration {
  const component = random.pick(stored.evidence.filter(({ value, cell }) => value !== null && cell !== ""));
  const path = pathsIn(PARTS.forms).find((part) => names.get(part) === component.file)!;
  const { sheet, cell, value, file } = component;
  const bytes = patchWorkbook(parts[path]!, [{ sheet, cell, value: value! + 7 }], nodePlatform);
  return {
    what: `${file} ${sheet}!${cell}`,
    changed: { [path]: bytes },
    isNamed: (difference) => difference.file === file,
  };
}

function partAltered(path: string): Alteration {
  const bytes = parts[path]!;
  const at = random.whole(0, bytes.length - 1);
  const altered = Uint8Array.from(bytes);
  altered[at]! ^= 1 << random.whole(0, 7);
  return { what: `byte ${at} of ${path}`, changed: { [path]: altered }, isNamed: namesPart(path) };
}

function partRemoved(path: string): Alteration {
  const name = names.get(path);
  const isNamed = (difference: Difference) =>
    difference.about === path || (name !== undefined && difference.file === name);
  return {
    what: `without ${path}`,
    changed: { [path]: null },
    isNamed,
    // Without an earlier file only what looks back to it is not compared.
    follows: ({ sheet, reason }) => path.startsWith(PARTS.history) && (sheet !== "" || reason === "changed-name"),
  };
}

function partAdded(): Alteration {
  const path = `${random.pick(["", "forms/", "history/", "targets/"])}${random.whole(1, 999)}.bin`;
  return { what: `with ${path}`, changed: { [path]: strToU8("x") }, isNamed: namesPart(path) };
}

function manifestAltered(): Alteration {
  const manifest = JSON.parse(strFromU8(parts[PARTS.manifest]!));
  const change = random.pick([
    () => Object.assign(manifest, { period: "2023-03" }),
    () => Object.assign(manifest, { area: "220102" }),
    () => Object.assign(random.pick<{ bytes: number }>(manifest.files), { bytes: 3 }),
    () => manifest.received.reverse(),
    () => manifest.received.pop(),
    () => manifest.history.pop(),
  ]);
  change();
  return {
    what: `manifest ${change}`,
    changed: { [PARTS.manifest]: strToU8(JSON.stringify(manifest)) },
    isNamed: namesPart(PARTS.manifest),
  };
}

const derived = [PARTS.rules, PARTS.findings, PARTS.explanations, PARTS.record];
const KINDS: readonly (() => Alteration)[] = [
  cellAltered,
  cellAltered,
  cellAltered,
  figureAltered,
  () => partAltered(random.pick(derived)),
  () => partAltered(random.pick(pathsIn(PARTS.history))),
  () => partRemoved(random.pick([...derived, ...pathsIn(PARTS.forms), ...pathsIn(PARTS.history)])),
  partAdded,
  manifestAltered,
];

test(`each of ${ALTERATIONS} alterations of a package, one at a time, is named and nothing else is`, () => {
  expect(differencesIn({}, false)).toEqual([]);
  const wrong: unknown[] = [];
  for (let index = 0; index < ALTERATIONS; index++) {
    const { what, changed, isNamed, follows = () => false } = KINDS[index % KINDS.length]!();
    const covered = index % 2 === 0 && !what.startsWith("with");
    const differences = differencesIn(changed, covered);
    const named = differences.some(isNamed);
    // A part that the manifest no longer agrees with is named as such beside what is different in it.
    const isOwnPart = ({ about }: Difference) => !covered && about !== undefined && about in changed;
    const others = differences.filter((one) => !isNamed(one) && !isOwnPart(one) && !follows(one));
    if (!named || others.length > 0) wrong.push({ what, covered, named, others: others.slice(0, 3) });
  }
  expect(wrong).toEqual([]);
}, 540_000);
