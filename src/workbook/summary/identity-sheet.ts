import { SUMMARY_KIND, SUMMARY_SHEETS } from "../../core/audit/layout";
import { formatPeriod } from "../../core/period";
import type { SheetDraft } from "../ooxml/draft";
import type { SheetSource } from "./context";

/** The hidden sheet by which other programs know a summary workbook, its month, its target list and what it was made with. */
export function identitySheet({ summary, options }: SheetSource, record: readonly (readonly string[])[]): SheetDraft {
  const entries: readonly (readonly [key: string, value: string])[] = [
    ["kind", SUMMARY_KIND],
    ["layout", "1"],
    ["period", formatPeriod(summary.period)],
    ["area", summary.area],
    ["list", summary.list.id],
    ["listVersion", summary.list.version],
    ["listHash", summary.list.hash],
    ["generatedAt", options.generatedAt],
    ["simulated", options.simulated ? "yes" : "no"],
  ];
  return {
    name: SUMMARY_SHEETS.identity,
    visibility: "veryHidden",
    rows: [...entries, ...record].map((texts) => ({ cells: texts.map((value) => ({ value })) })),
    columns: [{ width: 14 }, { width: 70 }],
  };
}
