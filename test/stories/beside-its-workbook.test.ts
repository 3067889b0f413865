import { readFileSync } from "node:fs";
import { launchBrowser } from "@huizong/excel-host/browser";
import { startWps } from "../wps-host/wps";
import { type BuiltPane, serveBuiltPane } from "./built-pane";
import { setStage } from "./stage";

const FORM = "templates/绿园区_投资合作局_2024.xlsx";
const OTHER = "templates/绿园区_商务局_2024.xlsx";

test("in WPS a pane says whose it is and can be closed at its foot, whatever covers its head", async () => {
  const served: BuiltPane = await serveBuiltPane();
  const browser = await launchBrowser();
  const form = { workbook: new Uint8Array(readFileSync(FORM)), fileName: "投资合作局.xlsx" };
  const wps = await startWps({ browser, pane: { addin: `${served.origin}/wps/index.html` }, ...form });
  await wps.pane.getByRole("heading", { name: "投资合作局" }).waitFor();
  await wps.pane.getByText("对应工作簿：投资合作局.xlsx").waitFor();

  await wps.openBook(new Uint8Array(readFileSync(OTHER)), "商务局.xlsx");
  await wps.press("huizongCheck");
  const second = wps.session.panes.at(-1)!.page;
  await second.getByRole("heading", { name: "商务局" }).waitFor();
  await second.getByText("对应工作簿：商务局.xlsx").waitFor();
  expect(wps.seen()).toEqual([second]);

  const close = second.getByRole("button", { name: "关闭窗格" });
  for (const width of [320, 400]) {
    await second.setViewportSize({ width, height: 600 });
    const { x, y, width: wide, height } = (await close.boundingBox())!;
    expect(y).toBeGreaterThan(560);
    expect([x + wide <= width, y + height <= 600]).toEqual([true, true]);
  }
  await close.click();
  expect(wps.seen()).toEqual([]);
  await wps.bringToFront(wps.model);
  expect(wps.seen()).toEqual([wps.pane]);
  expect([...wps.pageErrors, ...wps.escaped]).toEqual([]);
  await wps.close();
  await browser.close();
  await served.close();
});

test("in Excel, which closes panes itself, the pane has no such foot", async () => {
  const stage = await setStage();
  const excel = await stage.open({ host: "windows", path: FORM });
  await excel.pane.getByRole("heading", { name: "投资合作局" }).waitFor();
  expect(await excel.pane.getByRole("button", { name: "关闭窗格" }).count()).toBe(0);
  await excel.close();
  await stage.close();
});
