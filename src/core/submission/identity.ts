import { CodedError } from "../errors/coded-error";
import { type Form, formId, formOf, SHEETS } from "../form/form";
import {
  type FormLayout,
  IDENTITY_KEYS,
  type IdentityKey,
  layoutOf,
  PREFILLED_KEY,
  SEAL_KEYS,
  type SealKey,
} from "../form/layout";
import { address, parseAddress } from "../grid/address";
import type { Cell, Sheet, Workbook } from "../grid/grid";
import type { Period } from "../period";
import type { Department, TargetList } from "../targets/schema";
import { bare, bareText, textOf } from "./cell-text";
import { reportedPeriod } from "./reported-period";
import type { Field, Identity } from "./submission";

/** What the hidden sheet says; keys it does not hold are absent. Null when there is no such sheet. */
export type Credentials = Partial<Readonly<Record<CredentialKey, string>>>;

type CredentialKey = IdentityKey | SealKey | typeof PREFILLED_KEY;

const KEYS: readonly CredentialKey[] = [...IDENTITY_KEYS, ...SEAL_KEYS, PREFILLED_KEY];

/** Reads the hidden identity sheet, whether it is still hidden or not. */
export function readCredentials(workbook: Workbook): Credentials | null {
  const sheet = workbook.sheets.find(({ name }) => name === SHEETS.identity);
  if (!sheet) return null;
  const found: Partial<Record<CredentialKey, string>> = {};
  for (const cells of sheet.rows.values()) {
    const key = KEYS.find((candidate) => candidate === textOf(cells[0], false));
    const value = textOf(cells[1], false);
    if (key && value !== "") found[key] = value;
  }
  return found;
}

/**
 * The form a workbook is: by its hidden sheet, else by the 表号 or 填报单位 it shows.
 * Throws foreign-workbook, other-year-template or unknown-template.
 */
export function identifyForm(workbook: Workbook, credentials: Credentials | null, list: TargetList): Form {
  if (credentials?.list !== undefined && credentials.list !== list.header.id) {
    throw new CodedError("refusal", "other-year-template", { list: credentials.list, expected: list.header.id });
  }
  const shown = credentials?.form ?? visibleForm(workbook, list.departments);
  if (shown === null) throw new CodedError("refusal", "foreign-workbook");
  const department = list.departments.find((candidate) => bare(formId(candidate)) === bare(shown));
  const form = department ? formOf(list, department) : null;
  if (!form) throw new CodedError("refusal", "unknown-template", { form: shown });
  return form;
}

const FORM_NUMBER = /^表号:(.+)$/;
const UNIT = /^(?:综合机关名称|填报单位):(.*)$/;

/** The 表号 a sheet shows, or that of the unit it names. */
function visibleForm(workbook: Workbook, departments: readonly Department[]): string | null {
  let byUnit: Department | undefined;
  for (const sheet of workbook.sheets) {
    for (const cells of sheet.rows.values()) {
      for (const cell of cells) {
        const text = bareText(cell);
        const number = FORM_NUMBER.exec(text)?.[1];
        if (number) return number;
        const unit = UNIT.exec(text)?.[1];
        if (unit) byUnit ??= departments.find(({ nameZh }) => unit.endsWith(bare(nameZh)));
      }
    }
  }
  return byUnit ? formId(byUnit) : null;
}

/** Who the workbook says it is, from its hidden sheet and the head of its main sheet. */
export function readIdentity(
  workbook: Workbook,
  main: Sheet | null,
  credentials: Credentials | null,
  form: Form,
  list: TargetList,
): Identity {
  const head = main ? readHead(main, workbook.date1904, form, list.header.year) : null;
  const unit = head?.departmentField ? bare(head.departmentField.text) : "";
  const named = list.departments.find(({ nameZh }) => unit !== "" && unit.endsWith(bare(nameZh)));
  return {
    form: form.id,
    templateVersion: credentials?.templateVersion ?? null,
    list: credentials?.list ?? null,
    listHash: credentials?.listHash ?? null,
    // Where the hidden sheet was lost, the unit's name says which district it is of.
    area: credentials?.area ?? (unit.startsWith(bare(list.header.area.nameZh)) ? list.header.area.code : null),
    department: credentials?.department ?? named?.id ?? form.department.id,
    period: head?.period ?? null,
    periodField: head?.periodField ?? null,
    departmentField: head?.departmentField ?? null,
  };
}

interface Head {
  readonly period: Period | null;
  readonly periodField: Field | null;
  readonly departmentField: Field | null;
}

/** Reads the line with 综合机关名称 and the period. */
function readHead(sheet: Sheet, date1904: boolean, form: Form, year: number): Head {
  const layout = layoutOf(form);
  for (const [row, cells] of sheet.rows) {
    const unitCell = cells.find((cell) => UNIT.test(bareText(cell)));
    if (!unitCell) continue;
    const field = (column: number, text: string): Field => ({ sheet: sheet.name, cell: address(row, column), text });
    const name = UNIT.exec(bareText(unitCell))![1]!;
    const periodCell =
      cells.find((cell) => reportedPeriod(cell, date1904)) ?? cells.find((cell) => isOther(cell, unitCell));
    const issued = parseAddress(layout.period.cell)!.column - parseAddress(layout.unit.cell)!.column;
    const column = periodCell?.column ?? unitCell.column + issued;
    return {
      period: reportedPeriod(periodCell, date1904, year),
      periodField: field(column, textOf(periodCell, date1904)),
      departmentField: field(unitCell.column, name),
    };
  }
  return { ...periodAlone(sheet, date1904, layout), departmentField: null };
}

/** The period where the label of the unit beside it is lost: in the row it was issued in. */
function periodAlone(sheet: Sheet, date1904: boolean, { period }: FormLayout): Pick<Head, "period" | "periodField"> {
  const issued = parseAddress(period.cell)!;
  const cells = sheet.rows.get(issued.row) ?? [];
  const cell =
    cells.find((each) => reportedPeriod(each, date1904)) ?? cells.find(({ column }) => column === issued.column);
  const column = cell?.column ?? issued.column;
  return {
    period: reportedPeriod(cell, date1904),
    periodField: { sheet: sheet.name, cell: address(issued.row, column), text: textOf(cell, date1904) },
  };
}

/** Neither the unit nor 计量单位: what somebody wrote where the period belongs. */
function isOther(cell: Cell, unit: Cell): boolean {
  const text = bareText(cell);
  return cell !== unit && text !== "" && !text.startsWith("计量单位");
}
