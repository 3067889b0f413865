import { openForPatching, type Patcher } from "../workbook/patch/patch";
import type { Platform } from "../workbook/platform/platform";
import { oldFormatWorkbook } from "./damage/old-format";
import { restructure } from "./damage/structure";
import type { SimulatedFile } from "./month";

/** Makes the bytes of a simulated file. */
export type FormWriter = (file: SimulatedFile) => Uint8Array;

/** Fills issued forms as often as wanted; `issued` gives a department's blank form and is asked once for each. */
export function formWriter(issued: (department: string) => Uint8Array, platform: Platform): FormWriter {
  const patchers = new Map<string, Patcher>();
  return ({ department, changes, computed, structure, format }) => {
    if (format === "xls") return oldFormatWorkbook();
    const patcher = patchers.get(department) ?? openForPatching(issued(department), platform);
    patchers.set(department, patcher);
    const bytes = patcher.apply(changes, computed);
    return structure.length === 0 ? bytes : restructure(bytes, structure, platform);
  };
}
