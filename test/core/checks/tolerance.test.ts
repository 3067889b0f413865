import * as fc from "fast-check";
import { chineseNumeral } from "#src/core/checks/evidence/chinese-numeral";
import { monthsInFileName } from "#src/core/checks/evidence/file-name-month";
import { plainNumber } from "#src/core/checks/evidence/plain-number";
import { percentSlip, powerSlip, withoutSlip } from "#src/core/checks/evidence/slips";
import {
  add,
  around,
  canBeEqual,
  divide,
  exactly,
  growthOf,
  stated,
  surelyLess,
  times,
  widen,
} from "#src/core/checks/evidence/tolerance";
import { isLess, roundTo, sameNumber, tidy } from "#src/core/numbers";
import { smallList } from "../../scenario/small-list";

const byId = (id: string) => smallList.indicators.find((indicator) => indicator.id === id)!;

describe("numbers as people write them", () => {
  it("0.1 + 0.2 is 0.3", () => {
    expect(sameNumber(0.1 + 0.2, 0.3)).toBe(true);
    expect(isLess(0.3, 0.1 + 0.2)).toBe(false);
    expect(tidy(215900 * 0.0001)).toBe(21.59);
  });

  it("halves round away from zero, whatever their binary fraction", () => {
    expect([1.005, 2.675, -1.005, 0.5].map((value) => roundTo(value, 2))).toEqual([1.01, 2.68, -1.01, 0.5]);
  });

  it("a difference of one in the last digit a form states is never lost", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 99_999_999 }), (cents) => isLess(cents / 100, (cents + 1) / 100)));
  });
});

describe("rounded figures", () => {
  it("stand for anything within half of their last digit, counts for themselves", () => {
    expect(stated(byId("retail-sales"), "month", 21.59)).toEqual({ low: 21.585, high: 21.595 });
    expect(stated(byId("events"), "month", 9)).toEqual(exactly(9));
    expect(stated(byId("events"), "growth", 7)).toEqual({ low: 6.95, high: 7.05 });
  });

  it("are less for sure only where their intervals lie apart, whatever their binary fractions", () => {
    expect(surelyLess(around(1, 0.5), around(2.1, 0.5))).toBe(true);
    expect(surelyLess(around(1, 0.5), around(1.9, 0.5))).toBe(false);
    expect(surelyLess(exactly(0.3), exactly(0.1 + 0.2))).toBe(false);
    expect(surelyLess(widen(exactly(1), 0.5), widen(exactly(1.9), 0.5))).toBe(false);
  });

  it("divide to all that their ends may give", () => {
    expect(divide({ low: -2, high: 4 }, { low: 1, high: 2 })).toEqual({ low: -2, high: 4 });
    expect(divide({ low: 2, high: 4 }, { low: 1, high: 2 })).toEqual({ low: 1, high: 4 });
  });

  it("whatever exact parts were rounded, their rounded sum is never called wrong", () => {
    const part = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 8 }), (parts) => {
        const sum = parts.map((value) => around(roundTo(value, 2), 0.005)).reduce(add);
        const total = around(
          roundTo(
            parts.reduce((a, b) => a + b),
            2,
          ),
          0.005,
        );
        return canBeEqual(total, sum);
      }),
    );
  });

  it("whatever level and base were rounded, their rounded growth is never called wrong", () => {
    const amount = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(amount, amount, (level, base) => {
        const reported = around(roundTo((level / base - 1) * 100, 1), 0.05);
        return canBeEqual(reported, growthOf(around(roundTo(level, 2), 0.005), around(roundTo(base, 2), 0.005)));
      }),
    );
  });

  it("divided by what may be zero can be anything", () => {
    const anything = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
    expect(divide(exactly(1), around(0, 0.5))).toEqual(anything);
    expect(divide(exactly(1), { low: 0, high: 1 })).toEqual(anything);
    expect(times({ low: 1, high: 2 }, -1)).toEqual({ low: -2, high: -1 });
  });
});

describe("slips", () => {
  it.each([
    [215900, 21.99, 4, 21.59],
    [21.59, 215900, -4, 215900],
    [144, 1440, -1, 1440],
    [1500, 1000, 0, 1500],
    [5, 0, 0, 5],
  ])("%d beside %d is off by 10^%d and means %d", (value, reference, power, meant) => {
    expect(powerSlip(value, reference)).toBe(power);
    expect(withoutSlip(value, power)).toBe(meant);
  });

  it.each([
    [0.07, around(7.2, 0.1), 7],
    [0.071, around(7.2, 0.1), 7.1],
    [7.2, around(7.2, 0.1), null],
    [0.3, around(0.3, 0.1), null],
    [1, around(70, 5), null],
  ])("%d beside %o means %p percent", (value, expected, meant) => {
    expect(percentSlip(value, expected)).toBe(meant);
  });
});

describe("texts in cells", () => {
  const read = (text: string, id = "retail-sales", measure: "month" | "growth" = "month") =>
    plainNumber(text, byId(id), measure, smallList.header.units)?.value ?? null;

  it.each([
    ["215900万元", 21.59],
    ["21.59亿", 21.59],
    ["１，２３４．５", 1234.5],
    ["−3.2", -3.2],
    ["三亿二千万元", 3.2],
    ["约21亿元", 21],
    ["近21亿元", null],
    ["21-22", null],
    ["21.59吨", null],
    ["1,23", null],
    ["", null],
  ])("%p in a cell of 亿元 is %p", (text, value) => expect(read(text)).toBe(value));

  it("7％ is seven in a column of percentages", () => expect(read("7％", "retail-sales", "growth")).toBe(7));

  it.each([
    ["十二", 12],
    ["一百零五", 105],
    ["两万三千", 23000],
    ["二〇二四", null],
    ["万", null],
  ])("%s is %p", (text, value) => expect(chineseNumeral(text)).toBe(value));

  it.each([
    ["商务局2024年3月.xlsx", { year: 2024, month: 3 }],
    ["商务局1-3月.xlsx", { year: null, month: 3 }],
    ["report_2024-03.xlsx", { year: 2024, month: 3 }],
    ["report_2024-04-03.xlsx", null],
    ["4月3日上报.xlsx", null],
    ["第12号.xlsx", null],
  ])("the file name %s tells %p", (name, month) =>
    expect(monthsInFileName(name)).toEqual(month === null ? [] : [month]),
  );
});
