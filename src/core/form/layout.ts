import { address } from "../grid/address";
import type { CellAddress } from "../grid/grid";
import { MEASURES, type Measure } from "../measure";
import { onceFor } from "../once-for";
import { SIGNATURES, type Signature } from "../submission/submission";
import { type Form, SHEETS } from "./form";

/** The version of the geometry below, borne by every issued form. */
export const LAYOUT_VERSION = "1";

/** Columns of the sheet 报表, from 1: 甲 name, 乙 unit, 丙 code, the six measures, the note. */
export const FORM_COLUMNS = { name: 1, unit: 2, code: 3, firstMeasure: 4, note: 10 } as const;

/** Columns of the sheet 重点任务, from 1: 甲 task, 乙 what is to be done, three inputs, and the hidden 丙 with the milestone's id. */
export const MILESTONE_COLUMNS = { name: 1, verb: 2, state: 3, date: 4, note: 5, id: 6 } as const;

/** Rows of the head, the same on every visible sheet that is filled in. */
export const HEAD_ROWS = { mark: 1, title: 2, firstIdentity: 3, unit: 7, headings: 8, labels: 9, first: 10 } as const;

/** What the hidden identity sheet says, in the order of its rows: key in A, value in B. */
export const IDENTITY_KEYS = ["form", "templateVersion", "list", "listHash", "area", "department", "layout"] as const;
export type IdentityKey = (typeof IDENTITY_KEYS)[number];

/** What a sealed form adds under the identity: the digest, when, and which version of the sealed text it is of. */
export const SEAL_KEYS = ["seal", "sealedAt", "sealVersion"] as const;
export type SealKey = (typeof SEAL_KEYS)[number];

/** Under the seal's keys: which figures were prefilled instead of typed. */
export const PREFILLED_KEY = "prefilled";

/** Labels of the footer, each one cell left of its input. */
export const SIGNATURE_LABELS: Readonly<Record<Signature, string>> = {
  unitHead: "单位负责人",
  statisticsHead: "统计负责人",
  preparer: "填表人",
  phone: "联系电话",
  reportedOn: "报出日期",
};

/** The label of 核实说明 under a form without figures, one cell left of its input like those of the footer. */
export const REMARK_LABEL = "核实说明";

/** On the hidden sheet, the cell of a key's name and that of its value. */
export interface NamedPlace {
  readonly name: CellAddress;
  readonly value: CellAddress;
}

/** Where everything stands on a form as issued; a filled form may have moved it (see core/submission). */
export interface FormLayout {
  /** The sheet with the period and the footer: 报表, or 重点任务 where there are only milestones. */
  readonly mainSheet: string;
  readonly period: CellAddress;
  /** Where 重点任务 shows the period of 报表 again; null where there is only one of the two. */
  readonly periodCopy: CellAddress | null;
  readonly unit: CellAddress;
  readonly signatures: Readonly<Record<Signature, CellAddress>>;
  /** 核实说明 of the form as a whole; null where it stands beside the first row. */
  readonly remark: CellAddress | null;
  readonly identity: Readonly<Record<IdentityKey, CellAddress>>;
  /** Where a seal goes: the cell of each key's name and that of its value. */
  readonly seal: Readonly<Record<SealKey, NamedPlace>>;
  /** Where prefilled figures are told. */
  readonly prefilled: NamedPlace;
  /** The row of an indicator on 报表; throws for one the form does not have. */
  rowOf(indicator: string): number;
  figure(indicator: string, measure: Measure): CellAddress;
  /** 核实说明 of an indicator. */
  note(indicator: string): CellAddress;
  milestone(id: string): { readonly state: CellAddress; readonly date: CellAddress; readonly note: CellAddress };
}

/** The column of 报表 under which a measure stands. */
export function measureColumn(measure: Measure): number {
  return FORM_COLUMNS.firstMeasure + MEASURES.indexOf(measure);
}

/** The first column, from 1, of each signature's label, by row of the footer. */
const FOOTER = {
  figures: { unitHead: [0, 1], statisticsHead: [0, 4], preparer: [0, 7], phone: [1, 1], reportedOn: [1, 4] },
  milestones: { unitHead: [0, 1], statisticsHead: [0, 3], preparer: [1, 1], phone: [1, 3], reportedOn: [2, 1] },
} as const satisfies Record<string, Record<Signature, readonly [number, number]>>;

/** The row of the footer on which 核实说明 stands, under the signers. */
const REMARK_LINE = 3;

/** The first row under the table of a sheet with so many lines. */
export function footerRow(lines: number): number {
  return HEAD_ROWS.first + lines;
}

/** Where everything stands on the issued form. Made once for each form. */
export const layoutOf: (form: Form) => FormLayout = onceFor(makeLayout);

function makeLayout(form: Form): FormLayout {
  const figures = form.rows.length > 0;
  const mainSheet = figures ? SHEETS.form : SHEETS.milestones;
  const rows = new Map(form.rows.map((row, index) => [row.indicator.id, HEAD_ROWS.first + index]));
  const milestones = new Map(form.milestones.map(({ id }, index) => [id, HEAD_ROWS.first + index]));
  const place = (sheet: string, row: number, column: number): CellAddress => ({ sheet, cell: address(row, column) });
  const found = (map: ReadonlyMap<string, number>, id: string): number => {
    const row = map.get(id);
    if (row === undefined) throw new Error(`${form.id} has no row for ${id}`);
    return row;
  };
  const rowOf = (indicator: string) => found(rows, indicator);
  const foot = footerRow(figures ? form.rows.length : form.milestones.length);
  const signature = (name: Signature): CellAddress => {
    const [line, column] = FOOTER[figures ? "figures" : "milestones"][name];
    return place(mainSheet, foot + line, column + 1);
  };
  const named = (row: number): NamedPlace => ({
    name: place(SHEETS.identity, row, 1),
    value: place(SHEETS.identity, row, 2),
  });
  return {
    mainSheet,
    period: place(mainSheet, HEAD_ROWS.unit, figures ? 5 : 3),
    periodCopy: figures && milestones.size > 0 ? place(SHEETS.milestones, HEAD_ROWS.unit, 3) : null,
    unit: place(mainSheet, HEAD_ROWS.unit, 1),
    signatures: Object.fromEntries(SIGNATURES.map((name) => [name, signature(name)])) as Record<Signature, CellAddress>,
    remark: figures ? null : place(mainSheet, foot + REMARK_LINE, 2),
    identity: Object.fromEntries(
      IDENTITY_KEYS.map((key, index) => [key, place(SHEETS.identity, index + 1, 2)]),
    ) as Record<IdentityKey, CellAddress>,
    seal: Object.fromEntries(
      SEAL_KEYS.map((key, index) => [key, named(IDENTITY_KEYS.length + index + 1)]),
    ) as FormLayout["seal"],
    prefilled: named(IDENTITY_KEYS.length + SEAL_KEYS.length + 1),
    rowOf,
    figure: (indicator, measure) => place(SHEETS.form, rowOf(indicator), measureColumn(measure)),
    note: (indicator) => place(SHEETS.form, rowOf(indicator), FORM_COLUMNS.note),
    milestone: (id) => {
      const row = found(milestones, id);
      return {
        state: place(SHEETS.milestones, row, MILESTONE_COLUMNS.state),
        date: place(SHEETS.milestones, row, MILESTONE_COLUMNS.date),
        note: place(SHEETS.milestones, row, MILESTONE_COLUMNS.note),
      };
    },
  };
}
