import { listToMoveTo, monthsToBegin } from "#src/core/new-form/months";
import { formatPeriod, parsePeriod } from "#src/core/period";
import type { ListShelf } from "#src/core/targets/known-lists";
import type { TargetList } from "#src/core/targets/schema";
import { smallList } from "../../scenario/small-list";

const year = smallList.header.year;
const nextYear: TargetList = {
  ...smallList,
  hash: "next",
  header: { ...smallList.header, id: "next", year: year + 1, templateVersion: "next-1" },
};
const one: ListShelf = { lists: [smallList], published: [] };
const two: ListShelf = { lists: [smallList, nextYear], published: [] };

function begun(shelf: ListShelf, from: string | null, today: string, department = "commerce") {
  const { next, isDue } = monthsToBegin(
    shelf,
    department,
    from === null ? null : parsePeriod(from),
    parsePeriod(today)!,
  );
  return next ? `${formatPeriod(next.period)}${isDue ? " due" : ""}` : null;
}

test("the month to begin is the last that is over, where the form at hand is of an earlier one", () => {
  expect(begun(one, "2024-03", "2024-05")).toBe("2024-04 due");
  expect(begun(one, "2024-03", "2024-08")).toBe("2024-07 due");
  expect(begun(one, null, "2024-04")).toBe("2024-03 due");
});

test("beside the form that is due the month that follows can be begun", () => {
  expect(begun(one, "2024-03", "2024-04")).toBe("2024-04");
  expect(begun(one, "2024-12", "2025-01")).toBeNull();
});

test("without a list of the year that is due the month after the form at hand follows", () => {
  expect(begun(one, "2024-03", "2026-09")).toBe("2024-04");
  expect(begun(two, "2024-12", "2025-03")).toBe("2025-02 due");
});

test("months in which nothing is asked of a unit are left out", () => {
  const indicators = smallList.indicators.map((row) =>
    row.reporters.includes("west-zone") ? { ...row, dueMonths: [3, 6, 9, 12] } : row,
  );
  const quarterly: ListShelf = { lists: [{ ...smallList, indicators }], published: [] };
  expect(begun(quarterly, "2024-03", "2024-06", "west-zone")).toBe("2024-06");
  expect(begun(quarterly, "2024-03", "2024-08", "west-zone")).toBe("2024-06 due");
});

test("a form is outdated where another template or list counts for its month", () => {
  const form = {
    period: parsePeriod("2024-04"),
    templateVersion: smallList.header.templateVersion,
    department: "commerce",
  };
  expect(listToMoveTo(one, smallList, form)).toBeNull();
  expect(listToMoveTo(one, smallList, { ...form, templateVersion: "2023-1" })).toBe(smallList);
  expect(listToMoveTo(two, smallList, { ...form, period: parsePeriod("2025-02") })).toBe(nextYear);
  expect(listToMoveTo(one, smallList, { ...form, period: parsePeriod("2025-02") })).toBeNull();
  expect(listToMoveTo(one, smallList, { ...form, templateVersion: "2023-1", department: "nobody" })).toBeNull();
});
