import type { DataValidation, Font, Worksheet } from "exceljs";
import { parseArea, splitAddress } from "./area";
import { plainDifferential, type Validation } from "./parts";
import type { Sheet } from "./sheet";
import type { WorkbookModel } from "./workbook";
import { argb } from "./xlsx-style";

/** What exceljs reads of a worksheet without its types telling. */
interface Layers {
  readonly sheetProtection?: Readonly<Record<string, boolean | string | undefined>>;
  readonly dataValidations?: { readonly model: Readonly<Record<string, DataValidation>> };
  readonly conditionalFormattings?: readonly { readonly ref: string; readonly rules: readonly LoadedRule[] }[];
  readonly tables: Readonly<Record<string, { readonly table: LoadedTable }>>;
}

interface LoadedRule {
  readonly type: string;
  readonly operator?: string;
  readonly priority: number;
  readonly formulae?: readonly unknown[];
  readonly style?: {
    readonly fill?: { readonly bgColor?: { readonly argb?: string } };
    readonly font?: Partial<Font>;
  };
}

interface LoadedTable {
  readonly name: string;
  readonly ref: string;
  readonly tableRef?: string;
  readonly autoFilterRef?: string;
  readonly headerRow?: boolean;
  readonly totalsRow?: boolean;
  readonly style?: { readonly theme?: string; readonly showRowStripes?: boolean; readonly showColumnStripes?: boolean };
}

/** No password opens a sheet whose file keeps only the hash of one; a test sets the password it knows in the model. */
const UNKNOWN_PASSWORD = "\u0000";

/** Reads what lies over the cells of a sheet: protection, validation, conditional formats and tables. */
export function readLayers(book: WorkbookModel, sheet: Sheet, worksheet: Worksheet): void {
  const layers = worksheet as unknown as Layers;
  readProtection(sheet, layers);
  readValidations(sheet, layers);
  readConditionalFormats(book, sheet, layers);
  readTables(book, sheet, layers);
}

function readProtection(sheet: Sheet, layers: Layers): void {
  const protection = layers.sheetProtection;
  if (!protection?.sheet) return;
  const {
    formatCells,
    formatColumns,
    formatRows,
    insertColumns,
    insertRows,
    insertHyperlinks,
    deleteColumns,
    deleteRows,
  } = protection;
  sheet.protection = {
    options: {
      allowAutoFilter: protection.autoFilter === true,
      allowDeleteColumns: deleteColumns === true,
      allowDeleteRows: deleteRows === true,
      allowEditObjects: protection.objects !== false,
      allowFormatCells: formatCells === true,
      allowFormatColumns: formatColumns === true,
      allowFormatRows: formatRows === true,
      allowInsertColumns: insertColumns === true,
      allowInsertHyperlinks: insertHyperlinks === true,
      allowInsertRows: insertRows === true,
      allowSort: protection.sort === true,
    },
    password: protection.hashValue ? UNKNOWN_PASSWORD : "",
  };
}

function readValidations(sheet: Sheet, layers: Layers): void {
  for (const [addresses, model] of Object.entries(layers.dataValidations?.model ?? {})) {
    for (const address of addresses.split(" ")) sheet.validations.push(readValidation(address, model));
  }
}

function readValidation(address: string, model: DataValidation): Validation {
  const [formula1, formula2] = (model.formulae ?? []) as unknown[];
  const operator = capital(
    model.type === "list" || model.type === "custom" ? "between" : (model.operator ?? "between"),
  );
  const basic = { formula1, ...(formula2 === undefined ? {} : { formula2 }), operator };
  const list = { inCellDropDown: true, source: String(formula1).replace(/^"|"$/g, "") };
  const key = model.type === "whole" ? "wholeNumber" : model.type;
  return {
    area: parseArea(address.replaceAll("$", "")),
    rule: {
      [key]: model.type === "list" ? list : model.type === "custom" ? { formula: `=${String(formula1)}` } : basic,
    },
    prompt: model.showInputMessage
      ? { showPrompt: true, title: model.promptTitle ?? "", message: model.prompt ?? "" }
      : null,
    errorAlert: model.showErrorMessage
      ? {
          showAlert: true,
          style: capital(model.errorStyle ?? "stop"),
          title: model.errorTitle ?? "",
          message: model.error ?? "",
        }
      : null,
    ignoreBlanks: model.allowBlank === true,
  };
}

function readConditionalFormats(book: WorkbookModel, sheet: Sheet, layers: Layers): void {
  for (const { ref, rules } of layers.conditionalFormattings ?? []) {
    for (const rule of rules) {
      const [formula1, formula2] = rule.formulae ?? [];
      const custom = rule.type === "expression";
      const cellValue = rule.type === "cellIs";
      sheet.conditionalFormats.push({
        id: book.nextId(),
        type: custom ? "Custom" : cellValue ? "CellValue" : capital(rule.type),
        areas: ref.split(" ").map(parseArea),
        priority: rule.priority - 1,
        stopIfTrue: false,
        formula: custom ? `=${String(formula1)}` : "",
        rule: cellValue
          ? {
              formula1: `=${String(formula1)}`,
              ...(formula2 === undefined ? {} : { formula2: `=${String(formula2)}` }),
              operator: capital(rule.operator ?? ""),
            }
          : {},
        format: {
          ...plainDifferential(),
          fillColor: argb(rule.style?.fill?.bgColor?.argb) ?? null,
          fontColor: argb(rule.style?.font?.color?.argb) ?? null,
          bold: rule.style?.font?.bold ?? null,
          italic: rule.style?.font?.italic ?? null,
        },
      });
    }
  }
  sheet.conditionalFormats.sort((one, other) => one.priority - other.priority);
}

function readTables(book: WorkbookModel, sheet: Sheet, layers: Layers): void {
  for (const { table } of Object.values(layers.tables)) {
    sheet.tables.push({
      id: book.nextId(),
      name: table.name,
      area: parseArea(splitAddress(table.tableRef ?? table.autoFilterRef ?? table.ref).rest),
      showHeaders: table.headerRow !== false,
      showTotals: table.totalsRow === true,
      showBandedRows: table.style?.showRowStripes === true,
      showBandedColumns: table.style?.showColumnStripes === true,
      showFilterButton: table.autoFilterRef !== undefined,
      style: table.style?.theme ?? "",
    });
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
