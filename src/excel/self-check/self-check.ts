import { type SelfCheck, type Task, tryEach } from "../../pane/host/self-check";
import { inExcel } from "../errors";
import { environment } from "./environment";
import { onCells } from "./on-cells";
import { onProgram } from "./on-program";
import { onSheet } from "./on-sheet";
import { onWorkbook } from "./on-workbook";
import { SCRATCH, sweep } from "./scratch";

/** Tries every call the add-in relies on, on a hidden sheet of its own, which it takes away again. */
export async function selfCheck(): Promise<SelfCheck> {
  await sweep().catch(() => undefined);
  const trials = await tryEach(tasks());
  return { environment: environment(), trials };
}

const tasks = (): readonly Task[] => [
  {
    name: "scratch",
    work: () =>
      inExcel(async (context) => {
        const sheet = context.workbook.worksheets.add(SCRATCH);
        sheet.visibility = Excel.SheetVisibility.hidden;
        await context.sync();
      }),
  },
  ...onCells(),
  ...onSheet(),
  ...onWorkbook(),
  ...onProgram(),
  { name: "remains", work: sweep },
];
