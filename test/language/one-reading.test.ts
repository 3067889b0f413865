import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { movementText, partText, percentText, printedText, signedText } from "#src/language/numbers";
import { speakerOf } from "#src/language/speaker";

/** Lengths of style sheets, and a cell quoted as it stands in a working paper. */
const OTHER_PERCENT = ["src/pane/components/css-percent.ts", "src/workbook/paper/filled-cell.ts"];

/** Where figures are read, and where months are invented that nobody reads before they are a form. */
const ELSEWHERE = /^src\/(?:language|samples)\//;

const BY_HAND = /\.(?:toFixed|toLocaleString)\(|Intl\.NumberFormat/;
const PERCENT_BY_HAND = /\}%[`<\s]/;

const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => join("src", name).replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path) && !ELSEWHERE.test(path));

test("a figure is read by language/numbers alone, wherever it is shown", () => {
  const byHand = sources.filter((path) => {
    const text = readFileSync(path, "utf8");
    return BY_HAND.test(text) || (PERCENT_BY_HAND.test(text) && !OTHER_PERCENT.includes(path));
  });
  expect(byHand).toEqual([]);
});

test("a half is rounded as the office rounds it, and a minus is a minus", () => {
  const say = speakerOf("zh-CN");
  expect([partText(0.35), partText(12), percentText(12.04, say)]).toEqual(["0.4", "12", "12%"]);
  expect([signedText(-1.005, 2), signedText(1.005, 2)]).toEqual(["−1.01", "+1.01"]);
  expect(printedText(-1234.25, 1)).toBe("1234.3");
  expect(movementText({ unit: "points", decimals: 0 }, 1.005, say)).toBe("+1.01个百分点");
});
