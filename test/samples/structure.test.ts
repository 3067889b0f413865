import { formsOf, SHEETS } from "#src/core/form/form";
import { layoutOf } from "#src/core/form/layout";
import { cellAt, parseAddress } from "#src/core/grid/address";
import type { Workbook } from "#src/core/grid/grid";
import { restructure } from "#src/samples/damage/structure";
import type { StructureEdit } from "#src/samples/world/draft";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { openZip } from "#src/workbook/zip/archive";
import { defaultTargetList } from "../scenario/default-list";
import { issuedBytes } from "../scenario/issued";

const list = defaultTargetList(nodePlatform);
const form = formsOf(list).find(({ department }) => department.id === "commerce")!;
const layout = layoutOf(form);
const retail = layout.rowOf("retail-sales");
const below = layout.rowOf("consumption-boost");
const issued = issuedBytes("commerce");

const edited = (edit: StructureEdit) => restructure(issued, [edit], nodePlatform);
const sheetOf = (workbook: Workbook) => workbook.sheets.find(({ name }) => name === SHEETS.form)!;
const part = (bytes: Uint8Array, name: string) => new TextDecoder().decode(openZip(bytes, nodePlatform).read(name));

function cell(bytes: Uint8Array, place: string) {
  const { row, column } = parseAddress(place)!;
  return cellAt(sheetOf(readWorkbook(bytes, nodePlatform)), row, column);
}

const SHEET = "xl/worksheets/sheet1.xml";

describe("Rebuilding a form as a user might", () => {
  test("an inserted row moves what is below it, its formulas and its validations", () => {
    const bytes = edited({ kind: "insert-row", sheet: SHEETS.form, row: below, texts: { A: "自行增加", E: "3" } });
    expect(cell(bytes, `A${below}`)?.value).toBe("自行增加");
    expect(cell(bytes, `E${below}`)?.value).toBe(3);
    expect(cell(bytes, `C${below + 1}`)).toMatchObject({ value: cell(issued, `C${below}`)!.value });
    const before = cell(issued, `I${below}`)!.formula!;
    expect(before).toContain(`E${below}`);
    expect(cell(bytes, `I${below + 1}`)!.formula).toBe(before.replaceAll(String(below), String(below + 1)));
    expect(cell(bytes, `I${retail}`)!.formula).toBe(cell(issued, `I${retail}`)!.formula);
    expect(part(bytes, "xl/worksheets/sheet1.xml")).toContain(`sqref="E${below + 1}"`);
    expect(part(bytes, "xl/worksheets/sheet1.xml")).not.toMatch(new RegExp(`sqref="[^"]*\\bE${below}\\b`));
  });

  test("a deleted row takes its cells along and leaves #REF! where they were used", () => {
    const tax = formsOf(list).find(({ department }) => department.id === "finance")!;
    const row = layoutOf(tax).rowOf("district-tax-revenue");
    const bytes = issuedBytes("finance");
    const shorter = restructure(bytes, [{ kind: "delete-row", sheet: SHEETS.form, row }], nodePlatform);
    expect(cell(shorter, `C${row}`)?.value).toBe(cell(bytes, `C${row + 1}`)?.value);
    expect(cell(shorter, `E${row - 1}`)?.formula).toContain("#REF!");
    expect(cell(shorter, `I${row}`)?.formula).toContain(`E${row}/`);
  });

  test("a deleted row shortens the ranges it was part of, and leaves no range that Excel would have to repair", () => {
    for (const own of formsOf(list).filter(({ rows }) => rows.length > 0)) {
      const { department, rows } = own;
      const bytes = issuedBytes(department.id);
      for (const { indicator } of [rows[0]!, rows.at(-1)!]) {
        const row = layoutOf(own).rowOf(indicator.id);
        const sheet = part(restructure(bytes, [{ kind: "delete-row", sheet: SHEETS.form, row }], nodePlatform), SHEET);
        expect([department.id, sheet.match(/(?:ref|sqref)="(?:"|[^"]*#REF!)/)]).toEqual([department.id, null]);
        const told = Number(/<dataValidations[^>]* count="(\d+)"/.exec(sheet)?.[1]);
        expect([department.id, sheet.match(/<dataValidation /g)?.length]).toEqual([department.id, told]);
      }
    }
  });

  test("a hidden row is hidden and a merged range merged, keeping its first cell only", () => {
    const hidden = edited({ kind: "hide-row", sheet: SHEETS.form, row: retail });
    expect(sheetOf(readWorkbook(hidden, nodePlatform)).hiddenRows).toContain(retail);
    const merged = edited({ kind: "merge", sheet: SHEETS.form, range: `I${retail}:I${retail + 1}` });
    expect(sheetOf(readWorkbook(merged, nodePlatform)).merges).toContainEqual({
      top: retail,
      left: 9,
      bottom: retail + 1,
      right: 9,
    });
    expect(cell(merged, `I${retail}`)?.formula).toBeDefined();
    expect(cell(merged, `I${retail + 1}`)).toBeUndefined();
  });

  test("a broken formula shows its error", () => {
    const place = { sheet: SHEETS.form, cell: `I${retail}` };
    const bytes = edited({ kind: "break-formula", ...place, formula: "#REF!/1", error: "#REF!" });
    expect(cell(bytes, place.cell)).toMatchObject({ kind: "error", value: "#REF!", formula: "#REF!/1" });
  });

  test("the last visible sheet moves to the front, and names and the open tab follow their sheets", () => {
    const bytes = edited({ kind: "last-sheet-first" });
    const names = (workbook: Workbook) => workbook.sheets.map(({ name }) => name);
    expect(names(readWorkbook(issued, nodePlatform))).toEqual(["报表", "重点任务", "填报说明", "_huizong"]);
    expect(names(readWorkbook(bytes, nodePlatform))).toEqual(["填报说明", "报表", "重点任务", "_huizong"]);
    const workbook = part(bytes, "xl/workbook.xml");
    const printed = /<definedName[^>]*localSheetId="(\d+)"[^>]*>(?:'|&apos;)?报表/.exec(workbook);
    expect(printed?.[1]).toBe("1");
  });

  test("what is not there is named", () => {
    expect(() => edited({ kind: "hide-row", sheet: "别的表", row: 3 })).toThrow("no sheet 别的表");
    expect(() => edited({ kind: "hide-row", sheet: SHEETS.form, row: 900 })).toThrow("no row 900");
  });
});
