import { isCoded } from "../../core/errors/coded-error";
import { type Form, formFileName, isDue, templateName } from "../../core/form/form";
import type { CellAddress, Workbook } from "../../core/grid/grid";
import { addMonths, type Period, parsePeriod, samePeriod } from "../../core/period";
import { beijingDay } from "../../core/states/deadlines";
import { readForm } from "../../core/submission/extract";
import type { TargetList } from "../../core/targets/schema";
import { type Platform, textHash } from "../../workbook/platform/platform";

/** What is known of the form a workbook is, beside its cells. */
export interface FormFacts {
  /** The cell its month is written into. */
  readonly period: CellAddress | null;
  /** The months of the list's year in which it has something to report, and of these the one to be reported now. */
  readonly months: readonly Period[];
  readonly dueMonth: Period | null;
  /** The name its file goes by once it is of a month, if it still goes by the name of the blank form; else null. */
  readonly namedByMonth: string | null;
}

/** The form in a workbook; null where it is none. `now` in milliseconds since 1970. */
export function formFacts(
  workbook: Workbook,
  fileName: string,
  { list, platform, now }: { readonly list: TargetList; readonly platform: Platform; readonly now: number },
): FormFacts | null {
  const read = readFormIn(workbook, list, platform);
  if (!read) return null;
  const { form, submission } = read;
  const { period, periodField } = submission.identity;
  const months = monthsOf(form, list.header.year);
  // In April the forms of March are filled in.
  const due = addMonths(parsePeriod(beijingDay(now).slice(0, 7))!, -1);
  const isBlankName = fileName === templateName(list, form.department);
  return {
    period: periodField,
    months,
    dueMonth: months.find((month) => samePeriod(month, due)) ?? null,
    namedByMonth: period && isBlankName ? formFileName(list, form.department, period) : null,
  };
}

/** The form a workbook is, as far as it is filled in; null where it is none. */
export function readFormIn(workbook: Workbook, list: TargetList, platform: Platform) {
  try {
    return readForm(workbook, list, { name: "", sha256: "" }, textHash(platform));
  } catch (error) {
    if (isCoded(error, "refusal")) return null;
    throw error;
  }
}

function monthsOf({ rows, milestones }: Form, year: number): Period[] {
  const all = Array.from({ length: 12 }, (_, index) => ({ year, month: index + 1 }));
  return all.filter(({ month }) => milestones.length > 0 || rows.some(({ indicator }) => isDue(indicator, month)));
}
