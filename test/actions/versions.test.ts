import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkBatch } from "#src/actions/check-batch";
import { parseReceived } from "#src/actions/received";
import { type InputFile, readReceivedFile } from "#src/actions/received-file";
import { recordedFiles } from "#src/actions/recorded-files";
import { rollUp } from "#src/actions/rollup";
import { recordOf } from "#src/core/audit/record";
import { noHistory } from "#src/core/history/from-submissions";
import { countedForms } from "#src/core/rollup/received-forms";
import { nodePlatform } from "#src/workbook/platform/node";
import { list, march } from "../core/rollup/district";

const FOLDER = join(__dirname, "../fixtures/outside");

/** The forms of a folder, with the times its record tells. */
function filesIn(folder: string): InputFile[] {
  const names = readdirSync(join(FOLDER, folder));
  const record = names.includes("received.json") ? readFileSync(join(FOLDER, folder, "received.json"), "utf8") : "{}";
  const times = parseReceived(record)?.times ?? {};
  return names
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => ({
      ...{ name, path: `${folder}/${name}`, bytes: readFileSync(join(FOLDER, folder, name)) },
      ...(times[name] === undefined ? {} : { receivedAt: times[name] }),
    }));
}

function monthOf(files: readonly InputFile[]) {
  const receivedFiles = files.map((file) => readReceivedFile(file, list, nodePlatform));
  const { summary } = rollUp(receivedFiles, { list, period: march, history: noHistory });
  return { receivedFiles, summary };
}

describe("a form and its correction, without times of receipt", () => {
  const files = filesIn("correction");

  test("that nothing tells apart are asked about, in whatever order they are read, and never the first by name", () => {
    for (const order of [files, files.toReversed()]) {
      const { coverage } = monthOf(order).summary;
      expect(coverage).toMatchObject({ duplicates: [], undecided: [{ department: "urban-management" }] });
      expect(coverage.undecided[0]!.files.toSorted()).toEqual(["城管局2024年3月(更正).xlsx", "城管局2024年3月.xlsx"]);
    }
  });

  test.each([0, 1])("the one that was written later counts where the files' times say so", (later) => {
    const timed = files.map((file, index) => ({
      ...file,
      modifiedAt: index === later ? "2024-04-05T09:00:00Z" : "2024-04-03T09:00:00Z",
    }));
    expect(monthOf(timed).summary.coverage.duplicates).toMatchObject([{ used: files[later]!.name, rule: "file-time" }]);
  });
});

test("a form of another unit, sent later, never displaces the unit's own", () => {
  const { coverage, roster, findings } = monthOf(filesIn("other-units-template")).summary;
  expect(roster.filter(({ state }) => state !== "missing")).toMatchObject([{ file: "绿园经开区2024年3月.xlsx" }]);
  expect(coverage.setAside).toMatchObject([{ file: "皓月园区2024年3月.xlsx", reason: "other-units-form" }]);
  expect(findings.find(({ variant }) => variant === "other-units-form")).toMatchObject({ level: "A" });
});

test("a record of receipt with a byte order mark says when its form came", () => {
  const { coverage, roster } = monthOf(filesIn("received-bom")).summary;
  expect(coverage.timeUnknown).toEqual([]);
  expect(roster.find(({ state }) => state !== "missing")?.receivedAt).toBe("2024-04-01T14:22:27+08:00");
});

describe("the checks between units", () => {
  const [first, second] = filesIn("correction").map((file, index) => {
    const received = readReceivedFile({ ...file, receivedAt: `2024-04-0${index + 1}T09:00:00Z` }, list, nodePlatform);
    if (received.status === "refused") throw new Error(received.refusal.code);
    return received.submission;
  });

  test("hold a form against the version that counts, not the one with the highest number or the first", () => {
    expect(countedForms([first!, second!], list)).toEqual([second]);
    expect(countedForms([second!, first!], list)).toEqual([second]);
    const chosen = new Map([[first!.file.sha256, "chosen" as const]]);
    expect(countedForms([first!, second!], list, { chosen, returned: new Set() })).toEqual([first]);
    expect(countedForms([first!], list, { chosen: new Map(), returned: new Set([first!.file.sha256]) })).toEqual([]);
  });

  test("never look at another version of the same unit", () => {
    const request = { list, period: march, history: noHistory };
    const alone = checkBatch([second!], request)[0]!.findings;
    expect(checkBatch([first!, second!], request)[1]!.findings).toEqual(alone);
  });
});

describe("the files a summary was made from", () => {
  const files = filesIn("other-units-template");
  const { receivedFiles, summary } = monthOf(files);
  const record = recordOf(summary, { language: "zh-CN", generatedAt: "", history: [], logHead: null });

  test("are taken by their hash, and what lies beside them now is named", () => {
    const beside = filesIn("correction").map((file) => readReceivedFile(file, list, nodePlatform));
    const copy = readReceivedFile({ ...files[1]!, name: "副本.xlsx", path: "副本.xlsx" }, list, nodePlatform);
    const given = recordedFiles([copy, ...beside, ...receivedFiles], record, list, false);
    expect(given.receivedFiles.map(({ file }) => file).sort()).toEqual(files.map(({ name }) => name).sort());
    expect(given.added.toSorted()).toEqual([
      "correction/城管局2024年3月(更正).xlsx",
      "correction/城管局2024年3月.xlsx",
    ]);
  });

  test("are replaced by what stands in for them when they are gone, so that the change is seen", () => {
    const [kept] = receivedFiles;
    const changed = readReceivedFile({ ...filesIn("correction")[0]!, name: files[1]!.name }, list, nodePlatform);
    const given = recordedFiles([kept!, changed], record, list, false);
    expect(given.receivedFiles).toHaveLength(2);
    expect(given.added).toEqual([]);
  });
});
