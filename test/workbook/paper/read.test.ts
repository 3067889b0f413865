import type { Workbook, Worksheet } from "exceljs";
import { readFilledPaper } from "#src/actions/filled-paper";
import { LANGUAGES, speakerOf } from "#src/language/speaker";
import { nodePlatform } from "#src/workbook/platform/node";
import { openInExcelJS } from "../../scenario/exceljs-workbook";
import { drawnPaper, fillPaper } from "../../scenario/filled-paper";
import { marchSummary, written } from "../summary/month";

/** A paper as people and their programs leave it: it is read as it is meant, or refused with what to mend. */
let filled: Uint8Array;
let head: number;
beforeAll(async () => {
  filled = await fillPaper(
    await drawnPaper(await written(marchSummary()), { size: 4 }),
    (number, reported) => reported + number,
  );
});

/** The paper after somebody worked on its visible sheet, with what it is read as. */
async function readAfter(work: (sheet: Worksheet, row: (number: number) => number, workbook: Workbook) => void) {
  const workbook = await openInExcelJS(filled);
  const [sheet] = workbook.worksheets;
  sheet!.eachRow((row, at) => {
    if (row.getCell(1).value === "序号") head = at;
  });
  work(sheet!, (number) => head + number, workbook);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return readFilledPaper({ name: "底稿.xlsx", bytes }, LANGUAGES.map(speakerOf), nodePlatform);
}
const [REPORTED, OBSERVED, DIFFERENCE] = [9, 10, 11];
const observedOf = (paper: Awaited<ReturnType<typeof readAfter>>) => paper.lines.map(({ observed }) => observed);

describe("A filled paper is read", () => {
  test("where another program kept fewer digits of the reported figures", async () => {
    const paper = await readAfter((sheet, row) => {
      const cell = sheet.getCell(row(1), REPORTED);
      cell.value = Number(cell.value) * (1 + 1e-14);
    });
    expect(paper.lines).toHaveLength(4);
  });

  test("where numbers stand there as texts, full-width or with commas", async () => {
    const paper = await readAfter((sheet, row) => {
      sheet.getCell(row(1), OBSERVED).value = " 1,234.5 ";
      sheet.getCell(row(2), OBSERVED).value = "５２．８６";
      sheet.getCell(row(3), 1).value = "3";
    });
    expect(observedOf(paper).slice(0, 2)).toEqual([1234.5, 52.86]);
  });

  test("where columns nobody needs are gone and headings say more", async () => {
    const paper = await readAfter((sheet) => {
      sheet.spliceColumns(DIFFERENCE, 3);
      sheet.getCell(head, OBSERVED).value = "查实数（亿元） ";
    });
    expect(observedOf(paper)).not.toContain(null);
  });
});

describe("A filled paper is refused with what to mend", () => {
  const refused = async (work: Parameters<typeof readAfter>[0]) =>
    readAfter(work).then(
      () => null,
      ({ kind, args }: { kind: string; args: unknown }) => [kind, args],
    );

  test("an item that stands in two places with two figures, in a row or on a sheet before it", async () => {
    const twice = await refused((sheet, row) => {
      sheet.getRow(row(4) + 1).values = sheet.getRow(row(2)).values;
      sheet.getCell(row(4) + 1, OBSERVED).value = -1;
    });
    expect(twice).toEqual(["paper-twice", { file: "底稿.xlsx", kind: "paper-twice", number: 2 }]);
  });

  test("a percentage where no percent are reported", async () => {
    const percent = await refused((sheet, row) => {
      const places = [1, 2, 3, 4].map(row).filter((at) => sheet.getCell(at, 5).value !== "%");
      const cell = sheet.getCell(places[0]!, OBSERVED);
      cell.value = 0.5286;
      cell.numFmt = "0.00%";
    });
    expect(percent).toMatchObject(["paper-not-a-number", { text: "52.86%" }]);
  });

  test("a row that was deleted, and a reported figure that was changed", async () => {
    expect(await refused((sheet, row) => sheet.spliceRows(row(3), 1))).toMatchObject([
      "paper-without-item",
      { number: 3 },
    ]);
    const changed = await refused((sheet, row) => {
      sheet.getCell(row(1), REPORTED).value = -77;
    });
    expect(changed).toMatchObject(["paper-altered", { number: 1 }]);
  });
});
