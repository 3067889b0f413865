import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type HistoryFile, readHistoryFile } from "#src/actions/history";
import { type ReceivedFile, readReceivedFile } from "#src/actions/received-file";
import { readStoredSummary } from "#src/core/audit/stored";
import type { Level } from "#src/core/findings/finding";
import { parseAddress } from "#src/core/grid/address";
import { speakerOf } from "#src/language/speaker";
import { returnNote } from "#src/pane/bureau/return-note";
import { countByDepartment, countReceived, countTiles, findingsThrough, linesOf } from "#src/pane/bureau/roster-lines";
import { openDesk } from "#src/pane/engine/desk";
import { simulate } from "#src/samples/simulate";
import { nodePlatform } from "#src/workbook/platform/node";
import { readSummaryBook } from "#src/workbook/read/summary-book";
import { defaultTargetList } from "../../scenario/default-list";

const list = defaultTargetList(nodePlatform);
const say = speakerOf("zh-CN");
const march = { year: 2024, month: 3 };
const unasked = { period: null, returned: [] };

/** A month as it arrives: one unit missing, one late, one twice, some faults, and a file nobody can open. */
const receivedFiles: ReceivedFile[] = [];
const past: HistoryFile[] = [];

beforeAll(async () => {
  const files = new Map<string, Uint8Array>();
  await simulate({
    list,
    period: march,
    seed: 5,
    faults: 6,
    platform: nodePlatform,
    tool: { tool: "huizong", version: "0" },
    write: (name, bytes) => files.set(name, bytes),
    writeHistory: (name, bytes) => past.push(readHistoryFile({ name, bytes }, list, nodePlatform)),
  });
  const times = JSON.parse(new TextDecoder().decode(files.get("received.json"))) as Record<string, string>;
  for (const [name, bytes] of files) {
    if (name.endsWith(".json")) continue;
    receivedFiles.push(readReceivedFile({ name, bytes, receivedAt: times[name]! }, list, nodePlatform));
  }
  receivedFiles.push(readReceivedFile({ name: "旧表.xls", bytes: new Uint8Array(0) }, list, nodePlatform));
});

function deskWith(files: readonly ReceivedFile[] = receivedFiles, earlier: readonly HistoryFile[] = past) {
  const desk = openDesk(list);
  for (const received of files) desk.add(received);
  for (const file of earlier) desk.addPast(file);
  return desk;
}

test("the month most of the forms are of is looked at, and its roster says who reported, was late or is missing", () => {
  const overview = deskWith().overview(unasked);
  expect(overview.month!.period).toEqual(march);
  const counts = countTiles(overview);
  expect(counts).toMatchObject({ late: 1, missing: 1, duplicates: 1, refused: 1, returned: 0, setAside: 0 });
  expect(counts.received).toBe(counts.expected - 1);
  expect(linesOf(overview, "expected")[0]).toMatchObject({ kind: "unit", entry: { state: "missing" } });
  expect(linesOf(overview, "refused")).toMatchObject([{ kind: "refused", file: { file: "旧表.xls", code: "R01" } }]);
  const { figures, milestones } = countReceived(overview.month!.roster);
  expect(figures.expected + milestones.expected).toBe(counts.expected);
});

test("a file given twice counts once", () => {
  const desk = deskWith();
  const before = desk.overview(unasked);
  for (const received of receivedFiles) desk.add(received);
  expect(desk.overview(unasked)).toEqual(before);
});

test("findings come by what they do to the district, then by level, and the roster counts the same ones", () => {
  const { findings, roster, withoutHistory } = deskWith().overview(unasked).month!;
  const sizes = findings.map(({ effect }) => Math.abs(effect ?? 0));
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  const levels = findings.filter(({ effect }) => effect === undefined).map(({ level }) => level);
  expect(levels).toEqual([...levels].sort());
  expect(withoutHistory).toBe(0);
  for (const { department, counts } of roster) {
    const own = findingsThrough(findings, { levels: new Set(["A"]), department });
    expect([department, own.length]).toEqual([department, counts.A]);
  }
});

test("what is counted of each unit and of the district adds up to what is counted of all, at any level", () => {
  const ofUnits = deskWith().overview(unasked).month!.findings;
  const findings = [...ofUnits, { ...ofUnits[0]!, department: null }];
  for (const levels of [new Set<Level>(), new Set<Level>(["A", "C"])]) {
    const shown = findingsThrough(findings, { levels, department: "any" });
    const counts = countByDepartment(shown);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(shown.length);
    for (const [department, count] of counts) {
      expect([department, findingsThrough(findings, { levels, department }).length]).toEqual([department, count]);
    }
  }
});

test("without earlier months the checks that wait for them are counted, not listed", () => {
  const { findings, withoutHistory } = deskWith(receivedFiles, []).overview(unasked).month!;
  expect(withoutHistory).toBeGreaterThan(0);
  expect(findings.some(({ variant }) => variant.startsWith("no-history"))).toBe(false);
});

test("versions of an earlier form that nothing tells apart are named and not compared with", () => {
  const folder = join(__dirname, "../../fixtures/outside/correction");
  const versions = readdirSync(folder).map((name) =>
    readHistoryFile({ name, path: `二月/${name}`, bytes: readFileSync(join(folder, name)) }, list, nodePlatform),
  );
  const { undecidedPast } = deskWith(receivedFiles, versions).overview(unasked);
  expect(undecidedPast.map((paths) => [...paths].sort())).toEqual([
    ["二月/城管局2024年3月(更正).xlsx", "二月/城管局2024年3月.xlsx"],
  ]);
});

test("a form given back leaves the figures, and its unit is told why", () => {
  const desk = deskWith();
  const { roster, findings } = desk.overview(unasked).month!;
  const entry = roster.find(({ counts, kind }) => counts.A > 0 && kind === "figures")!;
  const again = desk.overview({ period: null, returned: [entry.sha256!] }).month!;
  expect(again.roster.find(({ department }) => department === entry.department)!.state).toBe("returned");
  expect(again.coverage.returned).toEqual([entry.department]);

  const own = findings.filter(({ department }) => department === entry.department);
  const note = returnNote({ department: entry.department, period: march, file: entry.file!, findings: own }, list, say);
  const asked = own.filter(({ level }) => level !== "D").length;
  expect(note.split("\n")).toHaveLength(1 + asked);
  for (const { cells, level, about } of own) {
    if (level !== "D" && about !== "explanation")
      for (const { cell } of cells) expect(note).toMatch(new RegExp(`\\b${cell}\\b`));
  }
  expect(note).toContain(`2024年3月报表（${entry.file}）退回，请核对以下 ${asked} 处`);
});

test("another month is looked at when it is asked for", () => {
  const { month } = deskWith().overview({ period: { year: 2024, month: 6 }, returned: [] });
  expect(month!.coverage.setAside.length).toBeGreaterThan(20);
  expect(month!.coverage.received).toBe(0);
});

test("without a form among the files there is no month, only what could not be taken", () => {
  const overview = deskWith(receivedFiles.filter(({ status }) => status === "refused")).overview(unasked);
  expect(overview).toMatchObject({ files: 1, month: null, refused: [{ file: "旧表.xls" }] });
});

test("the summary written agrees with its own forms and names what was changed since", async () => {
  const desk = deskWith();
  desk.overview(unasked);
  const book = readSummaryBook(await desk.write(say, "2024-04-09T09:00:00+08:00"), nodePlatform);
  const stored = readStoredSummary(book)!;
  expect(stored.period).toEqual(march);
  expect(desk.reperform(book, say).differences).toEqual([]);

  const { at, value } = stored.evidence[0]!;
  const place = parseAddress(at.cell)!;
  const sheets = book.sheets.map((sheet) => {
    if (sheet.name !== at.sheet) return sheet;
    const cells = sheet.rows.get(place.row)!;
    const changed = cells.map((cell) => (cell.column === place.column ? { ...cell, value: value! + 1 } : cell));
    return { ...sheet, rows: new Map([...sheet.rows, [place.row, changed]]) };
  });
  expect(desk.reperform({ ...book, sheets }, say).differences).toMatchObject([
    { ...at, reason: "changed-value", stored: value! + 1, recomputed: value },
  ]);
});
