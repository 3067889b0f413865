import { extractSubmission } from "../../src/core/submission/extract";
import type { Fact } from "../../src/core/submission/submission";
import { type CellChange, patchWorkbook } from "../../src/workbook/patch/patch";
import { nodePlatform } from "../../src/workbook/platform/node";
import { textHash } from "../../src/workbook/platform/platform";
import { readWorkbook } from "../../src/workbook/read/read";
import { list } from "../scenario/clean-workbook";

/** The figures somebody typed in a form, in its order. */
export function typedFigures(bytes: Uint8Array): Fact[] {
  const file = { name: "", sha256: "" };
  const { facts } = extractSubmission(readWorkbook(bytes, nodePlatform), list, file, textHash(nodePlatform));
  return facts.filter(({ formula, state }) => formula === undefined && state === "value");
}

/** The form with cells overwritten, as by a unit that corrects it. */
export function changed(bytes: Uint8Array, cells: readonly CellChange[]): Uint8Array {
  return patchWorkbook(bytes, cells, nodePlatform);
}
