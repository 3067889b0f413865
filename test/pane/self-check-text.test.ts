import { speakerOf } from "#src/language/speaker";
import type { SelfCheck } from "#src/pane/host/self-check";
import { checkText } from "#src/pane/self-check/check-text";

Object.assign(globalThis, { HUIZONG_VERSION: "1.2.3" });

const FOUND: SelfCheck = {
  environment: [
    { fact: "program", text: "Excel, zh-CN" },
    { fact: "version", text: "16.0.17328" },
    { fact: "platform", text: "PC" },
    { fact: "browser", text: "Edg/120" },
    { fact: "sets", text: "ExcelApi 1.17" },
  ],
  trials: [
    { name: "cells", outcome: "works", milliseconds: 12, reason: "" },
    { name: "charts", outcome: "fails", milliseconds: 30, reason: "GeneralException" },
  ],
};

test("a self-check is sent with versions, platform and web view, what works, what does not and what follows", () => {
  const say = speakerOf("zh-CN");
  const text = checkText(FOUND, `${say("pane.check.undo.question")} ${say("pane.check.undo.lit")}`, say);
  for (const part of ["1.2.3", "16.0.17328", "PC", "Edg/120", "ExcelApi 1.17"]) expect(text).toContain(part);
  expect(text).toMatch(/能用\t12 ms\t读写单元格\r\n/);
  expect(text).toMatch(/不能用\t30 ms\t画图表\t汇总表没有图表，数不受影响。 GeneralException/);
  expect(text).toContain("“撤销”按钮，它现在： 亮着");
  expect(checkText(FOUND, null, say)).not.toContain("撤销");
});
