import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { formsOf, SHEETS } from "#src/core/form/form";
import { layoutOf } from "#src/core/form/layout";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { huizong, scratchFolder } from "./command-line";

const folder = scratchFolder();
const blanks = join(folder, "blanks");
const exported = join(folder, "exported.xlsx");
let filledForm: Uint8Array;

beforeAll(() => {
  const list = defaultTargetList(nodePlatform);
  const form = formsOf(list).find(({ department }) => department.id === "commerce")!;
  huizong("templates", "--department", "commerce", "--out", blanks);
  huizong("targets", "--export", exported);
  const blank = readFileSync(join(blanks, readdirSync(blanks)[0]!));
  const cell = `E${layoutOf(form).rowOf("retail-sales")}`;
  filledForm = patchWorkbook(blank, [{ sheet: SHEETS.form, cell, value: 5 }], nodePlatform);
});

/** What each command writes to a folder: the file that is in its way there, and the words that write it. */
const OUTPUTS: readonly [string, () => string, (to: string, file: string) => readonly string[]][] = [
  ["templates", () => readdirSync(blanks)[0]!, (to) => ["templates", "--department", "commerce", "--out", to]],
  ["simulate", () => "商务局2024年3月.xlsx", (to) => ["simulate", "--period", "2024-03", "--faults", "0", "--out", to]],
  ["targets --export", () => "list.xlsx", (_, file) => ["targets", "--export", file]],
  ["targets --import --out", () => "targets.json", (to) => ["targets", "--import", exported, "--out", to]],
  ["manifest", () => "manifest.xml", (_, file) => ["manifest", "--url", "https://huizong.example", "--out", file]],
];

describe.each(OUTPUTS)("%s", (command, name, words) => {
  const inTheWayOf = (kind: string, content: Uint8Array | string) => {
    const to = join(folder, command, kind);
    const file = join(to, name());
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return { file, run: (...more: string[]) => huizong(...words(to, file), ...more) };
  };

  test("replaces a file of the user's own only where it is told to", () => {
    const { file, run } = inTheWayOf("own", "my notes");
    const refused = run();
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/^U27 .*--force/m);
    expect(readFileSync(file, "utf8")).toBe("my notes");
    expect(run("--force").status).toBe(0);
    expect(readFileSync(file, "utf8")).not.toBe("my notes");
    // An exported list says when it was written and may hold work since; the others are written again at will.
    if (command !== "targets --export") expect(run().status).toBe(0);
  });

  test("never replaces a filled form", () => {
    const { file, run } = inTheWayOf("filled", filledForm);
    for (const more of [[], ["--force"]]) {
      const refused = run(...more);
      expect([refused.status, refused.stderr]).toEqual([2, expect.stringMatching(/^U27 /)]);
    }
    expect(readFileSync(file).equals(filledForm)).toBe(true);
  });

  test("names a file in its way that is larger than any it writes", () => {
    const { file, run } = inTheWayOf("large", "");
    truncateSync(file, 17 * 1024 * 1024);
    expect(run().stderr).toMatch(/^U27 .*--force/m);
    expect(statSync(file).size).toBe(17 * 1024 * 1024);
  });
});
