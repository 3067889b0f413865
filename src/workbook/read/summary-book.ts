import type { SummaryBook } from "../../core/audit/book";
import type { Workbook } from "../../core/grid/grid";
import type { Platform } from "../platform/platform";
import { openZip } from "../zip/archive";
import type { Limits } from "../zip/limits";
import { chartAllowance, readCharts } from "./charts";
import { readWithinLimits } from "./limits-of";
import { readNames } from "./names";
import { findWorkbookPart } from "./package";
import { readWorkbook } from "./read";
import { readSparklines } from "./sparklines";
import { readContents } from "./workbook";

/** A workbook with the names and charts' sources beside its cells. Throws a refusal as readWorkbook does. */
export function readSummaryBook(bytes: Uint8Array, platform: Platform): Workbook & SummaryBook {
  return readWithinLimits(bytes, platform, (limits) => read(bytes, platform, limits));
}

function read(bytes: Uint8Array, platform: Platform, limits: Limits): Workbook & SummaryBook {
  const workbook = readWorkbook(bytes, platform, limits);
  const zip = openZip(bytes, platform, limits);
  const part = findWorkbookPart(zip);
  const { sheets } = readContents(zip, part);
  const charts = chartAllowance();
  return {
    ...workbook,
    names: readNames(zip, part, sheets),
    charts: sheets.flatMap((sheet) => (sheet.part === null ? [] : readCharts(zip, sheet.name, sheet.part, charts))),
    sparklines: sheets.flatMap((sheet) =>
      sheet.part === null ? [] : readSparklines(zip, sheet.name, sheet.part, charts),
    ),
  };
}
