import { formsOf } from "#src/core/form/form";
import { FAULTS } from "#src/samples/faults";
import { simulateMonth } from "#src/samples/month";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { broadly } from "../tools/breadth";

const list = defaultTargetList(nodePlatform);
const march = { year: 2024, month: 3 };

describe("An invented month", () => {
  const month = simulateMonth(list, { period: march, seed: 7, faults: 6, irregular: true });

  test("has one unit missing, one late and one that sends its form twice", () => {
    expect(month.missing).toHaveLength(1);
    expect(month.late).toHaveLength(1);
    expect(month.twice).toHaveLength(1);
    expect(month.files).toHaveLength(formsOf(list).length - 1 + 1);
    expect(month.files.map(({ department }) => department)).not.toContain(month.missing[0]);
    expect(new Set(month.files.map(({ name }) => name)).size).toBe(month.files.length);
  });

  test("dates the late form after the due day and the others by it", () => {
    const late = new Set(month.late.map(({ file }) => file));
    for (const { name, department, receivedAt } of month.files) {
      const exception = list.calendar.exceptions.find((entry) => entry.month === 3 && entry.department === department);
      const due = `2024-04-${String(exception?.dueDay ?? list.calendar.dueDay).padStart(2, "0")}`;
      expect(receivedAt.slice(0, 10) > due).toBe(late.has(name));
    }
  });

  test("has every unit late by its own due day, whatever the seed", () => {
    for (let seed = 1; seed <= broadly(8, 40); seed++) {
      const { files, late, twice } = simulateMonth(list, { period: march, seed, faults: 0, irregular: true });
      const timeOf = (file: string | undefined) => files.find(({ name }) => name === file)!.receivedAt;
      const due = late[0]!.department === "statistics" ? "2024-04-20" : "2024-04-08";
      expect(timeOf(late[0]!.file).slice(0, 10) > due).toBe(true);
      expect(timeOf(twice[0]!.files[1]) > timeOf(twice[0]!.files[0])).toBe(true);
    }
  });

  test("has nothing wrong in it when no fault is wanted", () => {
    expect(simulateMonth(list, { period: march, seed: 7, faults: 0, irregular: true }).planted).toEqual([]);
  });

  test("lists the corrected form last, after the faulty one", () => {
    const [first, second] = month.twice[0]!.files.map((file) => month.files.find(({ name }) => name === file)!);
    expect([first!.version, second!.version]).toEqual([1, 2]);
    expect(second!.receivedAt > first!.receivedAt).toBe(true);
    expect(month.planted.map(({ file }) => file)).toContain(first!.name);
    expect(month.planted.map(({ file }) => file)).not.toContain(second!.name);
  });

  test("names file, code and place of every fault, no two in one file", () => {
    expect(month.planted).toHaveLength(6);
    expect(new Set(month.planted.map(({ file }) => file)).size).toBe(6);
    for (const { file, fault, code, note } of month.planted) {
      expect(month.files.map(({ name }) => name)).toContain(file);
      expect(FAULTS.map(({ kind }) => kind)).toContain(fault);
      expect(code).toMatch(/^[VR]\d\d$/);
      expect(note).not.toBe("");
    }
  });

  test("is the same again, and another with another seed", () => {
    expect(simulateMonth(list, { period: march, seed: 7, faults: 6, irregular: true })).toEqual(month);
    expect(simulateMonth(list, { period: march, seed: 8, faults: 6, irregular: true })).not.toEqual(month);
  });

  test("changes nothing but the faulty forms when faults are asked for", () => {
    const truthful = simulateMonth(list, { period: march, seed: 7, faults: 0 });
    const faulty = simulateMonth(list, { period: march, seed: 7, faults: 5 });
    const touched = new Set(faulty.planted.map(({ file }) => file));
    for (const [index, file] of faulty.files.entries()) {
      if (!touched.has(file.name)) expect(file).toEqual(truthful.files[index]);
    }
    expect(touched.size).toBe(5);
  });

  test("marks every form as sample data", () => {
    for (const { changes } of month.files) {
      expect(changes).toContainEqual(expect.objectContaining({ cell: "A1", value: "【样例数据】" }));
    }
  });

  test("does not exist where the list asks no form", () => {
    expect(() => simulateMonth(list, { period: { year: 2024, month: 1 }, seed: 1, faults: 0 })).toThrow(RangeError);
  });
});

test.each(FAULTS.map((fault) => [fault.kind, fault] as const))("%s finds a place in March or April", (kind, fault) => {
  const planted = [3, 4].flatMap(
    (month) => simulateMonth(list, { period: { year: 2024, month }, seed: 3, faults: 2, kinds: [fault] }).planted,
  );
  expect(planted.map((one) => one.fault)).toContain(kind);
});
