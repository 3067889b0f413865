import { beijingDay, beijingMinute, isLocked, lockDate } from "#src/core/states/deadlines";
import { list } from "../../scenario/form-file";

const march = { year: 2024, month: 3 };
const none = { until: null, returned: false };
const of = (department: string, day: string) => ({ department, period: march, day });

describe("The lock of a month", () => {
  test("comes a week after the due day, and later for a unit with an exception", () => {
    expect(lockDate(list.calendar, "finance", march)).toBe("2024-04-15");
    expect(lockDate(list.calendar, "statistics", march)).toBe("2024-04-25");
  });

  test("keeps nobody out who is only late", () => {
    expect(isLocked(list.calendar, of("finance", "2024-04-15"), none)).toBe(false);
    expect(isLocked(list.calendar, of("finance", "2024-04-16"), none)).toBe(true);
    expect(isLocked(list.calendar, of("statistics", "2024-04-16"), none)).toBe(false);
  });

  test("gives way to an exception until its day, and to a form given back", () => {
    const exception = { until: "2024-04-20", returned: false };
    expect(isLocked(list.calendar, of("finance", "2024-04-20"), exception)).toBe(false);
    expect(isLocked(list.calendar, of("finance", "2024-04-21"), exception)).toBe(true);
    expect(isLocked(list.calendar, of("finance", "2024-05-30"), { until: null, returned: true })).toBe(false);
  });

  test("counts days as they are in Beijing", () => {
    expect(beijingDay(Date.parse("2024-04-15T15:59:59Z"))).toBe("2024-04-15");
    expect(beijingDay(Date.parse("2024-04-15T16:00:00Z"))).toBe("2024-04-16");
    expect(beijingMinute(Date.parse("2024-04-15T16:05:59Z"))).toBe("2024-04-16 00:05");
  });
});
