import fc from "fast-check";
import { dayOnForm, monthOnForm, readDay, readMonth } from "#src/core/submission/written-date";

const MARCH = { year: 2024, month: 3 };
const NOVEMBER = { year: 2024, month: 11 };

test.each([
  "2024年4月3日",
  "2024年4月3号",
  "2024年04月03",
  "２０２４年４月３日",
  "2024-04-03",
  "2024/4/3",
  "2024.4.3",
  "2024、4、3",
  "2024 4 3",
  "2024 年 4 月 3 日",
  "20240403",
  "45385",
  "二〇二四年四月三日",
  "二零二四年四月三号",
  "公元2024年4月3日",
  "24年4月3日",
  "4月3日",
  "4/3",
  "4-3",
  "四月三日",
  "2024年4月3号 星期三",
  "2024年4月3日（周三）",
  "星期三 2024年4月3日",
  "2024-04-03 00:00:00",
  "2024-04-03T00:00:00Z",
  "2024/4/3 9:30",
  "2024年4月3日上午9时",
  "2024年4月3日 下午3点20分",
  "2024年4月3日下午",
  "2024年4月3日。",
  "\u202d2024年\u00a04月3日\u202c",
])("%p is 3 April 2024", (text) => {
  expect(readDay(text, MARCH)).toEqual({ year: 2024, month: 4, day: 3 });
});

test.each([
  "",
  "四月",
  "2024年4月",
  "2023年2月29日",
  "2024年4月31日",
  "2024年13月1日",
  "2024年4月3日前",
  "2024年1-3",
  "月初",
  "0431-80000000",
])("%p is no day", (text) => {
  expect(readDay(text, MARCH)).toBeNull();
});

test("a day without its year is the first one from the period on, and none where the period is not known", () => {
  expect(readDay("12月5日", NOVEMBER)).toEqual({ year: 2024, month: 12, day: 5 });
  expect(readDay("1月5日", NOVEMBER)).toEqual({ year: 2025, month: 1, day: 5 });
  expect(readDay("1月5日")).toBeNull();
});

test("tens are read as Chinese says them", () => {
  const days = ["十日", "十一日", "二十日", "廿三日", "三十一日"].map((day) => readDay(`二〇二四年十月${day}`)?.day);
  expect(days).toEqual([10, 11, 20, 23, 31]);
  expect(readMonth("二〇二四年十二月")).toEqual({ year: 2024, month: 12 });
});

test("what a form states is read back", () => {
  const time = fc.date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(time, (date) => {
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      expect(readDay(dayOnForm(day))).toEqual(day);
      expect(readMonth(monthOnForm(day))).toEqual({ year: day.year, month: day.month });
    }),
  );
});
