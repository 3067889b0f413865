import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkBatch } from "#src/actions/check-batch";
import { readReceivedFile } from "#src/actions/received-file";
import type { Finding } from "#src/core/findings/finding";
import { noHistory } from "#src/core/history/from-submissions";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";

const list = defaultTargetList(nodePlatform);

/** What the checks say of a form from outside. */
function findingsIn(name: string): readonly Finding[] {
  const bytes = readFileSync(join(__dirname, "../fixtures/outside", name));
  const received = readReceivedFile({ name, bytes }, list, nodePlatform);
  if (received.status !== "taken") throw new Error(received.refusal.code);
  const period = { year: 2024, month: 3 };
  return checkBatch([received.submission], { list, period, history: noHistory })[0]!.findings;
}

/** What is offered for each text in a figure's cell. */
function offersIn(name: string): Record<string, unknown> {
  const texts = findingsIn(name).filter(({ code }) => code === "V06");
  expect(texts.length).toBeGreaterThan(0);
  return Object.fromEntries(
    texts.map(({ cells, suggestion }) => [cells[0]!.cell, suggestion?.changes.map(({ value }) => value) ?? null]),
  );
}

it("numerals as they are spoken are read as they are meant", () => {
  // 一万二 is 12,000, which 8,437 a year ago leaves open: read right, and not offered.
  expect(offersIn("colloquial-numerals.xlsx")).toEqual({ D13: [260], E14: null });
});

it("a numeral with a scale counts what the cell's unit counts", () => {
  expect(offersIn("numeral-with-scale.xlsx")).toEqual({ D10: [8], D13: [267] });
});

it("two numbers in a cell get no offer", () => {
  expect(offersIn("two-numbers-in-a-cell.xlsx")).toEqual({ D10: null, D13: null, E13: null });
});

it("a quoted or escaped % is no percentage format", () => {
  expect(findingsIn("literal-percent-format.xlsx").filter(({ code }) => code === "V07")).toEqual([]);
});
