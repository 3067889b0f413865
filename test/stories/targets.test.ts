import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { areaAddress } from "@huizong/excel-host/model/area";
import type { Worksheet } from "exceljs";
import { unzipSync } from "fflate";
import { templateName } from "#src/core/form/form";
import { nodePlatform } from "#src/workbook/platform/node";
import { exportTargetList } from "#src/workbook/target-list/export";
import { defaultTargetList } from "../scenario/default-list";
import { openInExcelJS } from "../scenario/exceljs-workbook";
import { ways } from "../tools/breadth";
import { eventually, expectQuiet, HOSTS, type Running, type Stage, setStage } from "./stage";

const list = defaultTargetList(nodePlatform);
/** 目标值 of the first and the third target. */
const [FIRST, THIRD] = ["G4", "G6"] as const;

const folder = mkdtempSync(join(tmpdir(), "huizong-targets-"));
let exported: Uint8Array;
let stage: Stage;
let excel: Running;
beforeAll(async () => {
  exported = await exportTargetList(list);
  stage = await setStage();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stage?.close();
});

/** Opens the list in force after somebody worked on its 目标 sheet. */
async function openAfter(host: (typeof HOSTS)[number], edit: (targets: Worksheet) => void) {
  const workbook = await openInExcelJS(exported);
  edit(workbook.getWorksheet("目标")!);
  const path = join(folder, "目标清单.xlsx");
  writeFileSync(path, new Uint8Array(await workbook.xlsx.writeBuffer()));
  excel = await stage.open({ host, path });
}

const button = (name: string | RegExp) => excel.pane.getByRole("button", { name });
const heading = (name: string) => excel.pane.getByRole("heading", { name });
const selected = () => areaAddress(excel.model.selection);

describe.each(ways(HOSTS, "wps"))("the target list (%s)", (host) => {
  afterEach(async () => {
    expectQuiet(excel);
    await excel.close();
  });

  test("the mistakes of a list are walked cell by cell, and once corrected it can be issued", async () => {
    await openAfter(host, (targets) => {
      targets.getCell(FIRST).value = "约七";
      targets.getCell(THIRD).value = "六";
    });
    // Keys go to the pane once it has been touched.
    await heading("目标清单有 2 处要改正").click();
    await excel.page.keyboard.press("F8");
    await eventually(selected, FIRST);
    const syncs = await excel.count(async () => {
      await excel.type("目标", FIRST, 7);
      await heading("目标清单有 1 处要改正").waitFor();
    });
    // The oldest Excel is asked where the user stands, too.
    if (syncs) expect(syncs.length).toBeLessThanOrEqual(host === "windows" ? 3 : 1);
    await excel.page.keyboard.press("F8");
    await eventually(selected, THIRD);
    await excel.type("目标", THIRD, 6);
    await heading("目标清单没有错误").waitFor();
    await excel.pane.getByText("与现行清单完全相同。").waitFor();
  });

  test("a changed list is held against the one in force, and its forms are issued in one zip", async () => {
    await openAfter(host, (targets) => {
      targets.getCell(FIRST).value = 7.5;
    });
    await heading("与现行清单的差别（1）").waitFor();
    await button("目标值：7 → 7.5").click();
    await eventually(selected, FIRST);

    await button(/发放空白报表/).click();
    await button("取消").click();
    await button("取消").waitFor({ state: "detached" });
    await eventually(() => button(/发放空白报表/).evaluate((issue) => issue === document.activeElement), true);
    const forms = await excel.saving(() => button(/发放空白报表/).click());
    const names = Object.keys(unzipSync(forms.bytes));
    expect(names).toContain(templateName(list, list.departments[0]!));
    await excel.pane.getByText(`已生成 ${names.length} 份空白报表`).first().waitFor();
  });
});
