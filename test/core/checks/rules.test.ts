import { readdirSync } from "node:fs";
import { join } from "node:path";
import { applicableChecks, CHECKS } from "#src/core/checks/rules";
import { list } from "../../scenario/form-file";

const checksOf = (id: string) => applicableChecks(list, list.indicators.find((indicator) => indicator.id === id)!);

test.each([
  {
    kind: "a total whose growth is official: nobody recomputes the rate, but its sign and size must fit",
    id: "gdp",
    speaking: "V05 V06 V07 V08 V09 V12 V13 V15 V16 V17 V20 V22",
    silent: "V01 V02 V03 V04 V10 V11 V14 V18 V19 V21 V23 V24",
  },
  {
    kind: "a flow at current prices with everything",
    id: "projects-investment",
    speaking: "V05 V06 V07 V08 V09 V10 V11 V12 V13 V14 V15 V17 V20 V22",
    silent: "V01 V02 V03 V04 V16 V18 V19 V21 V23 V24",
  },
  {
    kind: "a share of two counts",
    id: "projects-over-100m-share",
    speaking: "V05 V06 V07 V09 V12 V18 V20 V22",
    silent: "V01 V02 V03 V04 V08 V10 V11 V13 V14 V15 V16 V17 V19 V21 V23 V24",
  },
])("an indicator is told which checks can speak about it: $kind", ({ id, speaking, silent }) => {
  const told = checksOf(id);
  const asked = [...speaking.split(" "), ...silent.split(" ")];
  expect(told.filter((code) => asked.includes(code))).toEqual(speaking.split(" "));
});

test("every rule of the folder runs, once, under the code its file is named by", () => {
  const folder = readdirSync(join(__dirname, "../../../src/core/checks/rules")).filter((name) => name !== "index.ts");
  expect(CHECKS.map(({ code }) => code)).toEqual(folder.map((name) => name.slice(0, 3)).sort());
});
