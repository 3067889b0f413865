import { charactersIn } from "#src/core/checks/explanation";
import { submittable } from "#src/core/checks/submittable";
import { fill } from "../../scenario/form";
import { smallList } from "../../scenario/small-list";

const explained = (text: string) =>
  submittable(
    fill(smallList, "commerce", "2024-03").answer("retail-sales", { growth: 9 }).explain("retail-sales", text).check(),
  ).submittable;

it.each(["。。。。。。。。", "12345678", "\u200b\u200b\u200b\u200b\u200b\u200b\u200b", "无无无无无无", "口径调整了"])(
  "%j explains nothing",
  (text) => expect(explained(text)).toBe(false),
);

it("six characters with words among them explain", () => {
  expect(explained("统计口径有调整")).toBe(true);
  expect(explained("2024年起口径调整")).toBe(true);
});

it("counts what can be seen", () => {
  expect(charactersIn("口径 调整\u200b了")).toBe(5);
  expect(charactersIn("……………………")).toBe(0);
});
