import { derivationOf } from "#src/core/form/derivation";
import { formsOf } from "#src/core/form/form";
import { layoutOf } from "#src/core/form/layout";
import { cellAt } from "#src/core/grid/address";
import type { CellAddress, Workbook } from "#src/core/grid/grid";
import { speakerOf } from "#src/language/speaker";
import { positionOf } from "#src/page/book/position";
import { savedState } from "#src/page/saved-state";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { openZip } from "#src/workbook/zip/archive";
import { issuedForm, list } from "../scenario/form-file";
import { bookOf, march } from "../scenario/open-book";

const form = formsOf(list).find(
  (candidate) =>
    candidate.milestones.length > 0 &&
    candidate.rows.some(({ indicator }) => derivationOf(candidate, indicator, "growth")) &&
    candidate.rows.some(({ indicator }) => derivationOf(candidate, indicator, "cumulative")),
)!;
const layout = layoutOf(form);
const template = issuedForm(form.department.id).bytes();
const flow = form.rows.find(({ indicator }) => derivationOf(form, indicator, "growth"))!.indicator.id;

/** A place a person types into: no formula stands there. */
const level = layout.figure(flow, "cumulative");
const base = layout.figure(flow, "cumulativeLastYear");
const growth = layout.figure(flow, "growth");

function valueAt(workbook: Workbook, place: CellAddress) {
  const sheet = workbook.sheets.find(({ name }) => name === place.sheet)!;
  const { row, column } = positionOf(place);
  return cellAt(sheet, row, column)?.value ?? null;
}

describe("a form filled in the page", () => {
  test("is, read back from its bytes, what the page said it was, in every cell", async () => {
    const book = bookOf(await template);
    await book.write(march(form).typed);
    const { workbook } = await book.read();
    expect(readWorkbook(await book.bytes(), nodePlatform)).toEqual(workbook);
  });

  test("differs from the template in its sheets and the order to recalculate, and in nothing else", async () => {
    const before = await template;
    const book = bookOf(before);
    await book.write([{ ...level, value: 12 }]);
    const [old, now] = [before, await book.bytes()].map((bytes) => openZip(bytes, nodePlatform));
    const parts = old!.names.filter((name) => !name.endsWith("/"));
    expect(now!.names).toEqual(parts);
    const changed = parts.filter((name) => Buffer.compare(old!.read(name), now!.read(name)) !== 0);
    expect(changed).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  test("computes what the form computes: growth, totals and ratios, as the simulated unit's Excel did", async () => {
    const book = bookOf(await template);
    await book.write(march(form).typed);
    const { workbook } = await book.read();
    const { computed } = march(form);
    expect(computed.filter(({ value }) => typeof value === "number").length).toBeGreaterThan(5);
    for (const { value, ...place } of computed) expect([place, valueAt(workbook, place)]).toEqual([place, value]);
  });

  test("shows the month typed on one sheet on the other", async () => {
    const book = bookOf(await template);
    await book.write([{ ...layout.period, value: "2024年3月" }]);
    expect(valueAt((await book.read()).workbook, { sheet: "重点任务", cell: "C7" })).toBe("2024年3月");
  });

  test("clears growth again when a base is taken away, and keeps an official rate typed over it", async () => {
    const book = bookOf(await template);
    await book.write([
      { ...level, value: 107 },
      { ...base, value: 100 },
    ]);
    expect(valueAt((await book.read()).workbook, growth)).toBeCloseTo(7, 9);
    await book.write([{ ...base, value: null }]);
    expect(valueAt((await book.read()).workbook, growth)).toBe("");
    await book.write([{ ...growth, value: 6.5 }]);
    await book.write([{ ...base, value: 90 }]);
    expect(valueAt((await book.read()).workbook, growth)).toBe(6.5);
  });
});

describe("taking back", () => {
  test("gives the bytes that were opened, to the last one", async () => {
    const bytes = await template;
    const book = bookOf(bytes);
    const first = await book.write([{ ...growth, value: 6.5 }]);
    expect(await book.bytes()).not.toBe(bytes);
    await book.write(first);
    expect(await book.bytes()).toBe(bytes);
  });

  test("goes step by step, and forward again", async () => {
    const book = bookOf(await template);
    await book.write([{ ...level, value: 1 }]);
    await book.write([{ ...level, value: 2 }]);
    book.undo();
    expect(valueAt(book.view().workbook, level)).toBe(1);
    book.undo();
    expect(valueAt(book.view().workbook, level)).toBeNull();
    expect(book.view().canUndo).toBe(false);
    book.redo();
    book.redo();
    expect(valueAt(book.view().workbook, level)).toBe(2);
  });

  test("returns to a formula that was typed over, with its result", async () => {
    const book = bookOf(await template);
    await book.write([
      { ...level, value: 110 },
      { ...base, value: 100 },
    ]);
    const inverse = await book.write([{ ...growth, value: 6.5 }]);
    await book.write(inverse);
    expect(valueAt((await book.read()).workbook, growth)).toBeCloseTo(10, 9);
  });
});

describe("what may not be written", () => {
  test("is a locked cell, and then nothing of the batch is written", async () => {
    const book = bookOf(await template);
    const batch = [
      { ...level, value: 5 },
      { ...layout.unit, value: "别的单位" },
    ];
    await expect(book.write(batch)).rejects.toMatchObject({ kind: "protected", args: { cell: layout.unit.cell } });
    expect(book.view().edits).toEqual([]);
  });

  test("is a sheet that is not there", async () => {
    const book = bookOf(await template);
    await expect(book.write([{ sheet: "没有", cell: "A1", value: 1 }])).rejects.toMatchObject({
      kind: "missing-sheet",
    });
    await expect(book.select({ sheet: "没有", cell: "A1" })).rejects.toMatchObject({ kind: "missing-sheet" });
  });
});

describe("formulas that are not the form's", () => {
  test("keep their result until a cell they look at changes, and are then shown as stale and saved without it", async () => {
    const note = layout.note(flow);
    const other = layout.note(form.rows.at(-1)!.indicator.id);
    const helped = patchWorkbook(
      await template,
      [
        { ...note, value: `=${level.cell}*2`, formula: true },
        { ...other, value: "=1+1", formula: true },
      ],
      nodePlatform,
      [
        { ...note, value: 20 },
        { ...other, value: 2 },
      ],
    );
    const book = bookOf(helped);
    await book.write([{ ...base, value: 3 }]);
    expect(book.view().stale.size).toBe(0);
    expect(valueAt(readWorkbook(await book.bytes(), nodePlatform), note)).toBe(20);
    await book.write([{ ...level, value: 4 }]);
    expect([...book.view().stale]).toEqual([`${note.sheet}!${note.cell}`]);
    expect(valueAt(book.view().workbook, note)).toBe(20);
    const saved = readWorkbook(await book.bytes(), nodePlatform);
    expect(valueAt(saved, note)).toBeNull();
    expect(valueAt(saved, other)).toBe(2);
    expect((await book.read()).workbook).toEqual(saved);
  });
});

describe("what the pane is told", () => {
  test("is every change with a rising revision, and the cell that is selected", async () => {
    const book = bookOf(await template);
    const heard: unknown[] = [];
    book.onChange((change) => heard.push(change));
    book.onSelect((place) => heard.push(place));
    await book.write([{ ...level, value: 1 }]);
    await book.select(level);
    await book.write([
      { ...level, value: 2 },
      { ...base, value: 3 },
    ]);
    expect(heard).toEqual([
      { revision: 1, sheet: level.sheet, range: level.cell },
      level,
      { revision: 2, sheet: level.sheet, range: null },
    ]);
  });

  test("marks lie over the sheet and never enter the file", async () => {
    const bytes = await template;
    const book = bookOf(bytes);
    await book.mark([{ ...level, level: "A", text: "A 没有填" }]);
    expect(book.view().marks.get(`${level.sheet}!${level.cell}`)?.level).toBe("A");
    expect(await book.bytes()).toBe(bytes);
    await book.mark([]);
    expect(book.view().marks.size).toBe(0);
  });

  test("edits count as saved once a file that holds them all is handed over, and no other", async () => {
    const book = bookOf(await template);
    await book.write([{ ...level, value: 1 }]);
    const { revision } = await book.read();
    await book.save(new Uint8Array(3), "汇总表.xlsx");
    expect(book.view().unsaved).toBe(true);
    await book.write([{ ...level, value: 2 }]);
    await book.save(await book.bytes(), "封存.xlsx", revision);
    expect(book.view().unsaved).toBe(true);
    await book.save(await book.bytes(), "封存.xlsx", revision + 1);
    expect(book.view()).toMatchObject({ unsaved: false, savedIn: "download" });
    expect(savedState(book.view(), speakerOf("zh-CN"))).toBe("已下载");
    book.saved(revision + 1, "file");
    expect(savedState(book.view(), speakerOf("zh-CN"))).toBe("已保存");
  });

  test("what was undone is gone to, and nothing done before a seal can be undone", async () => {
    const book = bookOf(await template);
    await book.write([{ ...level, value: 1 }]);
    await book.write([{ ...growth, value: 2 }]);
    book.undo();
    expect(book.view().active).toEqual({ sheet: growth.sheet, cell: growth.cell });
    book.settle();
    expect(book.view()).toMatchObject({ canUndo: false, canRedo: false });
    book.undo();
    expect(valueAt(book.view().workbook, level)).toBe(1);
  });

  test("a roll-up is opened as a file of its own", async () => {
    const opened: unknown[] = [];
    const book = bookOf(await template, { open: async (bytes, sheets) => void opened.push([bytes.length, sheets]) });
    await book.deliver({ bytes: new Uint8Array(3), sheets: ["全区汇总表"] });
    expect(opened).toEqual([[3, ["全区汇总表"]]]);
    expect(await book.foreignSheets(["全区汇总表"])).toEqual([]);
  });
});
