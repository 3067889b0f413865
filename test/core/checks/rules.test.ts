import { readdirSync } from "node:fs";
import { join } from "node:path";
import { applicableChecks, CHECKS } from "#src/core/checks/rules";
import { list } from "../../scenario/form-file";

const checksOf = (id: string) =>
  applicableChecks(list, list.indicators.find((indicator) => indicator.id === id)!).join(" ");

test("each indicator is told which checks can speak about it", () => {
  // A total whose growth is official: nobody recomputes the rate, but its sign and size must fit.
  expect(checksOf("gdp")).toBe("V05 V06 V07 V08 V09 V12 V13 V15 V16 V17 V20 V22");
  // A flow at current prices with everything.
  expect(checksOf("projects-investment")).toBe("V05 V06 V07 V08 V09 V10 V11 V12 V13 V14 V15 V17 V20 V22");
  // A share of two counts.
  expect(checksOf("projects-over-100m-share")).toBe("V05 V06 V07 V09 V12 V18 V20 V22");
});

test("every rule of the folder runs, once, under the code its file is named by", () => {
  const folder = readdirSync(join(__dirname, "../../../src/core/checks/rules")).filter((name) => name !== "index.ts");
  expect(CHECKS.map(({ code }) => code)).toEqual(folder.map((name) => name.slice(0, 3)).sort());
});
