import { readFileSync } from "node:fs";
import { readReceivedFile } from "#src/actions/received-file";
import { formOf } from "#src/core/form/form";
import { layoutOf } from "#src/core/form/layout";
import { cellAt } from "#src/core/grid/address";
import { positionOf } from "#src/page/book/position";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { openZip } from "#src/workbook/zip/archive";
import { list } from "../scenario/form-file";
import { march } from "../scenario/open-book";
import { eventually } from "../stories/stage";
import { type ServedPage, servePage, type Visit, visit } from "./served";

const department = list.departments.find(({ id }) => id === "investment-cooperation")!;
const form = formOf(list, department)!;
const layout = layoutOf(form);
const NAME = "绿园区_投资合作局_2024.xlsx";
/** 「引进内资」1—本月, in 亿元, a year before and its 核实说明; 「引入项目」1—本月. */
const [CAPITAL, BEFORE, REASON, PROJECTS] = ["E11", "G11", "J11", "E12"] as const;
const signatures = new Set(Object.values(layout.signatures).map(({ cell }) => cell));

/** Cells of 报表 a unit fills in, without who signs. */
const entries = march(form)
  .typed.filter(({ sheet, cell }) => sheet === layout.mainSheet && !signatures.has(cell))
  .map(({ cell, value }) => ({ cell, value: String(value ?? "") }));

let served: ServedPage;
let at: Visit;
beforeAll(async () => {
  served = await servePage();
  at = await visit(served, { serviceWorkers: "allow" });
});
afterAll(() => served?.close());

/** What was typed over the figure of 「引进内资」. */
let doubled: string;

describe("a department without Excel fills in its form in the browser", () => {
  test("takes the blank form of its unit", async () => {
    await at.takeBlank("投资");
    await at.page.getByRole("heading", { name: /^投资合作局/ }).waitFor();
    expect(await at.text("A2")).toBe(form.titleZh);
  });

  test("types the month and the figures, pastes a block, and sees them take their shape", async () => {
    for (const { cell: address, value } of entries) await at.type(address, value);
    const pasted = entries.find((entry) => entry.cell === CAPITAL)!.value;
    await at.cell(CAPITAL).click();
    await at.page.keyboard.press("Delete");
    await eventually(() => at.text(CAPITAL), "");
    await at.paste(`${pasted}\r\n`);
    await eventually(async () => Number((await at.text(CAPITAL))!.replaceAll(",", "")), Number(pasted));
    await at.page.getByText("现有的审核没有发现问题").first().waitFor();
  });

  test("types a unit into a cell, sees it flagged there, and takes the fix", async () => {
    await at.type(CAPITAL, "12.4亿元");
    await at.cell(CAPITAL).getByText("A", { exact: true }).waitFor();
    await at.page
      .getByRole("article", { name: /A 引进内资/ })
      .first()
      .waitFor();
    await at
      .button(/采用.*12\.4/)
      .first()
      .click();
    await eventually(() => at.text(CAPITAL), "12.40");
    expect(await at.cell(CAPITAL).getByText("A", { exact: true }).count()).toBe(0);
    await at.page.keyboard.press("Control+z");
    await eventually(() => at.text(CAPITAL), "12.4亿元");
    await at.page.keyboard.press("Control+z");
  });

  test("explains a figure that is unusual and right", async () => {
    const before = entries.find(({ cell }) => cell === BEFORE)!;
    doubled = String(2 * Number(before.value));
    await at.type(CAPITAL, doubled);
    const card = at.page.getByRole("article", { name: /[BC] 引进内资/ });
    await card.getByRole("button", { name: "写说明" }).click();
    await card.getByRole("textbox").fill("两个重点项目资金集中到位");
    await card.getByRole("button", { name: "写入" }).click();
    await eventually(() => at.text(REASON), "两个重点项目资金集中到位");
    await at.page.getByText("疑点都已改正或说明").or(at.page.getByText("现有的审核没有发现问题")).first().waitFor();
  });

  test("finds everything again after the page was closed without saving", async () => {
    const before = await at.text(PROJECTS);
    await at.page.reload();
    await at.page.getByText(/已恢复 \d+ 处未保存的修改/).waitFor();
    await eventually(() => at.text(PROJECTS), before);
    await at.button("知道了").click();
  });

  test("signs, seals, and hands in a file that reads back as what was filled in", async () => {
    const typed = new Map(march(form).typed.map((entry) => [`${entry.sheet}!${entry.cell}`, entry.value]));
    for (const place of Object.values(layout.signatures))
      await at.type(place.cell, String(typed.get(`${place.sheet}!${place.cell}`)));
    await at.page.getByRole("tab", { name: "签署报送" }).click();
    const sealed = await at.download(() => at.page.getByRole("button", { name: /封存/ }).click());
    expect(sealed.name).toBe("绿园区_投资合作局_2024年3月.xlsx");
    const received = readReceivedFile(sealed, list, nodePlatform);
    expect(received).toMatchObject({
      status: "taken",
      submission: { seal: { intact: true }, identity: { department: department.id } },
    });
    await at.page.getByText("已下载", { exact: true }).waitFor();
  });

  test("saves the form, in which all but the cells filled in is the template's, byte for byte", async () => {
    const handed = await at.download(() => at.page.getByRole("button", { name: "保存", exact: true }).click());
    expect(handed.name).toBe("绿园区_投资合作局_2024年3月.xlsx");
    const issued = openZip(new Uint8Array(readFileSync(`templates/${NAME}`)), nodePlatform);
    const now = openZip(handed.bytes, nodePlatform);
    const parts = issued.names.filter((name) => !name.endsWith("/"));
    expect(now.names).toEqual(parts);
    const changed = parts.filter((name) => Buffer.compare(issued.read(name), now.read(name)) !== 0);
    expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
    const sheet = readWorkbook(handed.bytes, nodePlatform).sheets.find(({ name }) => name === layout.mainSheet)!;
    const typed = new Map([...entries.map(({ cell, value }) => [cell, value] as const), [CAPITAL, doubled]]);
    for (const [address, value] of typed) {
      const { row, column } = positionOf({ cell: address });
      expect([address, String(cellAt(sheet, row, column)?.value ?? "")]).toEqual([address, value]);
    }
  });

  test("goes on without a network, and never asked another origin for anything", async () => {
    await at.page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated",
    );
    expect(at.complaints).toEqual([]);
    const missed: string[] = [];
    at.page.on("requestfailed", (request) => missed.push(new URL(request.url()).pathname));
    await at.context.setOffline(true);
    await at.page.reload();
    await at.page.getByRole("heading", { name: /^投资合作局/ }).waitFor();
    await at.context.setOffline(false);
    // Whether there is a service is asked, and goes unanswered.
    expect(missed.filter((path) => path !== "/api/sign-in")).toEqual([]);
    const foreign = at.requests.filter((url) => !url.startsWith(served.origin) && !/^(?:blob|data):/.test(url));
    expect(foreign).toEqual([]);
    expect(at.requests.filter((url) => /office/i.test(url))).toEqual([]);
  });
});
