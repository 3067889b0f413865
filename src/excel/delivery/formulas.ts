import { outwardFormulas } from "../../pane/host/outward";
import type { DeliveredSheet } from "./book";
import type { Trips } from "./trips";

/**
 * Writes again the formulas that look outside their own sheet: Excel on the web makes links to another workbook of
 * them, and names they use were not yet there when the sheet was inserted.
 */
export async function writeLinks(
  id: string,
  { rows }: DeliveredSheet,
  names: ReadonlyMap<string, string>,
  trips: Trips,
): Promise<void> {
  for (const { cells, formulas } of outwardFormulas(rows, names)) {
    await trips.add(formulas.join().length * 3, ({ workbook }) => {
      workbook.worksheets.getItem(id).getRange(cells).formulas = [[...formulas]];
    });
  }
}
