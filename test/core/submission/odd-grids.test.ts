import fc from "fast-check";
import { isCoded } from "#src/core/errors/coded-error";
import type { Cell, CellKind, Sheet, Workbook } from "#src/core/grid/grid";
import { read, submissionOf, typedForm } from "../../scenario/form-file";
import { broadly } from "../../tools/breadth";

/** What may stand in a cell that somebody damaged. */
const damage = fc.oneof(
  fc.record({ kind: fc.constant<CellKind>("number"), value: fc.double() }),
  fc.record({ kind: fc.constant<CellKind>("date"), value: fc.double() }),
  fc.record({ kind: fc.constant<CellKind>("boolean"), value: fc.boolean() }),
  fc.record({ kind: fc.constant<CellKind>("error"), value: fc.constantFrom("#REF!", "#N/A") }),
  fc.record({ kind: fc.constant<CellKind>("number"), value: fc.constant(null), formula: fc.string() }),
  fc.record({
    kind: fc.constant<CellKind>("text"),
    value: fc.oneof(fc.string(), fc.constantFrom("甲", "丙", "1", "0105", "绿统样01表", "单位负责人:", "表号:")),
  }),
);

const blow = fc.record({
  sheet: fc.nat({ max: 4 }),
  row: fc.integer({ min: 1, max: 26 }),
  column: fc.integer({ min: 1, max: 11 }),
  cell: fc.option(damage),
});

function struck(
  workbook: Workbook,
  blows: readonly { sheet: number; row: number; column: number; cell: Partial<Cell> | null }[],
) {
  const sheets = workbook.sheets.map((sheet, index): Sheet => {
    const rows = new Map(sheet.rows);
    for (const { row, column, cell, sheet: target } of blows) {
      if (target !== index) continue;
      const kept = (rows.get(row) ?? []).filter((other) => other.column !== column);
      const added = cell ? [{ row, column, ...cell } as Cell] : [];
      rows.set(
        row,
        [...kept, ...added].sort((a, b) => a.column - b.column),
      );
    }
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

test("however a form is damaged it is read or refused, never a crash", async () => {
  const issued = read(
    await typedForm("development-and-reform", { figures: { "projects-over-50m cumulative": 48 } }).bytes(),
  );
  fc.assert(
    fc.property(fc.array(blow, { maxLength: 40 }), (blows) => {
      try {
        const submission = submissionOf(struck(issued, blows));
        for (const fact of submission.facts) expect(fact.value === null).toBe(fact.state !== "value");
      } catch (error) {
        if (!isCoded(error, "refusal")) throw error;
      }
    }),
    { numRuns: broadly(60, 300), seed: 20240301 },
  );
});
