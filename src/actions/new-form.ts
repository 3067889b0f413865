import { type Form, formOf } from "../core/form/form";
import { layoutOf } from "../core/form/layout";
import type { Workbook } from "../core/grid/grid";
import type { History } from "../core/history/history";
import type { Homeless } from "../core/new-form/leftovers";
import { moveForm } from "../core/new-form/move";
import { type Prefill, prefillable } from "../core/new-form/prefill";
import { recordEdits } from "../core/new-form/record";
import type { Period } from "../core/period";
import { readForm } from "../core/submission/extract";
import { monthOnForm } from "../core/submission/written-date";
import type { Department, TargetList } from "../core/targets/schema";
import { type CellChange, patchWorkbook } from "../workbook/patch/patch";
import { type Platform, textHash } from "../workbook/platform/platform";
import { readWorkbook } from "../workbook/read/read";

export interface BeginRequest {
  /** The list the blank form was issued by. */
  readonly list: TargetList;
  readonly period: Period;
  readonly history: History;
  readonly platform: Platform;
}

/** A form of a month, begun from the blank one. */
export interface BegunForm {
  /** 绿园区_财政局_2024年3月.xlsx. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What was prefilled in it. */
  readonly prefilled: readonly Prefill[];
}

/**
 * Begins the form of a month (新建本月): the blank form with the month set and last year's columns filled in from what the
 * unit reported then, each figure recorded as prefilled. Throws a refusal for what is no blank form of the list.
 */
export function beginMonth(blank: Uint8Array, { list, period, history, platform }: BeginRequest): BegunForm {
  const source = { name: "", sha256: "" };
  const { form, submission } = readForm(readWorkbook(blank, platform), list, source, textHash(platform));
  const prefilled = prefillable({ list, form, submission, period, history, others: [] });
  const { department } = form;
  const edits: CellChange[] = [
    { ...layoutOf(form).period, value: monthOnForm(period) },
    ...prefilled.map(({ sheet, cell, value }) => ({ sheet, cell, value })),
    ...(prefilled.length > 0 ? recordEdits(form, prefilled) : []),
  ];
  return { name: nameOf(list, department, period), bytes: patchWorkbook(blank, edits, platform), prefilled };
}

/** A form moved to the current one: as a file, and what has no place there. */
export interface MovedForm {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly figures: number;
  readonly homeless: readonly Homeless[];
}

/** Moves an outdated form to the current blank one (换版); see `moveForm`. Throws a refusal: ambiguous-rows. */
export function moveToCurrent(
  outdated: Workbook,
  blank: Uint8Array,
  {
    list,
    department,
    period,
    platform,
  }: Pick<BeginRequest, "list" | "platform"> & {
    readonly department: Department;
    readonly period: Period | null;
  },
): MovedForm {
  const form = formIn(list, department);
  const { edits, figures, homeless } = moveForm(outdated, form, list, textHash(platform));
  const bytes = patchWorkbook(blank, edits, platform);
  return { name: nameOf(list, department, period), bytes, figures, homeless };
}

function formIn(list: TargetList, department: Department): Form {
  const form = formOf(list, department);
  if (!form) throw new Error(`${department.id} has no form`);
  return form;
}

/** The name a form of a month is kept under; without a month that of the blank one. */
function nameOf({ header }: TargetList, { nameZh }: Department, period: Period | null): string {
  return `${header.area.nameZh}_${nameZh}_${period ? monthOnForm(period) : header.year}.xlsx`;
}
