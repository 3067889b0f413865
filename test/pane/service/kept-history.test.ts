import type { HistoryFile } from "#src/actions/history";
import { browserHistoryKeeper, together } from "#src/pane/service/kept-history";

/** A form of a unit's month that says one figure. */
function form(month: number, value: number, sealedAt: string | null = null, department = "commerce"): HistoryFile {
  const period = { year: 2024, month };
  const receipt = {
    ...{ file: "表.xlsx", path: "表.xlsx", sha256: "", version: 1, receivedAt: null, sealedAt },
    ...{ reportedOn: null, savedAt: null, fileTime: null },
  };
  const fact = {
    department,
    indicator: "retail-sales",
    measure: "cumulative" as const,
    period,
    value,
    file: "表.xlsx",
  };
  return {
    file: { name: "表.xlsx", sha256: "" },
    facts: [fact],
    form: { unit: `${department} 2024-${month}`, receipt },
  };
}

const values = (files: readonly HistoryFile[]) => files.map(({ facts }) => facts[0]!.value);

test("of a month's form the sealed one stays, then the later sealed, then the later given", () => {
  const [early, late] = ["2024-04-03T09:00:00+08:00", "2024-04-05T09:00:00+08:00"];
  expect(values(together([form(3, 1)], [form(3, 2)]))).toEqual([2]);
  expect(values(together([form(3, 1, early)], [form(3, 2)]))).toEqual([1]);
  expect(values(together([form(3, 1)], [form(3, 2, early)]))).toEqual([2]);
  expect(values(together([form(3, 1, late)], [form(3, 2, early)]))).toEqual([1]);
});

test("the earliest months come first, and only the last three years stay", () => {
  expect(values(together([form(4, 4)], [form(2, 2), form(3, 3)]))).toEqual([2, 3, 4]);
  const many = Array.from({ length: 40 }, (_, month) => form(month, month));
  expect(values(together([], many))).toHaveLength(36);
  expect(values(together([], many)).at(-1)).toBe(39);
});

test("a unit's figures are kept apart from others', and forgotten whole; without a database as long as the pane stands", async () => {
  const keeper = browserHistoryKeeper();
  const unit = { area: "220106", department: "commerce" };
  await keeper.keep(unit, [form(3, 1), form(3, 7, null, "finance")]);
  expect(values(await keeper.load(unit))).toEqual([1]);
  expect(await keeper.load({ ...unit, department: "finance" })).toEqual([]);
  expect(await keeper.load({ ...unit, area: "220107" })).toEqual([]);
  await keeper.forget(unit);
  expect(await keeper.load(unit)).toEqual([]);
});
