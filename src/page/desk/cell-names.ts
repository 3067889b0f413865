import { isCoded } from "../../core/errors/coded-error";
import type { CellAddress, Workbook } from "../../core/grid/grid";
import { readForm } from "../../core/submission/extract";
import { taskCells } from "../../core/submission/task-cells";
import type { TargetList } from "../../core/targets/schema";
import { cellName } from "../../language/cell-name";
import type { Speaker } from "../../language/speaker";
import { browserPlatform } from "../../workbook/platform/browser";
import { textHash } from "../../workbook/platform/platform";
import { keyOf } from "../book/position";

/** Names the cells of a form by their rows and columns; those of what is no form by where they are. */
export function cellNamesIn(workbook: Workbook, list: TargetList, say: Speaker): (place: CellAddress) => string {
  const known = figuresIn(workbook, list);
  return ({ sheet, cell }) => cellName(known.get(keyOf({ sheet, cell })) ?? { cell }, list, say);
}

function figuresIn(workbook: Workbook, list: TargetList) {
  try {
    const { facts, milestones } = readForm(
      workbook,
      list,
      { name: "", sha256: "" },
      textHash(browserPlatform),
    ).submission;
    return new Map([...facts, ...taskCells(milestones)].map((one) => [keyOf(one), one]));
  } catch (error) {
    if (!isCoded(error, "refusal")) throw error;
    return new Map<string, never>();
  }
}
