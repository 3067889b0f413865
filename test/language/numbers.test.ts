import { figureText, withUnit } from "#src/language/numbers";
import { speakerOf } from "#src/language/speaker";

const zh = speakerOf("zh-CN");
const en = speakerOf("en");
const share = { value: 1.5, unit: "points", decimals: 1, column: "scheduleGap" } as const;

test("A figure stands close to its unit in Chinese, as bulletins print it, and a space apart in English", () => {
  expect([withUnit("306.0", "亿元", zh), withUnit("7", "%", zh), figureText(share, zh)]).toEqual([
    "306.0亿元",
    "7%",
    "1.5个百分点",
  ]);
  expect([
    withUnit("306.0", "亿元", en),
    withUnit("3", "户", en),
    withUnit("7", "%", en),
    figureText(share, en),
  ]).toEqual(["306.0\u00a0× 100m yuan", "3", "7%", "1.5 points"]);
});
