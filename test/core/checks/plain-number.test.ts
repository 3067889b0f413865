import { chineseNumeral } from "#src/core/checks/evidence/chinese-numeral";
import { plainNumber } from "#src/core/checks/evidence/plain-number";
import type { Measure } from "#src/core/measure";
import type { Indicator } from "#src/core/targets/schema";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../../scenario/default-list";

const list = defaultTargetList(nodePlatform);
const indicator = list.indicators.find(({ id }) => id === "retail-sales")!;

/** What a text means in a cell counted in a unit; in % it is a growth rate. */
function read(text: string, unit: string): number | null {
  const own: Indicator = { ...indicator, unit, decimals: unit === "亿元" || unit === "%" ? 2 : 0 };
  const measure: Measure = unit === "%" ? "growth" : "month";
  return plainNumber(text, own, measure, list.header.units)?.value ?? null;
}

describe("numbers in words", () => {
  it.each([
    ["十二", 12],
    ["二百六", 260],
    ["二百零六", 206],
    ["二百十六", 216],
    ["一万二", 12_000],
    ["一万零二", 10_002],
    ["一万二千三", 12_300],
    ["三千五", 3_500],
    ["一亿二", 120_000_000],
    ["一亿零三百", 100_000_300],
    ["贰佰陆拾柒", 267],
    ["八点四三", 8.43],
    ["零", 0],
  ])("%s is %d", (text, value) => expect(chineseNumeral(text)).toBe(value));

  it.each([
    "三四",
    "三四百",
    "二〇二四",
    "二十零五",
    "一万二百",
    "百五",
    "万",
    "一点",
    "八点四点三",
    "零五",
    "二百六百",
    "零亿",
  ])("%s is read by nobody with certainty", (text) => expect(chineseNumeral(text)).toBeNull());
});

describe("a scale behind a number counts what the cell's unit counts", () => {
  it.each([
    ["八亿", "亿元", 8],
    ["二百六十七万", "万美元", 267],
    ["二百六十七万美元", "万美元", 267],
    ["一亿二千万", "亿元", 1.2],
    ["三亿二千万元", "亿元", 3.2],
    ["一亿二千万", "户", 120_000_000],
    ["3.2亿", "亿元", 3.2],
    ["215900万", "亿元", 21.59],
    ["一万二", "吨", 12_000],
    ["3千", "户", 3000],
  ])("%s in a cell of %s is %d", (text, unit, value) => expect(read(text, unit)).toBe(value));

  it.each([
    ["一万二千", "万元", "12,000 元 or 12,000 万元"],
    ["3千", "万元", "3,000 元 or 3,000 万元"],
    ["3万", "亿元", "nothing at the decimals the form states"],
    ["23.56元", "亿元", "nothing at the decimals the form states"],
    ["3万", "%", "no percentage"],
  ])("%s in a cell of %s is left to its writer: %s", (text, unit) => expect(read(text, unit)).toBeNull());
});

describe("what is read as it stands", () => {
  it.each([
    ["１，２３４．５", "亿元", 1234.5],
    ["\u202a8.43\u202c", "亿元", 8.43],
    ["8。43", "亿元", 8.43],
    ["8.43①", "亿元", 8.43],
    ["1\u2009180", "户", 1180],
    ["12%", "%", 12],
    ["百分之七点五", "%", 7.5],
    ["负三点二", "%", -3.2],
    ["+5.1", "%", 5.1],
    ["=100+20", "户", 120],
    ["＝（1.5＋0.7）×2", "亿元", 4.4],
    ["1180 户", "户", 1180],
  ])("%s in a cell of %s is %d", (text, unit, value) => expect(read(text, unit)).toBe(value));
});

describe("what no offer is made for", () => {
  it.each([
    ["8.43\n8", "two figures under each other"],
    ["267\n249", "two figures under each other"],
    ["72 8", "two figures beside each other"],
    ["267 249", "two figures beside each other"],
    ["二百\n六", "two figures under each other"],
    ["267²", "a raised digit"],
    ["½", "a fraction in one character"],
    ["30余", "some thirty"],
    ["30多", "some thirty"],
    ["30-40", "a range"],
    ["30~40", "a range"],
    ["三至四", "a range"],
    ["30+", "more than"],
    ["+30", "thirty more, or thirty"],
    ["≥30", "at least"],
    ["2024年3月", "a month"],
    ["2024-03-31", "a day"],
    ["3月5日", "a day"],
    ["第3", "a rank"],
    ["1、180", "an item of a list"],
    ["12,3456", "a comma out of place"],
    ["0,180", "a comma for a point"],
    ["8,43", "a comma for a point"],
    ["0123", "a code"],
    ["1.2.3", "two points"],
    ["12%", "a percentage among amounts"],
    ["=A1+20", "a formula over cells"],
    ["=1/0", "nothing"],
    ["=(1+2", "half a calculation"],
    ["12345678901234567", "more digits than a number keeps"],
    ["", "nothing"],
  ])("%p: %s", (text) => expect(read(text, "户")).toBeNull());
});

test("an apostrophe in front of a number is the mark of a text, not part of it", () => {
  expect(read("'8.43", "亿元")).toBe(8.43);
  expect(read("‘-3", "%")).toBe(-3);
  expect(read("8'43", "亿元")).toBeNull();
});

describe("what programs and people write around a number", () => {
  it.each([
    ["2.68E2", "户", 268],
    ["2.159E+05", "亿元", 215_900],
    ["约8.29", "亿元", 8.29],
    ["大约8.29亿元", "亿元", 8.29],
    ["8.29左右", "亿元", 8.29],
    ["≈8.29", "亿元", 8.29],
  ])("%s in a cell of %s is %d", (text, unit, value) => expect(read(text, unit)).toBe(value));

  it.each(["近8.29", "8.29多", "8—9", "2.68E", "E2", "约", "2.68E2E2"])("%s says no number", (text) =>
    expect(read(text, "亿元")).toBeNull(),
  );

  it("a number that is about right is never taken as it stands", () => {
    expect(plainNumber("约8.29", indicator, "month", list.header.units)).toMatchObject({
      literal: false,
      approximate: true,
    });
  });
});
