import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { readReceivedFile } from "#src/actions/received-file";
import type { Summary } from "#src/core/rollup/summary";
import { openDesk } from "#src/pane/engine/desk";
import { type FoundFile, filesOfInput } from "#src/pane/files/found-files";
import { pickWorkbooks } from "#src/pane/files/picked-files";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { huizong, scratchFolder } from "./command-line";

const scratch = scratchFolder();
const list = defaultTargetList(nodePlatform);
const march = { year: 2024, month: 3 };
const correction = resolve("test/fixtures/outside/correction");

/** A month's folder as it is found on a desk of the bureau. */
function folderAsLeft(): string {
  const month = join(scratch, "三月");
  const first = join(scratch, "first");
  huizong("simulate", "--period", "2024-03", "--seed", "3", "--faults", "4", "--out", month);
  const [finance, commerce, education] = ["财政局", "商务局", "教育局"].map((unit) => `${unit}2024年3月.xlsx`);
  const add = (path: string, content: string | Uint8Array = "x") => {
    mkdirSync(dirname(join(month, path)), { recursive: true });
    writeFileSync(join(month, path), content);
  };
  const copy = (from: string, to: string) => add(to, readFileSync(join(month, from)));
  // What programs leave, and what people make of a file.
  for (const name of [`~$${finance}`, ".~lock.a.xlsx#", "Thumbs.db", "desktop.ini", "下载.crdownload"]) add(name);
  copy(finance!, finance!.replace(".xlsx", "(1).xlsx"));
  copy(commerce!, `副本 ${commerce}`);
  copy(commerce!, `转发/再转发/${commerce}`);
  // What was given back, done with or deleted.
  for (const folder of ["退回", "作废/2", "旧表", ".cache", "$RECYCLE.BIN", "退回的（4月）"])
    copy(finance!, `${folder}/${finance}`);
  add("退回/received.json", "{");
  // What is no workbook, twice by the same name.
  for (const name of [
    "报表.zip",
    "报表.rar",
    "报表.7z",
    "表.csv",
    "表.wps",
    "表.pdf",
    "说明.docx",
    "表.xlsx.bak",
    "没有扩展名",
  ])
    add(name);
  add("甲/打包.zip");
  add("乙/打包.zip");
  add("表.et");
  add("坏.xlsx", readFileSync(join(month, finance!)).subarray(0, 5000));
  add("空.xlsx", "");
  // Versions of a unit's form that nothing tells apart, and a form of another month.
  for (const name of readdirSync(correction)) add(name, readFileSync(join(correction, name)));
  huizong("simulate", "--period", "2024-02", "--seed", "3", "--units", "1", "--faults", "0", "--out", first);
  for (const name of readdirSync(first).filter((one) => one.endsWith(".xlsx")))
    copyFileSync(join(first, name), join(month, name));
  // A summary made of the month before.
  huizong("rollup", first, "--period", "2024-02", "--out", join(month, "绿园区2024年2月汇总表.xlsx"));
  // A record of receipt that is half right.
  const received = JSON.parse(readFileSync(join(month, "received.json"), "utf8")) as Record<string, unknown>;
  delete received[commerce!];
  add(
    "received.json",
    JSON.stringify({ ...received, [education!]: "昨天下午", "没有这份.xlsx": "2024-04-03T09:00:00+08:00" }),
  );
  renameSync(join(month, education!), join(month, `${education!.slice(0, -5)}（最终）.xlsx`));
  const time = new Date("2024-04-05T01:00:00Z");
  for (const path of pathsIn(month)) utimesSync(path, time, time);
  return month;
}

function pathsIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A folder as a browser gives it to the pane. */
function chosenAsFolder(folder: string): FoundFile[] {
  const files = pathsIn(folder).map((path) => {
    const file = new File([readFileSync(path)], basename(path), { lastModified: statSync(path).mtimeMs });
    return Object.defineProperty(file, "webkitRelativePath", { value: path.slice(dirname(folder).length + 1) });
  });
  return filesOfInput(files);
}

/** The month as the pane's engine has it, whatever order its threads read the files in. */
async function inThePane(found: readonly FoundFile[]) {
  const { files, leftOut, receipts } = await pickWorkbooks(found);
  const desk = openDesk(list);
  for (const { read, refusal, ...about } of files.toReversed()) {
    const { name: file, path } = about;
    if (refusal) desk.add({ status: "refused", file, sha256: "", refusal }, path);
    else desk.add(readReceivedFile({ ...about, bytes: await read() }, list, nodePlatform), path);
  }
  const { month } = desk.overview({ period: march, returned: [], leftOut: leftOut.toReversed() });
  return { month: month!, receipts };
}

test("a folder as people leave it is the same month on the command line, in the pane and in the page", async () => {
  const folder = folderAsLeft();
  const { status, json } = huizong(
    "rollup",
    folder,
    "--period",
    "2024-03",
    "--out",
    join(scratch, "out.xlsx"),
    "--json",
  );
  expect(status).toBe(1);
  const { coverage, roster, strayReceipts } = json() as {
    coverage: Summary["coverage"];
    roster: Summary["roster"];
    strayReceipts: { file: string }[];
  };
  const { month, receipts } = await inThePane(chosenAsFolder(folder));
  const { refused, ...others } = month.coverage;
  const { refused: refusedHere, ...othersHere } = coverage;
  const namesOf = (files: typeof refused) => files.map(({ file, code }) => `${code} ${file}`);
  expect(namesOf(refused)).toEqual(namesOf(refusedHere));
  expect(others).toEqual(othersHere);
  // What waits for earlier months the pane counts apart, all of it at D; where no file counts there is nothing to count.
  const entriesOf = (entries: typeof roster) =>
    entries.map(({ counts: { A, B, C }, ...entry }) => ({
      ...entry,
      counts: entry.file === null ? null : { A, B, C },
    }));
  expect(entriesOf(month.roster)).toEqual(entriesOf(roster));
  const about = (strays: readonly object[]) => strays.map((stray) => ({ ...stray, file: "received.json" }));
  expect(about(receipts)).toEqual(about(strayReceipts));
  // The folder is odd enough to tell the two apart.
  expect(others.leftOut).toHaveLength(7);
  expect(refused.length).toBeGreaterThan(12);
  expect(others.setAside.map(({ reason }) => reason)).toContain("other-period");
  expect(others.undecided).toHaveLength(1);
  expect(receipts).toHaveLength(2);
});
