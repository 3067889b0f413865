import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { PARTS, placeOfList } from "#src/actions/evidence/manifest";
import { openEvidence } from "#src/actions/evidence/open";
import { verifyEvidence } from "#src/actions/evidence/verify";
import { SUMMARY_SHEETS } from "#src/core/audit/layout";
import { readStoredSummary } from "#src/core/audit/stored";
import { speakerOf } from "#src/language/speaker";
import { randomOf } from "#src/samples/world/random";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readSummaryBook } from "#src/workbook/read/summary-book";
import { defaultTargetList } from "../scenario/default-list";
import { huizong, scratchFolder } from "./command-line";

const folder = scratchFolder();
const at = (name: string) => join(folder, name);
const list = defaultTargetList(nodePlatform);
const made = (...more: string[]) =>
  huizong("evidence", at("s.xlsx"), "--from", at("三月"), "--history", at("二月"), "--seed", "三月抽查", ...more);
let parts: Record<string, Uint8Array>;

beforeAll(() => {
  huizong("simulate", "--period", "2024-02", "--seed", "9", "--faults", "0", "--out", at("二月"));
  huizong("simulate", "--period", "2024-03", "--seed", "9", "--faults", "6", "--out", at("三月"));
  // What cannot be read belongs to the month too: no form by its name, empty, broken, and the same broken file twice.
  writeFileSync(at("三月/说明.txt"), "x");
  writeFileSync(at("三月/空.xlsx"), "");
  for (const name of ["坏.xlsx", "阿坏.xlsx"]) writeFileSync(at(`三月/${name}`), "broken");
  cpSync("templates/绿园区_商务局_2024.xlsx", at("三月/空白.xlsx"));
  huizong("rollup", at("三月"), "--period", "2024-03", "--history", at("二月"), "--out", at("s.xlsx"));
  expect(made("--out", at("a.zip")).status).toBe(0);
  parts = unzipSync(readFileSync(at("a.zip")));
});

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** A package of these parts; `covered`: the manifest is put right with them, as one who knows the format would. */
function packed(changed: Readonly<Record<string, Uint8Array | null>>, covered: boolean): Uint8Array {
  const all = { ...parts, ...changed };
  const kept = Object.fromEntries(Object.entries(all).flatMap(([path, bytes]) => (bytes ? [[path, bytes]] : [])));
  if (covered) {
    const manifest = JSON.parse(strFromU8(parts[PARTS.manifest]!));
    manifest.files = manifest.files.flatMap((file: { path: string }) => {
      const bytes = kept[file.path];
      return bytes ? [{ ...file, sha256: sha256(bytes), bytes: bytes.length }] : [];
    });
    kept[PARTS.manifest] = strToU8(JSON.stringify(manifest));
  }
  return zipSync(kept, { level: 0 });
}

const verified = (bytes: Uint8Array) =>
  verifyEvidence(openEvidence(bytes, nodePlatform)!, {
    platform: nodePlatform,
    known: [list],
    say: speakerOf("zh-CN"),
  });

test("A package nobody touched recomputes by itself, elsewhere, without any difference", () => {
  const elsewhere = at("别处");
  mkdirSync(elsewhere);
  cpSync(at("a.zip"), join(elsewhere, "证据.zip"));
  const { status, json } = huizong("verify", join(elsewhere, "证据.zip"), "--json");
  expect(json()).toMatchObject({ differences: [], unverified: [] });
  expect(status).toBe(0);
  for (const option of ["--from", "--history"]) {
    const { status, stderr, stdout } = huizong("verify", join(elsewhere, "证据.zip"), option, at("二月"));
    expect([status, stdout, stderr]).toEqual([2, "", expect.stringMatching(new RegExp(`^U68 .*${option} 不与它同用`))]);
  }
  expect(huizong("verify", join(elsewhere, "证据.zip")).stdout).toMatch(/证据包内 \d+ 份文件均已对照/);
});

test("The same files give the same bytes, wherever they lie", () => {
  cpSync(at("三月"), at("三月副本"), { recursive: true });
  const again = huizong(
    ...["evidence", at("s.xlsx"), "--from", at("三月副本"), "--history", at("二月"), "--seed", "三月抽查"],
    ...["--out", at("b.zip")],
  );
  expect(again.status).toBe(0);
  expect(readFileSync(at("b.zip")).equals(readFileSync(at("a.zip")))).toBe(true);
});

test("It holds everything: list, rules, findings, explanations, what the summary was made with, and the seed", () => {
  const json = (path: string) => JSON.parse(strFromU8(parts[path]!));
  expect(json(placeOfList(list.hash)).targets).toHaveLength(list.targets.length);
  expect(json(PARTS.rules).map(({ code }: { code: string }) => code)).toContain("V16");
  expect(json(PARTS.findings).flatMap(({ findings }: { findings: unknown[] }) => findings).length).toBeGreaterThan(5);
  expect(json(PARTS.record).files.length).toBeGreaterThan(15);
  expect(json(PARTS.manifest)).toMatchObject({ period: "2024-03", area: "220106", seed: "三月抽查" });
  expect(Object.keys(parts).filter((path) => path.startsWith(PARTS.history)).length).toBeGreaterThan(15);
});

test("One altered byte, one part taken out or put in is named by its part", () => {
  for (const path of [PARTS.findings, PARTS.explanations, PARTS.rules, PARTS.record]) {
    const text = strFromU8(parts[path]!);
    const altered = strToU8(text.replace(/\w/, "7").concat(" "));
    const { differences } = verified(packed({ [path]: altered }, false));
    expect(differences).toMatchObject([{ reason: "changed-part", about: path }]);
    expect(verified(packed({ [path]: null }, false)).differences).toMatchObject([
      { reason: "missing-part", about: path },
    ]);
    // Put right in the manifest too, it still is not what follows from the forms.
    expect(verified(packed({ [path]: altered }, true)).differences).toMatchObject([
      { reason: "changed-part", about: path },
    ]);
  }
  expect(verified(packed({ "forms/extra": strToU8("x") }, false)).differences).toMatchObject([
    { reason: "extra-part", about: "forms/extra" },
  ]);
});

test("What only the manifest says is held against the files as far as they tell it", () => {
  const manifest = () => JSON.parse(strFromU8(parts[PARTS.manifest]!));
  const first = manifest().received[0] as { name: string };
  const changes: readonly ((told: ReturnType<typeof manifest>) => void)[] = [
    (told) => Object.assign(told, { period: "1999-12" }),
    (told) => Object.assign(told, { area: "220102" }),
    (told) => Object.assign(told.files[1], { bytes: 1 }),
    (told) => told.files.push(told.files.at(-1)),
    (told) => Object.assign(told.received[0], { name: `别的${first.name}` }),
  ];
  for (const change of changes) {
    const told = manifest();
    change(told);
    const { differences } = verified(packed({ [PARTS.manifest]: strToU8(JSON.stringify(told)) }, false));
    expect([String(change), differences]).toMatchObject([
      String(change),
      [{ reason: "changed-part", about: PARTS.manifest }],
    ]);
  }
});

test("A form, an earlier file or a list taken out or exchanged is named itself, not what follows from it", () => {
  const told = JSON.parse(strFromU8(parts[PARTS.manifest]!)) as {
    received: { name: string; part: string }[];
    history: { name: string; part: string }[];
  };
  const form = told.received.find(({ name }) => name.startsWith("财政局"))!;
  for (const { name, part } of [form, told.history[3]!]) {
    const [difference, ...others] = verified(packed({ [part]: null }, true)).differences;
    expect(difference).toMatchObject({ reason: "missing-part", about: part, file: name });
    expect(others.map(({ about }) => about)).not.toContain(PARTS.findings);
  }
  const place = placeOfList(list.hash);
  const altered = strToU8(strFromU8(parts[place]!).replace("“两车”配套企业总量", "“两车”配套企业"));
  for (const covered of [false, true]) {
    const [difference] = verified(packed({ [place]: altered }, covered)).differences;
    expect(difference).toMatchObject({ reason: "changed-part", about: place });
  }
});

test("What is in no place of the package is named, also where the manifest lists it", () => {
  for (const path of ["history/junk", "junk.json"]) {
    const manifest = JSON.parse(strFromU8(parts[PARTS.manifest]!));
    manifest.files.push({ path, sha256: sha256(strToU8("x")), bytes: 1 });
    const changed = { [path]: strToU8("x"), [PARTS.manifest]: strToU8(JSON.stringify(manifest)) };
    const { differences } = verified(packed(changed, false));
    expect(differences).toContainEqual(expect.objectContaining({ about: path }));
  }
});

test("Cells altered in the summary, with the manifest put right, are named by cell and nothing else is", () => {
  const random = randomOf("evidence", 20240408);
  const book = readSummaryBook(parts[PARTS.summary]!, nodePlatform);
  const letters = (column: number) => String.fromCharCode(64 + column);
  const names = [SUMMARY_SHEETS.main, SUMMARY_SHEETS.targets, SUMMARY_SHEETS.findings, SUMMARY_SHEETS.bulletin];
  const cellsOf = (name: string) =>
    [...book.sheets.find((sheet) => sheet.name === name)!.rows].flatMap(([row, own]) =>
      own
        .filter(({ value, column }) => value !== null && column <= 26)
        .map(({ column }) => ({ sheet: name, cell: `${letters(column)}${row}` })),
    );
  // A cell of each sheet at a time, which costs one verification and not four.
  for (let draw = 0; draw < 3; draw++) {
    const altered = names.map((name) => random.pick(cellsOf(name)));
    const changes = altered.map((at) => ({ ...at, value: 987654.25 }));
    const summary = patchWorkbook(parts[PARTS.summary]!, changes, nodePlatform);
    const { differences } = verified(packed({ [PARTS.summary]: summary }, true));
    const named = differences.map(({ sheet, cell }) => ({ sheet, cell }));
    expect(named).toHaveLength(altered.length);
    expect(named).toEqual(expect.arrayContaining(altered));
  }
});

test("A form that was altered, cut or left out of the manifest is named once, and nothing that follows from it", () => {
  const manifest = JSON.parse(strFromU8(parts[PARTS.manifest]!)) as { received: { part: string; name: string }[] };
  const form = manifest.received.find(({ name }) => name.startsWith("商务局"))!;
  const { evidence } = readStoredSummary(readSummaryBook(parts[PARTS.summary]!, nodePlatform))!;
  const { sheet, cell } = evidence.find(({ file, value }) => file === form.name && value !== null && value > 0)!;
  const bytes = patchWorkbook(parts[form.part]!, [{ sheet, cell, value: 4321 }], nodePlatform);
  for (const altered of [bytes, parts[form.part]!.subarray(0, -1)]) {
    for (const covered of [false, true]) {
      const { differences, unverified } = verified(packed({ [form.part]: altered }, covered));
      expect(differences).toMatchObject([{ reason: "changed-part", about: form.part, file: form.name }]);
      expect(unverified).toMatchObject([{ reason: "altered-sources", about: PARTS.summary }]);
    }
  }
  const told = { ...manifest, received: manifest.received.filter(({ name }) => name !== form.name) };
  const { differences } = verified(packed({ [PARTS.manifest]: strToU8(JSON.stringify(told)) }, false));
  expect(differences).toMatchObject([{ reason: "unlisted-file", about: PARTS.manifest, file: form.name }]);
});

test("Seed, maker and the package's own hash are told, to be held against what was noted when it was made", () => {
  const noted = huizong(
    "evidence",
    at("s.xlsx"),
    "--from",
    at("三月"),
    "--history",
    at("二月"),
    "--out",
    at("n.zip"),
    "--json",
  );
  const { sha256: hash } = noted.json() as { sha256: string };
  expect(huizong("verify", at("n.zip"), "--json").json()).toMatchObject({ sha256: hash, seed: null });
  const seeded = huizong("verify", at("a.zip"));
  expect(seeded.stdout).toContain("种子：三月抽查");
  expect(seeded.stdout).toContain(sha256(readFileSync(at("a.zip"))));
});

test("A manifest with more or less in it, and an entry that leads out or comes twice, are named", () => {
  const manifest = () => JSON.parse(strFromU8(parts[PARTS.manifest]!));
  const { seed: _, ...seedless } = manifest();
  const manifests = [{ ...manifest(), extra: 1 }, seedless, { ...manifest(), tool: { tool: "x", version: "1" } }];
  for (const [index, place] of ["extra", "seed", "tool.tool"].entries()) {
    writeFileSync(at("m.zip"), packed({ [PARTS.manifest]: strToU8(JSON.stringify(manifests[index])) }, false));
    expect(huizong("verify", at("m.zip")).stderr).toMatch(new RegExp(`^U62 .*manifest\\.json .*（${place}）`));
  }
  for (const path of ["../evil.txt", "/etc/passwd"]) {
    writeFileSync(at("m.zip"), packed({ [path]: strToU8("x") }, false));
    expect(huizong("verify", at("m.zip")).stderr).toMatch(new RegExp(`^U62 .*“${path}”指向文件夹之外`));
  }
  writeFileSync(at("m.zip"), packed({ "RULES.json": strToU8("[]") }, false));
  expect(huizong("verify", at("m.zip")).stderr).toMatch(/^U62 .*两份“rules\.json”/i);
});

test("Commands on a summary take the package too, so that the same sample is drawn from it by anyone", () => {
  const draw = (file: string) =>
    huizong("sample", at(file), "--size", "12", "--seed", "三月抽查", "--json").json() as { items: unknown };
  expect(draw("a.zip").items).toEqual(draw("s.xlsx").items);
  // The package tells more of each source, since the forms are in it.
  expect(huizong("trace", at("a.zip"), "I12").stdout).toContain(huizong("trace", at("s.xlsx"), "I12").stdout);
});

test("What is missing is named, and other files are refused with the way out", () => {
  cpSync(at("三月"), at("缺一份"), { recursive: true });
  rmSync(at("缺一份/商务局2024年3月.xlsx"));
  const short = huizong("evidence", at("s.xlsx"), "--from", at("缺一份"), "--out", at("c.zip"));
  expect(short.stderr).toMatch(/^U61 .*：\n {2}商务局2024年3月\.xlsx\n/);
  expect(huizong("evidence", at("s.xlsx"), "--from", at("三月"), "--out", at("c.xlsx")).stderr).toContain("U62");
  expect(made("--out", at("a.zip")).status).toBe(0);
  writeFileSync(at("other.zip"), zipSync({ "a.txt": strToU8("x") }));
  expect(huizong("verify", at("other.zip")).stderr).toContain("U62");
  writeFileSync(at("cut.zip"), readFileSync(at("a.zip")).subarray(0, 5000));
  expect(huizong("verify", at("cut.zip")).stderr).toMatch(/U62 .*原来的证据包/);
  const deep = packed({ [placeOfList(list.hash)]: strToU8("[".repeat(300_000)) }, true);
  writeFileSync(at("deep.zip"), deep);
  expect(huizong("verify", at("deep.zip"), "--json").json().differences).not.toEqual([]);
  expect(huizong("verify", at("s.xlsx")).stderr).toContain("--from");
});
