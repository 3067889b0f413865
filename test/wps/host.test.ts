import { resolve } from "node:path";
import { launchBrowser } from "@huizong/excel-host/browser";
import { WorkbookModel } from "@huizong/excel-host/model/workbook";
import { bundlePage } from "../excel/bundle";
import { wpsThat } from "../host/beside";
import { describeHost } from "../host/contract";
import { filledForm } from "../scenario/form-file";
import { broadly } from "../tools/breadth";
import { startWps } from "../wps-host/wps";

describe("a WPS", () => describeHost(wpsThat(true)));
broadly(describe.skip, describe)("a WPS of older ways", () => describeHost(wpsThat(false), "cells"));

test("a pane that outlives its workbook says so, and begins anew beside the next that is opened", async () => {
  const [browser, folder] = await Promise.all([launchBrowser(), bundlePage(resolve("test/wps/page"), "adapter.ts")]);
  const workbook = await filledForm("commerce").bytes();
  const wps = await startWps({ browser, workbook, pane: { folder, path: "/" } });
  const names = () =>
    wps.pane.evaluate(async () => {
      const { value, kind } = await window.tryHost((host) => host.read());
      return kind ?? value!.workbook.sheets.map(({ name }) => name);
    });
  await wps.pane.locator("body[data-ready]").waitFor({ state: "attached" });
  expect(await names()).toContain("报表");
  wps.session.books = [];
  expect(await names()).toBe("closed");
  const next = new WorkbookModel();
  next.activate(next.addSheet("另一个"));
  wps.session.books = [next];
  const reloaded = wps.pane.waitForEvent("load");
  expect(await names().catch(() => "closed")).toBe("closed");
  await reloaded;
  await wps.pane.locator("body[data-ready]").waitFor({ state: "attached" });
  expect(await names()).toEqual(["另一个"]);
  await wps.close();
  await browser.close();
});

test("the guide opens in a window of WPS's own, above the folder of the panes", async () => {
  const [browser, folder] = await Promise.all([launchBrowser(), bundlePage(resolve("test/wps/page"), "adapter.ts")]);
  const wps = await startWps({ browser, pane: { folder, path: "/" } });
  await wps.pane.locator("body[data-ready]").waitFor({ state: "attached" });
  const { origin } = new URL(wps.pane.url());
  await wps.pane.evaluate(() => history.replaceState(null, "", "/wps/taskpane.html?pane=1"));
  const opening = wps.page.context().waitForEvent("page");
  await wps.pane.evaluate(() => window.host.openPage("guide.html#1-a"));
  const guide = await opening;
  await guide.waitForURL(`${origin}/guide.html#1-a`);
  await wps.close();
  await browser.close();
});
