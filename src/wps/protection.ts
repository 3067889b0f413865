import type { Worksheet } from "./application";

/** Does something to how cells of a sheet look, and leaves the sheet protected as it was. */
export function withFormatting(sheet: Worksheet, work: () => void): void {
  if (!sheet.ProtectContents || sheet.Protection.AllowFormattingCells) {
    work();
    return;
  }
  const options = optionsOf(sheet);
  // Without a password given WPS would ask the user for it.
  sheet.Unprotect("");
  try {
    work();
  } finally {
    sheet.Protect(undefined, ...options);
  }
}

/** In the order Protect takes them. */
function optionsOf({ ProtectDrawingObjects, ProtectScenarios, Protection }: Worksheet): boolean[] {
  const {
    AllowFormattingCells,
    AllowFormattingColumns,
    AllowFormattingRows,
    AllowInsertingColumns,
    AllowInsertingRows,
    AllowInsertingHyperlinks,
    AllowDeletingColumns,
    AllowDeletingRows,
    AllowSorting,
    AllowFiltering,
    AllowUsingPivotTables,
  } = Protection;
  return [
    ...[ProtectDrawingObjects, true, ProtectScenarios, false],
    ...[AllowFormattingCells, AllowFormattingColumns, AllowFormattingRows],
    ...[AllowInsertingColumns, AllowInsertingRows, AllowInsertingHyperlinks],
    ...[AllowDeletingColumns, AllowDeletingRows, AllowSorting, AllowFiltering, AllowUsingPivotTables],
  ];
}
