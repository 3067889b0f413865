import type { Worksheet } from "exceljs";
import { readList } from "#src/pane/targets/reading";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { exportTargetList } from "#src/workbook/target-list/export";
import { defaultTargetList } from "../../scenario/default-list";
import { openInExcelJS } from "../../scenario/exceljs-workbook";

const list = defaultTargetList(nodePlatform);
let exported: Uint8Array;
beforeAll(async () => {
  exported = await exportTargetList(list);
});

/** What comes of the list in force after somebody worked on its workbook. */
async function after(edit: (sheet: (name: string) => Worksheet) => void) {
  const workbook = await openInExcelJS(exported);
  edit((name) => workbook.getWorksheet(name)!);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return readList(readWorkbook(bytes, nodePlatform), list, nodePlatform);
}

function cellUnder(sheet: Worksheet, heading: string, row: number) {
  const headings = sheet.getRow(3).values as unknown[];
  return sheet.getCell(row, headings.indexOf(heading));
}

test("the list in force differs from itself in nothing", async () => {
  expect(await after(() => {})).toMatchObject({ status: "sound", differences: [], versionPlace: { sheet: "清单" } });
});

test("a changed target is told by its heading, in the workbook's words, with its cell", async () => {
  let address = "";
  const read = await after((sheet) => {
    const cell = cellUnder(sheet("目标"), "目标值", 4);
    address = cell.address;
    cell.value = 7.5;
    cellUnder(sheet("目标"), "力度", 4).value = "力争";
  });
  if (read.status !== "sound") throw new Error("the list is sound");
  expect(read.differences).toMatchObject([
    {
      sheet: "目标",
      name: { nameZh: list.targets[0]!.nameZh, nameEn: list.targets[0]!.nameEn },
      difference: { kind: "changed" },
      values: [
        {
          header: "目标值",
          before: String(list.targets[0]!.value),
          after: "7.5",
          place: { sheet: "目标", cell: address },
        },
        { header: "力度", before: "确定", after: "力争" },
      ],
    },
  ]);
});

test("a removed record has no cell, a changed setting has its line", async () => {
  const read = await after((sheet) => {
    sheet("重点任务").spliceRows(4, 1);
    sheet("日历").eachRow((row) => {
      if (row.getCell(1).value === "报送截止") row.getCell(2).value = 9;
    });
  });
  if (read.status !== "sound") throw new Error("the list is sound");
  expect(read.differences).toMatchObject([
    { sheet: "日历", name: null, values: [{ header: "报送截止", before: "8", after: "9" }] },
    {
      sheet: "重点任务",
      name: { nameZh: list.milestones[0]!.nameZh },
      difference: { kind: "removed" },
      place: null,
      values: [],
    },
  ]);
});

test("a mistake is told with its cell, and nothing else is said of the list", async () => {
  const read = await after((sheet) => {
    cellUnder(sheet("目标"), "目标值", 5).value = "约一百亿";
  });
  if (read.status !== "faulty") throw new Error("the list has a mistake");
  expect(read.problems).toMatchObject([{ kind: "cell-not-a-number", cell: { sheet: "目标" } }]);
});
