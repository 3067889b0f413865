import { differencesBetween } from "#src/core/targets/difference";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../../scenario/default-list";

const list = defaultTargetList(nodePlatform);

test("a list does not differ from itself, nor from itself with its records in another order", () => {
  expect(differencesBetween(list, list)).toEqual([]);
  expect(differencesBetween(list, { ...list, targets: [...list.targets].reverse() })).toEqual([]);
});

test("a changed value is named by file, record and field, and found in the later version", () => {
  const targets = list.targets.map((target) =>
    target.id === "retail-sales-level"
      ? { ...target, value: 105, source: { ...target.source!, paragraph: 99 } }
      : target,
  );
  const [difference, ...others] = differencesBetween(list, { ...list, targets });
  expect(others).toEqual([]);
  expect(difference).toMatchObject({ kind: "changed", file: "targets", within: null, key: "retail-sales-level" });
  expect(difference!.fields).toEqual([["value"], ["source", "paragraph"]]);
  expect(targets[difference!.path![0] as number]!.id).toBe("retail-sales-level");
  expect(difference!.before).toMatchObject({ value: 100 });
  expect(difference!.after).toMatchObject({ value: 105 });
});

test("a value that was left out before or is left out now differs", () => {
  const [first, ...rest] = list.targets;
  const { noteZh: _, ...without } = { ...first!, noteZh: "口径待核" };
  const [difference] = differencesBetween(
    { ...list, targets: [without, ...rest] },
    { ...list, targets: [{ ...without, noteZh: "口径待核" }, ...rest] },
  );
  expect(difference!.fields).toEqual([["noteZh"]]);
});

test("records that came and went are named", () => {
  const [first, ...rest] = list.milestones;
  const milestones = [...rest, { ...first!, id: "new-bridge" }];
  expect(differencesBetween(list, { ...list, milestones }).map(({ kind, key, path }) => ({ kind, key, path }))).toEqual(
    [
      { kind: "added", key: "new-bridge", path: [rest.length] },
      { kind: "removed", key: first!.id, path: null },
    ],
  );
});

test("a file's own values and the records within it are told apart", () => {
  const [first, ...units] = list.header.units;
  const header = { ...list.header, version: "2024.9", units };
  expect(differencesBetween(list, { ...list, header })).toMatchObject([
    { kind: "changed", file: "list", within: null, key: "", fields: [["version"]] },
    { kind: "removed", file: "list", within: "units", key: first!.symbol },
  ]);
});
