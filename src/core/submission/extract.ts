import { CodedError } from "../errors/coded-error";
import { type Form, isDue, SHEETS } from "../form/form";
import { layoutOf } from "../form/layout";
import { address } from "../grid/address";
import type { Workbook } from "../grid/grid";
import { readRecord, standingPrefills } from "../new-form/record";
import type { Period } from "../period";
import type { TargetList } from "../targets/schema";
import { bare } from "./cell-text";
import { concealments } from "./concealment";
import { readFigures } from "./facts";
import { headNotes } from "./head-notes";
import type { ChangedMark, ColumnMark } from "./header";
import { identifyForm, readCredentials, readIdentity } from "./identity";
import { readMilestones } from "./milestones";
import { findRows } from "./rows";
import { isMarkedSample } from "./sample";
import { readSeal, type TextHash } from "./seal";
import { readRemark, readSignatures } from "./signatures";
import type { SourceFile, StructureNote, Submission } from "./submission";
import { findTables, type Table } from "./tables";
import { type FoundTable, theTable } from "./the-table";

/** Oddities a form may have; with more it is another table. */
const MOST_NOTES = 1_000;

/**
 * The submission a filled form is: what `readForm` reads, with something in it.
 * Throws a refusal: foreign-workbook, unknown-template, other-year-template, empty-form, ambiguous-rows.
 */
export function extractSubmission(
  workbook: Workbook,
  list: TargetList,
  file: SourceFile,
  hash: TextHash,
  version = 1,
): Submission {
  const { form, submission } = readForm(workbook, list, file, hash, version);
  refuseEmpty(submission, form, submission.identity.period);
  return submission;
}

/**
 * A form in whatever state it is, blank ones too. Sheets are known by what they hold, rows by 代码, columns by their
 * labels, so inserted, moved and renamed ones are found. `hash` proves its seal.
 *
 * Throws a refusal: foreign-workbook, unknown-template, other-year-template, ambiguous-rows.
 */
export function readForm(
  workbook: Workbook,
  list: TargetList,
  file: SourceFile,
  hash: TextHash,
  version = 1,
): { readonly form: Form; readonly submission: Submission } {
  const form = identifyForm(workbook, readCredentials(workbook), list);
  return { form, submission: readAs(form, workbook, list, file, hash, version) };
}

/**
 * A workbook read as a form of a list, whatever form it says it is: what has a row and a column there is found.
 * Throws a refusal: ambiguous-rows.
 */
export function readAs(
  form: Form,
  workbook: Workbook,
  list: TargetList,
  file: SourceFile,
  hash: TextHash,
  version = 1,
): Submission {
  const credentials = readCredentials(workbook);
  const tables = findTables(workbook);
  const foundFigures = form.rows.length > 0 ? theTable(tables, "figures", form) : null;
  const foundTasks = form.milestones.length > 0 ? theTable(tables, "milestones", form) : null;
  const [figures, tasks] = [foundFigures?.table ?? null, foundTasks?.table ?? null];
  const main = (form.rows.length > 0 ? figures : tasks)?.sheet ?? null;
  const identity = readIdentity(workbook, main, credentials, form, list);

  const found = figures ? findRows(figures, form) : null;
  const read = figures && found ? readFigures(figures, found.rows, form, identity.period, workbook.date1904) : null;
  const milestones = tasks ? readMilestones(tasks, form, workbook.date1904) : null;
  const structure = [
    ...(form.rows.length > 0 && !figures ? [missingSheet(SHEETS.form)] : []),
    ...(form.milestones.length > 0 && !tasks ? [missingSheet(SHEETS.milestones)] : []),
    ...[foundFigures, foundTasks].flatMap((found) =>
      found
        ? [
            ...found.copies.map((copy) => copyNote(found, copy)),
            ...headNotes(found.table, form),
            ...headerNotes(found.table),
          ]
        : [],
    ),
    ...(main && !identity.departmentField ? [lostUnitLabel(main.name, form)] : []),
    ...(found?.notes ?? []),
    ...(read?.notes ?? []),
    ...(milestones?.notes ?? []),
    ...concealments(
      workbook,
      [figures, tasks].filter((table) => table !== null),
    ),
  ];
  if (structure.length > MOST_NOTES) throw new CodedError("refusal", "too-large", { context: "cells" });
  const facts = read?.facts ?? [];
  const prefilled = standingPrefills(readRecord(credentials?.prefilled ?? "", form), facts);
  const unsealed: Omit<Submission, "seal"> = {
    file: workbook.savedAt === undefined ? file : { ...file, savedAt: workbook.savedAt },
    sample: main !== null && isMarkedSample(main),
    identity,
    version,
    facts,
    explanations: read?.explanations ?? [],
    remark: form.rows.length > 0 ? null : readRemark(main, workbook.date1904),
    milestones: milestones?.reports ?? [],
    signatures: readSignatures(main, workbook.date1904),
    structure,
    ...(prefilled.length > 0 ? { prefilled } : {}),
  };
  return { ...unsealed, seal: readSeal(credentials, unsealed, hash) };
}

function missingSheet(name: string): StructureNote {
  return { kind: "missing-sheet", cells: [], indicator: null, detail: name };
}

/** The label in front of the unit's name; who reports is known from elsewhere. */
function lostUnitLabel(sheet: string, form: Form): StructureNote {
  const { cell } = layoutOf(form).unit;
  return { kind: "lost-label", cells: [{ sheet, cell }], indicator: null, detail: "综合机关名称" };
}

/** A sheet that says the same as the one that is read. */
function copyNote({ table }: FoundTable, { sheet }: Table): StructureNote {
  const cells = [{ sheet: sheet.name, cell: "A1" }];
  return { kind: "copied-sheet", cells, indicator: null, detail: sheet.name, expected: table.sheet.name };
}

/** Columns whose label or heading is gone or changed. */
function headerNotes({ sheet, header }: Table): StructureNote[] {
  const gone = ({ label, heading }: ColumnMark, cells: StructureNote["cells"]): StructureNote => {
    return { kind: "missing-header", cells, indicator: null, detail: `${label} ${heading}` };
  };
  const altered = ({ mark, row, column, expected, found }: ChangedMark): StructureNote => {
    const cells = [{ sheet: sheet.name, cell: address(row, column) }];
    if (expected === null) return gone(mark, cells);
    if (bare(found) === "") return { ...gone(mark, cells), expected };
    return { kind: "changed-heading", cells, indicator: null, detail: found, expected };
  };
  return [...header.missing.map((mark) => gone(mark, [])), ...header.changed.map(altered)];
}

/** A form that asks for something and got nothing is not a report. */
function refuseEmpty(submission: Submission, form: Form, period: Period | null): void {
  const asked =
    form.milestones.length > 0 || form.rows.some(({ indicator }) => !period || isDue(indicator, period.month));
  const filled =
    submission.facts.some(({ state }) => state !== "blank") ||
    submission.milestones.some(({ raw, date, note }) => raw !== "" || date !== "" || note !== "");
  if (asked && !filled)
    throw new CodedError("refusal", "empty-form", { form: form.id, department: form.department.nameZh });
}
