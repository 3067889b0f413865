import type { Worksheet } from "exceljs";
import { exportTargetList } from "#src/workbook/target-list/export";
import { openInExcelJS } from "../../scenario/exceljs-workbook";
import { list } from "../../scenario/form-file";
import type { Walk } from "./view";

let exported: Promise<Uint8Array> | undefined;

/** The list in force, after somebody worked on its 目标 sheet. */
async function listAfter(edit: (targets: Worksheet) => void) {
  exported ??= exportTargetList(list);
  const workbook = await openInExcelJS(await exported);
  edit(workbook.getWorksheet("目标")!);
  return { name: "绿园区2024年目标清单.xlsx", bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

/** The pane beside a target list: with mistakes, changed, and as it is in force. */
export const TARGETS_WALKS: readonly Walk[] = [
  {
    name: "a list with mistakes",
    file: () =>
      listAfter((targets) => {
        targets.getCell("G4").value = "约七";
        targets.getCell("G6").value = "六";
      }),
    views: [
      { name: "list-mistakes", show: ({ sees }) => sees(/(?:处要改正|Corrections the target list needs)/) },
      { name: "list-walked", show: ({ button }) => button("pane.targets.next").click() },
    ],
  },
  {
    name: "a list that was changed",
    file: () =>
      listAfter((targets) => {
        targets.getCell("G4").value = 7.5;
        targets.getCell("G6").value = 8;
      }),
    views: [
      { name: "list-differences", show: ({ sees }) => sees("pane.targets.sound") },
      {
        name: "list-issuing",
        async show({ excel, sees }) {
          await excel.pane.getByRole("button", { name: /^(?:发放空白报表|Issue forms)/ }).click();
          await sees(/(?:正在生成空白报表|Making blank forms)/);
        },
      },
    ],
  },
  {
    name: "the list in force",
    file: () => listAfter(() => undefined),
    views: [{ name: "list-same", show: ({ sees }) => sees("pane.targets.same") }],
  },
];
