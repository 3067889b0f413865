import { readStoredSummary, type StoredSummary } from "#src/core/audit/stored";
import { verify } from "#src/core/audit/verify";
import type { Workbook } from "#src/core/grid/grid";
import { type Language, speakerOf } from "#src/language/speaker";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { readSummaryBook } from "#src/workbook/read/summary-book";
import { SUMMARY_LIMITS } from "#src/workbook/zip/limits";
import { libreOffice, openpyxl, testWith, throughLibreOffice, throughPython } from "../../tools/outside-programs";
import { generatedBook, marchSummary, written } from "./month";

const inLibreOffice = testWith(libreOffice, "LibreOffice");
const inOpenpyxl = testWith(openpyxl, "Python with openpyxl");
const summary = marchSummary();

function storedIn(workbook: Workbook): StoredSummary {
  return readStoredSummary(workbook)!;
}

/** Every formula of a workbook with its result, by sheet and place. */
function results({ sheets }: Workbook): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { name, rows } of sheets) {
    for (const cells of rows.values()) {
      for (const { row, column, value, formula } of cells) {
        if (formula !== undefined) found.set(`${name} R${row}C${column}`, value);
      }
    }
  }
  return found;
}

const recalculated = (language: Language) => async () => {
  const speaker = speakerOf(language);
  const bytes = await written(summary, ({ code }) => code, speaker);
  const without = patchWorkbook(bytes, [], nodePlatform);
  expect(
    [...results(readWorkbook(without, nodePlatform, SUMMARY_LIMITS)).values()].every((value) => value === null),
  ).toBe(true);

  const again = readSummaryBook(throughLibreOffice(without), nodePlatform);
  const [before, after] = [results(readWorkbook(bytes, nodePlatform, SUMMARY_LIMITS)), results(again)];
  expect(before.size).toBeGreaterThan(1000);
  expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
  for (const [place, value] of before) {
    const now = after.get(place);
    if (typeof value === "number")
      expect([place, Math.abs(Number(now) - value) <= 1e-9 * Math.max(1, Math.abs(value))]).toEqual([place, true]);
    else expect([place, now]).toEqual([place, value]);
  }
  expect(verify(again, generatedBook(summary, speaker)).differences).toEqual([]);
};
inLibreOffice(
  "recalculated from nothing, every formula of every sheet gives the engine's figure",
  recalculated("zh-CN"),
);
inLibreOffice("the same of a summary in English", recalculated("en"));

inLibreOffice("a source changed on 明细 moves the figures that count it, and verify names them all", async () => {
  const bytes = await written(summary);
  const stored = storedIn(readWorkbook(bytes, nodePlatform, SUMMARY_LIMITS));
  const source = stored.evidence.find(
    ({ row, department }) =>
      row.indicator === "zone-output" && row.measure === "cumulative" && department === "luyuan-economic-zone",
  )!;
  const fact = stored.facts.find(({ number }) => number === source.number)!;
  const change = { sheet: fact.sheet, cell: fact.cell, value: source.value! + 100 };
  const book = readSummaryBook(throughLibreOffice(patchWorkbook(bytes, [change], nodePlatform)), nodePlatform);
  const changed = storedIn(book);
  const { differences } = verify(book, generatedBook(summary));
  const figures = differences.filter(({ reason }) => reason === "changed-figure").map(({ cell }) => cell);
  const shown = changed.figures.filter(
    ({ line, column }) =>
      line.indicator === "zone-output" && line.reporter !== "haoyue-industrial-park" && column === "cumulative",
  );
  expect(figures).toEqual(expect.arrayContaining(shown.map(({ cell }) => cell)));
  expect(differences).toContainEqual({
    sheet: fact.sheet,
    cell: fact.cell,
    stored: change.value,
    recomputed: source.value,
    reason: "changed-value",
    file: source.file,
  });
});

inOpenpyxl("openpyxl reads the engine's figures without recalculating anything", async () => {
  const values = `
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
for sheet in book:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f": raise SystemExit("formula left")
book.save(sys.argv[2])
`;
  const copy = readSummaryBook(throughPython(values, await written(summary)), nodePlatform);
  const { differences } = verify(copy, generatedBook(summary));
  // A formula whose result was an empty text leaves an empty cell.
  expect(new Set(differences.map(({ reason }) => reason))).toEqual(new Set(["overwritten-formula", "missing-figure"]));
});

const SAVED_AGAIN = "import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])";

for (const language of ["zh-CN", "en"] as const) {
  const speaker = speakerOf(language);
  const bytes = written(summary, ({ code }) => code, speaker);

  inLibreOffice(
    `saved again by LibreOffice, a summary in ${language} has no difference and nothing unverified`,
    async () => {
      const book = readSummaryBook(throughLibreOffice(await bytes), nodePlatform);
      expect(verify(book, generatedBook(summary, speaker))).toMatchObject({ differences: [], unverified: [] });
    },
  );

  inOpenpyxl(
    `saved again by openpyxl, which drops results and lines within cells, a summary in ${language} has no difference`,
    async () => {
      const book = readSummaryBook(throughPython(SAVED_AGAIN, await bytes), nodePlatform);
      const { differences, unverified } = verify(book, generatedBook(summary, speaker));
      expect(differences).toEqual([]);
      expect(new Set(unverified.map(({ reason }) => reason))).toEqual(new Set(["not-calculated", "sparklines-gone"]));
    },
  );
}
