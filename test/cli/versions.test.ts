import { cpSync, mkdirSync, readdirSync, utimesSync } from "node:fs";
import { join, resolve } from "node:path";
import { huizong, scratchFolder, simulated } from "./command-line";

const folder = scratchFolder();
const month = join(folder, "三月");
const [form, correction] = ["城管局2024年3月.xlsx", "城管局2024年3月(更正).xlsx"];
const fixtures = resolve("test/fixtures/outside");

beforeAll(() => {
  cpSync(join(fixtures, "correction"), month, { recursive: true });
  const sameTime = new Date("2024-04-05T09:00:00Z");
  for (const name of readdirSync(month)) utimesSync(join(month, name), sameTime, sameTime);
});

const rollUp = (from: string, out: string, ...more: string[]) =>
  huizong("rollup", from, "--period", "2024-03", "--out", join(folder, out), ...more);
const verify = (out: string, from: string, ...more: string[]) =>
  huizong("verify", join(folder, out), "--from", from, ...more, "--json");

test("versions that nothing tells apart end with 1 and both paths; the one chosen by hand counts and is recorded", () => {
  const asked = rollUp(month, "asked.xlsx");
  expect(asked.status).toBe(1);
  expect(asked.stderr).toContain(`三月/${form}`);
  expect(asked.stderr).toContain(`三月/${correction}（文件名写着“更正”，仅供参考）`);
  expect(verify("asked.xlsx", month)).toMatchObject({ status: 0 });

  const chosen = rollUp(month, "chosen.xlsx", "--use", join(month, correction!), "--json");
  expect(chosen.status).toBe(0);
  expect(chosen.json()).toMatchObject({ coverage: { duplicates: [{ used: correction, rule: "chosen" }] } });
  expect(verify("chosen.xlsx", month)).toMatchObject({ status: 0 });
  const unknown = rollUp(month, "unknown.xlsx", "--use", join(fixtures, "date-with-time.xlsx"));
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain("U16");
});

test("versions of an earlier form that nothing tells apart are named and are no history", () => {
  const { stderr } = rollUp(month, "earlier.xlsx", "--history", month);
  expect(stderr).toContain("都没有作为历史数据使用");
});

test("what lies beside a summary's files now is no difference and is named; a recorded file that is gone is one", () => {
  const one = join(folder, "一份");
  mkdirSync(one);
  cpSync(join(month, form!), join(one, form!));
  rollUp(one, "one.xlsx");
  cpSync(join(month, correction!), join(one, correction!));
  cpSync(join(month, form!), join(one, "副本.xlsx"));
  cpSync(join(fixtures, "received-bom/商务局2024年3月.xlsx"), join(one, "商务局2024年3月.xlsx"));
  cpSync(join(folder, "one.xlsx"), join(one, "汇总.xlsx"));
  const beside = verify("one.xlsx", one);
  expect(beside.json()).toMatchObject({ differences: [] });
  expect(beside.status).toBe(0);
  const added = (beside.json().unverified as { reason: string; about?: string }[])
    .filter(({ reason }) => reason === "added-file")
    .map(({ about }) => about);
  expect(added.sort()).toEqual(["一份/商务局2024年3月.xlsx", `一份/${correction}`].sort());

  const other = join(folder, "另一份");
  mkdirSync(other);
  cpSync(join(month, correction!), join(other, correction!));
  expect(verify("one.xlsx", other).status).toBe(1);
});

test("what was left out by its folder is known when the summary is verified, wherever the folder lies now", () => {
  const given = join(folder, "夹");
  mkdirSync(join(given, "退回"), { recursive: true });
  cpSync(join(month, form!), join(given, form!));
  cpSync(join(month, correction!), join(given, "退回", correction!));
  expect(rollUp(given, "left.xlsx", "--json").json()).toMatchObject({
    coverage: { leftOut: [{ path: `夹/退回/${correction}`, reason: "folder" }], undecided: [] },
  });
  const moved = join(folder, "moved");
  cpSync(given, moved, { recursive: true });
  expect(verify("left.xlsx", moved).json()).toMatchObject({ differences: [] });
});

describe("districts", () => {
  const both = join(folder, "全区");
  beforeAll(() => {
    simulated(both, "--period", "2024-03", "--faults", "0");
  });

  test("a mistyped month is refused for each district before empty summaries are written", () => {
    const each = join(folder, "each-wrong");
    const refused = huizong("rollup", both, "--period", "2024-04", "--districts", "each", "--out", each);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("U15");
    expect(readdirSync(each)).toEqual([]);
  });

  test("a summary of each district and one of all together are verified like any other", () => {
    const each = join(folder, "each");
    huizong("rollup", both, "--period", "2024-03", "--districts", "each", "--out", each);
    for (const name of readdirSync(each)) {
      expect(verify(join("each", name), both).json()).toMatchObject({ differences: [] });
    }
    rollUp(both, "together.xlsx", "--districts", "together");
    expect(verify("together.xlsx", both).json()).toMatchObject({ differences: [] });
  });
});
