import { openSummary } from "#src/actions/open-summary";
import { readReceivedFile } from "#src/actions/received-file";
import { speakerOf } from "#src/language/speaker";
import { type CityDraft, cityChoices, cityFigureOf, withCityFigure } from "#src/pane/bureau/city-figures";
import { openDesk } from "#src/pane/engine/desk";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../../scenario/default-list";
import { filledForm } from "../../scenario/form-file";

const list = defaultTargetList(nodePlatform);
const typed: CityDraft = { choice: "retail-sales/growth", cityAverage: "6.2", rank: "3", source: "市统计月报" };

test("an average and a rank are taken as a person types them, with month and source", () => {
  expect(cityFigureOf({ ...typed, cityAverage: " ６.２ % " }, "2024-03", list)).toEqual({
    indicator: "retail-sales",
    measure: "growth",
    period: "2024-03",
    cityAverage: 6.2,
    rank: 3,
    sourceZh: "市统计月报",
  });
  expect(cityFigureOf({ ...typed, cityAverage: "−1.5", rank: "" }, "2024-03", list)).toMatchObject({
    cityAverage: -1.5,
  });
});

test.each([
  ["choice", { choice: "" }],
  ["average", { cityAverage: "约6" }],
  ["rank", { rank: "2.5" }],
  ["rank", { rank: "0" }],
  ["nothing", { cityAverage: "", rank: " " }],
  ["source", { source: " " }],
] as const)("what is wrong with %s is said", (problem, change) => {
  expect(cityFigureOf({ ...typed, ...change }, "2024-03", list)).toBe(problem);
});

test("every figure with a target can be chosen once", () => {
  const keys = cityChoices(list).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(expect.arrayContaining(list.targets.map(({ indicator, measure }) => `${indicator}/${measure}`)));
});

test("entered again, the later figure of the month counts, and the summary shows it with its source", async () => {
  const figure = cityFigureOf(typed, "2024-03", list);
  if (typeof figure === "string") throw new Error(figure);
  const entered = withCityFigure(withCityFigure([], { ...figure, rank: 5 }), figure);
  expect(entered).toEqual([figure]);

  const desk = openDesk(list);
  const bytes = await filledForm().bytes();
  desk.add(readReceivedFile({ name: "投资合作局2024年3月.xlsx", bytes }, list, nodePlatform));
  const light = async () => {
    const stored = openSummary(await desk.write(speakerOf("zh-CN"), "2024-04-09T09:00:00+08:00"), nodePlatform)!;
    const of = (column: string) =>
      stored.figures.find(({ line, column: own }) => line.target === "retail-sales-growth" && own === column)?.value;
    return { average: of("cityAverage"), rank: of("rank"), light: of("light") };
  };
  desk.overview({ period: null, returned: [] });
  const before = await light();
  desk.overview({ period: null, returned: [], cityFigures: entered });
  expect(await light()).toEqual({ average: 6.2, rank: 3, light: before.light });
});
