import { REMARK_LABEL, SIGNATURE_LABELS } from "../form/layout";
import { address, cellAt } from "../grid/address";
import type { Sheet } from "../grid/grid";
import { labelOf, textOf } from "./cell-text";
import { type Field, SIGNATURES, type Signature } from "./submission";

const NAMES = new Map(SIGNATURES.map((name) => [SIGNATURE_LABELS[name], name]));
/** A label alone, or with what was written behind its colon. */
const LABELLED = new RegExp(`^(${[...NAMES.keys()].join("|")})(?::(.*))?$`, "s");
const REMARK = new RegExp(`^(${REMARK_LABEL})(?::(.*))?$`, "s");

/** Reads the signers' fields: what stands right of each label, or in the label's own cell after its colon. */
export function readSignatures(sheet: Sheet | null, date1904: boolean): Record<Signature, Field | null> {
  const found: Record<Signature, Field | null> = {
    unitHead: null,
    statisticsHead: null,
    preparer: null,
    phone: null,
    reportedOn: null,
  };
  for (const [label, field] of labelled(sheet, LABELLED, date1904)) {
    const name = NAMES.get(label)!;
    // A label may stand there once more, below the table or in the notes: the first one with something beside it counts.
    if (!found[name] || (found[name].text === "" && field.text !== "")) found[name] = field;
  }
  return found;
}

/** Reads 核实说明 under a form without figures. */
export function readRemark(sheet: Sheet | null, date1904: boolean): Field | null {
  const fields = labelled(sheet, REMARK, date1904).map(([, field]) => field);
  return fields.find(({ text }) => text !== "") ?? fields[0] ?? null;
}

function labelled(sheet: Sheet | null, pattern: RegExp, date1904: boolean): (readonly [string, Field])[] {
  const found: (readonly [string, Field])[] = [];
  for (const [row, cells] of sheet?.rows ?? []) {
    for (const cell of cells) {
      if (cell.kind !== "text") continue;
      const [, label, text = ""] = pattern.exec(labelOf(cell)) ?? [];
      if (label === undefined) continue;
      const column = text === "" ? cell.column + 1 : cell.column;
      const beside = text === "" ? textOf(cellAt(sheet!, row, column), date1904) : text;
      found.push([label, { sheet: sheet!.name, cell: address(row, column), text: beside }]);
    }
  }
  return found;
}
