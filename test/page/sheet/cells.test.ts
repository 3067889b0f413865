import { formsOf } from "#src/core/form/form";
import { readBlock, writeBlock } from "#src/page/sheet/block";
import { editedText, entryOf, shownText } from "#src/page/sheet/cell-text";
import { conditionCss } from "#src/page/sheet/conditions";
import { extentOf, measure, type Zoom } from "#src/page/sheet/geometry";
import { grownRows } from "#src/page/sheet/growth";
import { actionOf } from "#src/page/sheet/keys";
import { inputBelow, nextInput, step } from "#src/page/sheet/moves";
import { onPaper, type Paper } from "#src/page/sheet/paper";
import { paste } from "#src/page/sheet/pasting";
import { goingOf, roomOf, shapeOf } from "#src/page/sheet/shape";
import { issuedForm, list } from "../../scenario/form-file";
import { bookOf } from "../../scenario/open-book";

const cell = (value: number | string | boolean | null, format?: string) => ({
  row: 1,
  column: 1,
  kind: typeof value === "string" ? ("text" as const) : ("number" as const),
  value,
  ...(format === undefined ? {} : { format }),
});

describe("a cell's text", () => {
  test.each([
    [1234.5, "#,##0.00_ ", "1,234.50"],
    [-0.3, "#,##0.0_ ", "-0.3"],
    [0, "#,##0_ ", "0"],
    [0.1 + 0.2, undefined, "0.3"],
    [0.256, "0.0%", "25.6%"],
    [-5, "#,##0;[Red]-#,##0", "-5"],
  ])("shows %p as %p says: %p", (value, format, shown) => {
    expect(shownText(cell(value, format), false)).toBe(shown);
  });

  test("is edited with all its digits", () => {
    expect(editedText(cell(1234.5678, "#,##0.0_ "), false)).toBe("1234.5678");
    expect(editedText(cell(0.1 + 0.2), false)).toBe("0.3");
  });

  test("shows a date of either date system", () => {
    const date = { row: 1, column: 1, kind: "date" as const, value: 45366, format: 'yyyy"年"m"月"d"日"' };
    expect(shownText(date, false)).toBe("2024年3月15日");
    expect(shownText({ ...date, value: 45366 - 1462 }, true)).toBe("2024年3月15日");
  });
});

describe("what is typed", () => {
  test.each([
    ["21.6", 21.6],
    [" 1,234,567.8 ", 1234567.8],
    ["-.5", -0.5],
    ["1e3", 1000],
    ["—", "—"],
    ["21.6亿元", "21.6亿元"],
    ["7%", "7%"],
    ["1,23", "1,23"],
    ["２１．６", 21.6],
    ["－１，２３４", -1234],
    ["−0.5", -0.5],
    ["２１亿元", "２１亿元"],
    ["=1+1", "=1+1"],
    ["", null],
    [".", "."],
  ])("%p is %p", (typed, value) => {
    expect(entryOf(typed, { format: "#,##0.00_ " })).toBe(value);
  });

  test("stays text in a cell for texts", () => {
    expect(entryOf("0431", { format: "@" })).toBe("0431");
    expect(entryOf("０４３１", { format: "@" })).toBe("０４３１");
  });
});

describe("a block on the clipboard", () => {
  test("is read as Excel and WPS write it", () => {
    expect(readBlock('1\t2\r\n"两\n行"\t"说""好"""\r\n')).toEqual([
      ["1", "2"],
      ["两\n行", '说"好"'],
    ]);
    expect(readBlock('5" 管')).toEqual([['5" 管']]);
    expect(readBlock('"未完\t1')).toEqual([['"未完', "1"]]);
  });

  test("comes back the same", () => {
    const rows = [
      ["a\tb", 'c"d'],
      ["e\nf", ""],
    ];
    expect(readBlock(writeBlock(rows))).toEqual(rows);
  });
});

describe("the form as issued", () => {
  const form = formsOf(list).find(({ rows }) => rows.length > 0)!;
  const opened = issuedForm(form.department.id)
    .bytes()
    .then((bytes) => {
      const book = bookOf(bytes);
      const { workbook, look } = book.view();
      const sheet = workbook.sheets[0]!;
      const sheetLook = look.sheets.get(sheet.name)!;
      const extent = { ...extentOf(sheet, sheetLook), grown: new Map<number, number>() };
      const place = ({ row, column }: { row: number; column: number }) => ({
        sheet: sheet.name,
        cell: `${String.fromCharCode(64 + column)}${row}`,
      });
      const isInput = (at: { row: number; column: number }) => !book.isLocked(place(at));
      return {
        sheet,
        look,
        sheetLook,
        isInput,
        measured: (viewport: number, zoom: Zoom = "auto") =>
          measure(sheet, sheetLook, extent, { viewport, side: 30, zoom }),
      };
    });

  test("keeps its headings in view, and on a phone the names alone", async () => {
    const { measured } = await opened;
    expect(measured(1100)).toMatchObject({ staying: { first: 8, last: 9 }, stayingColumns: 3 });
    expect(measured(374)).toMatchObject({ stayingColumns: 1, scale: 0.86 });
    expect(measured(2400).scale).toBe(1.2);
  });

  test("keeps its head and its notes in a narrow window, and lets texts run on over empty cells", async () => {
    const { measured, sheet } = await opened;
    const phone = measured(374);
    const goes = (row: number, column: number, geometry = phone, css = {}) => {
      const isAlone = sheet.rows.get(row)!.length === 1;
      return goingOf(geometry, shapeOf(geometry, row, column)!, css, { row, isAlone });
    };
    expect(goes(2, 1)).toBe("centred");
    expect(goes(3, 9, phone, { textAlign: "right" })).toBe("right");
    expect(goes(7, 9, phone, { textAlign: "right" })).toBe("along");
    expect(goes(10, 1)).toBe("stays");
    expect(goes(10, 4)).toBe("along");
    expect(goes(2, 1, measured(2400))).toBe("along");
    const room = (cells: readonly number[], textAlign: "left" | "right" | "center") => {
      const known = new Map(cells.map((column) => [column, cell("x")]));
      return roomOf(phone, shapeOf(phone, 10, 5)!, known, { textAlign });
    };
    const { lefts } = phone;
    expect(room([5, 8], "left")).toBe(lefts[8]! - lefts[5]!);
    expect(room([3, 5], "right")).toBe(lefts[6]! - lefts[4]!);
    expect(room([4, 5], "center")).toBe(lefts[6]! - lefts[5]!);
  });

  test("gives headings the height they need, and notes theirs where the window is narrow", async () => {
    const { sheet, look, sheetLook } = await opened;
    const notes = [...sheet.rows.keys()].at(-1)!;
    const wide = grownRows(sheet, look, sheetLook, 2400);
    expect([...wide.keys()]).toEqual([8]);
    const narrow = grownRows(sheet, look, sheetLook, 400);
    expect(narrow.get(notes)!).toBeGreaterThan(sheetLook.heights.get(notes)!);
  });

  test("is walked by Tab over the cells to fill in, and by the arrows past what is merged", async () => {
    const { measured, isInput } = await opened;
    const geometry = measured(1100);
    const period = nextInput(geometry, { row: 1, column: 0 }, isInput, false)!;
    expect(period).toEqual({ row: 7, column: 5 });
    const next = nextInput(geometry, period, isInput, false)!;
    expect(next.row).toBe(10);
    expect(nextInput(geometry, next, isInput, true)).toEqual(period);
    expect(inputBelow(geometry, { row: 9, column: 10 }, isInput, false)).toEqual({ row: 10, column: 10 });
    expect(step(geometry, { row: 1, column: 5 }, "down")).toEqual({ row: 2, column: 1 });
    expect(step(geometry, { row: 1, column: 1 }, "up")).toEqual({ row: 1, column: 1 });
  });

  test("takes a block with its own locked texts in it, and refuses one that would change them", async () => {
    const { measured, isInput, sheet } = await opened;
    const row = sheet.rows.get(10)!;
    const textAt = ({ row: at, column }: { row: number; column: number }) =>
      at === 10 ? String(row.find((own) => own.column === column)?.value ?? "") : "";
    const target = {
      sheet: sheet.name,
      geometry: measured(1100),
      isLocked: (at: { row: number; column: number }) => !isInput(at),
      standing: (at: { row: number; column: number }) => entryOf(textAt(at), {}),
      hasFormula: () => false,
      entry: (text: string) => entryOf(text, {}),
      formulaBack: () => null,
    };
    const block = (texts: string[][]) => ({ texts, isFormula: () => false });
    const whole = row.filter(({ column }) => column < 4).map(({ value }) => String(value));
    const note = Array.from({ length: 10 }, (_, index) => whole[index] ?? textAt({ row: 10, column: index + 1 }));
    note[9] = "经核对属实";
    expect(paste(block([note]), { row: 10, column: 1 }, target)).toEqual({
      edits: [{ sheet: sheet.name, cell: "J10", value: "经核对属实" }],
      locked: [],
    });
    expect(paste(block([["别的名称"]]), { row: 10, column: 1 }, target)).toEqual({ edits: [], locked: ["A10"] });
  });
});

test("a light has its color and a number its bar, but where contrast is asked for", () => {
  const ranges = [{ top: 1, left: 1, bottom: 1, right: 1 }];
  const look = {
    texts: [{ ranges, text: "滞后", color: "#a3290f", bold: true }],
    bars: [{ ranges, from: 0, to: 200, color: "#c5d6e6" }],
  };
  const css = (value: number | string, paper: Paper = "light") => conditionCss(look as never, cell(value), paper);
  expect(css("滞后")).toEqual({ color: "#a3290f", fontWeight: 600 });
  expect(css("达序时")).toEqual({});
  expect(css(50)).toMatchObject({ backgroundSize: "25% 66%" });
  expect(css(500)).toMatchObject({ backgroundSize: "100% 66%" });
  expect(css("滞后", "contrast")).toEqual({});
});

describe("keys", () => {
  const key = (name: string, held: Partial<Record<"shiftKey" | "ctrlKey" | "altKey", boolean>> = {}) => ({
    key: name,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...held,
  });

  test("mean what they mean in Excel", () => {
    expect(actionOf(key("ArrowDown", { shiftKey: true }), null)).toMatchObject({ kind: "move", extends: true });
    expect(actionOf(key("z", { ctrlKey: true }), null)).toEqual({ kind: "undo" });
    expect(actionOf(key("Home"), null)).toMatchObject({ kind: "move", direction: "left", far: true });
    expect(actionOf(key("End", { ctrlKey: true }), null)).toMatchObject({ kind: "corner", isLast: true });
    expect(actionOf(key("a"), null)).toBeNull();
  });

  test("move the caret in a text that was opened, and the cell from one that is typed", () => {
    expect(actionOf(key("ArrowLeft"), { draft: "12", byTyping: false })).toBeNull();
    expect(actionOf(key("ArrowLeft"), { draft: "12", byTyping: true })).toMatchObject({ kind: "move" });
    expect(actionOf(key("Enter", { altKey: true }), { draft: "12", byTyping: false })).toBeNull();
  });
});

test("dark paper turns lightness round and keeps the hue", () => {
  expect(onPaper("#fffaef", "light")).toBe("#fffaef");
  expect(onPaper("#000000", "dark")).toBe("hsl(0 0% 93%)");
  expect(onPaper("#fffaef", "dark")).toMatch(/^hsl\(41 [\d.]+% 1\d(?:\.\d+)?%\)$/);
});
