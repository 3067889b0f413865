import { readFileSync } from "node:fs";
import { formOf } from "#src/core/form/form";
import { cellAt } from "#src/core/grid/address";
import { oldFormatWorkbook } from "#src/samples/damage/old-format";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { openZip } from "#src/workbook/zip/archive";
import { list } from "../scenario/form-file";
import { march } from "../scenario/open-book";
import { eventually } from "../stories/stage";
import { type ServedPage, servePage, type Visit, visit, visitIn } from "./served";

const NAME = "绿园区_投资合作局_2024.xlsx";
const issued = new Uint8Array(readFileSync(`templates/${NAME}`));
const figure = (bytes: Uint8Array) => cellAt(readWorkbook(bytes, nodePlatform).sheets[0]!, 11, 4)?.value ?? null;

let served: ServedPage;
let at: Visit;
beforeAll(async () => {
  served = await servePage();
});
afterEach(() => at.context.close());
afterAll(() => served?.close());

/** Dialogs that choose for the user, in the disk that a browser gives each origin. */
function dialogs(): void {
  const disk = () => navigator.storage.getDirectory();
  Object.assign(window, {
    showOpenFilePicker: async () => [await (await disk()).getFileHandle("报表.xlsx")],
    showSaveFilePicker: async () => (await disk()).getFileHandle("另存.xlsx", { create: true }),
  });
}

describe("a form that lies on the disk", () => {
  const onDisk = async (name: string) => {
    const text = await at.page.evaluate(async (wanted) => {
      const disk = await navigator.storage.getDirectory();
      const read = async (): Promise<ArrayBuffer> => {
        const file = await (await disk.getFileHandle(wanted)).getFile();
        // A file that is replaced between the two is looked at again.
        return file.arrayBuffer().catch((error: DOMException) => {
          if (error.name !== "NotReadableError") throw error;
          return read();
        });
      };
      const bytes = new Uint8Array(await read());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
    }, name);
    return new Uint8Array(Buffer.from(text, "base64"));
  };
  /** As another program would. */
  const put = (name: string, bytes: Uint8Array) =>
    at.page.evaluate(
      async ([wanted, text]) => {
        const disk = await navigator.storage.getDirectory();
        const stream = await (await disk.getFileHandle(wanted, { create: true })).createWritable();
        await stream.write(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0)));
        await stream.close();
      },
      [name, Buffer.from(bytes).toString("base64")] as const,
    );
  const said = (text: string | RegExp) => at.page.getByText(text).first().waitFor();

  beforeEach(async () => {
    at = await visit(served, { before: dialogs });
    await put("报表.xlsx", issued);
    await at.button("打开文件").click();
    await at.page.getByRole("grid", { name: "报表" }).waitFor();
    await at.type("D11", "5.1");
  });

  test("is saved where it lay", async () => {
    await at.page.keyboard.press("Control+s");
    await said("已保存到 报表.xlsx");
    await at.page.getByText("已保存", { exact: true }).waitFor();
    expect(figure(await onDisk("报表.xlsx"))).toBe(5.1);
    await at.type("D11", "5.2");
    await at.button("保存").click();
    await eventually(async () => figure(await onDisk("报表.xlsx")), 5.2);
  });

  test("is not written over silently when another program has changed it", async () => {
    const theirs = patchWorkbook(issued, [{ sheet: "报表", cell: "D11", value: 77 }], nodePlatform);
    await put("报表.xlsx", theirs);
    await at.button("保存").click();
    await said("报表.xlsx 已被别的程序改过");
    await at.button("取消").click();
    await said(/处未保存/);
    expect(figure(await onDisk("报表.xlsx"))).toBe(77);
    await at.button("保存").click();
    await at.button("另存为…").click();
    await said("已保存到 另存.xlsx");
    expect(figure(await onDisk("另存.xlsx"))).toBe(5.1);
    expect(figure(await onDisk("报表.xlsx"))).toBe(77);
  });

  test("is handed over when it can no longer be written", async () => {
    await at.page.evaluate(async () => {
      // As a program does that has the file open.
      const file = await (await navigator.storage.getDirectory()).getFileHandle("报表.xlsx");
      await file.createWritable({ mode: "exclusive" } as FileSystemCreateWritableOptions);
    });
    const handed = await at.download(() => at.button("保存").click());
    expect(figure(handed.bytes)).toBe(5.1);
    await said(/原文件写不进去/);
  });

  test("is asked about before it is left, and found again in another tab with what was typed", async () => {
    const [dialog] = await Promise.all([at.page.waitForEvent("dialog"), at.page.close({ runBeforeUnload: true })]);
    expect(dialog.type()).toBe("beforeunload");
    await dialog.accept();
    at = await visitIn(at.context, served.origin);
    await said("1 处未保存");
    await at.button("报表.xlsx").click();
    await said("已恢复 1 处未保存的修改");
    await at.button("知道了").click();
    expect(await at.text("D11")).toBe("5.10");
    await at.button("保存").click();
    await eventually(async () => figure(await onDisk("报表.xlsx")), 5.1);
  });
});

describe("what is given to the page", () => {
  beforeEach(async () => {
    at = await visit(served);
  });

  test("is refused by name, with the reason, for as long as that matters", async () => {
    await at.drop([{ name: "财政局.xls", bytes: oldFormatWorkbook() }]);
    const alert = at.page.getByRole("alert");
    await alert.getByText("打不开 财政局.xls（R03）").waitFor();
    expect(await alert.textContent()).toContain("另存为");
    await at.drop([{ name: "空.xlsx", bytes: new Uint8Array() }]);
    await alert.getByText("打不开 空.xlsx（R01）").waitFor();
    await at.drop([{ name: "投资.xlsx", bytes: issued }]);
    await at.page.getByRole("grid", { name: "报表" }).waitFor();
    expect(await at.page.getByRole("alert").count()).toBe(0);
  });

  test("is rolled up when it is several forms", async () => {
    const forms = ["investment-cooperation", "commerce"].map((id) => {
      const department = list.departments.find((one) => one.id === id)!;
      const { typed, computed } = march(formOf(list, department)!);
      const blank = new Uint8Array(readFileSync(`templates/绿园区_${department.nameZh}_2024.xlsx`));
      return {
        name: `${department.nameZh}.xlsx`,
        bytes: patchWorkbook(blank, typed, nodePlatform, computed),
      };
    });
    await at.drop(forms);
    await at.page.getByText("2024年3月（2 份）").waitFor({ state: "attached" });
  });
});

test("the blank forms are handed over one by one, and all in one zip", async () => {
  at = await visit(served);
  await at.page.getByRole("combobox", { name: "单位" }).fill("投资合作");
  await at.page.getByRole("option").first().click();
  const one = await at.download(() => at.button("下载").click());
  expect(one.name).toBe(NAME);
  expect(Buffer.compare(one.bytes, issued)).toBe(0);
  const all = await at.download(() => at.button(/下载全部/).click());
  expect(all.name).toBe("绿园区2024年空白报表.zip");
  const zip = openZip(all.bytes, nodePlatform);
  expect(zip.names).toHaveLength(23);
  expect(Buffer.compare(zip.read(NAME), issued)).toBe(0);
});

describe("over plain http from another computer, where browsers allow less", () => {
  let elsewhere: ServedPage;
  beforeAll(async () => {
    elsewhere = await servePage("0.0.0.0");
  });
  afterAll(() => elsewhere?.close());

  test("forms are opened, filled in, kept and handed over all the same", async () => {
    at = await visit(elsewhere, { before: () => undefined });
    expect(await at.page.evaluate(() => isSecureContext)).toBe(false);
    await at.drop([{ name: NAME, bytes: issued }]);
    await at.page.getByRole("grid", { name: "报表" }).waitFor();
    await at.type("D11", "5.1");
    const handed = await at.download(() => at.button("保存").click());
    expect(figure(handed.bytes)).toBe(5.1);
    await at.type("D11", "5.2");
    await at.page.reload();
    await eventually(() => at.text("D11"), "5.20");
  });
});
