import { readableTime } from "#src/workbook/summary/context";

test("times stand on a summary as they were in Beijing, by whatever clock they were written", () => {
  expect(readableTime("2024-04-07T08:40:00.000Z")).toBe("2024-04-07 16:40");
  expect(readableTime("2024-04-07T16:40:00+08:00")).toBe("2024-04-07 16:40");
  expect(readableTime("2024-04-07T20:00:00Z")).toBe("2024-04-08 04:00");
});

test("a day, and a time nobody gave a zone, stay as they are", () => {
  expect(readableTime("2024-04-08")).toBe("2024-04-08");
  expect(readableTime("2024-04-08T09:30:00")).toBe("2024-04-08 09:30");
  expect(readableTime(null)).toBe("");
});
