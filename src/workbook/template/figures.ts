import type { DataValidation, Worksheet } from "exceljs";
import { derivationOf, formulaOf } from "../../core/form/derivation";
import { COLUMN_LABELS, type Form, type FormRow } from "../../core/form/form";
import { FORM_HEADINGS } from "../../core/form/headings";
import { FORM_COLUMNS, type FormLayout, footerRow, HEAD_ROWS, measureColumn } from "../../core/form/layout";
import { isGrowth, MEASURES, type Measure } from "../../core/measure";
import { STATED_GROWTH_DECIMALS } from "../../core/numbers";
import type { Indicator, TargetList } from "../../core/targets/schema";
import { textWidth } from "../wrapping";
import { NOTE_VALIDATION, writeNotes, writeSignatures } from "./foot";
import { writeHead } from "./head";
import { formNotes } from "./notes";
import { align, font, openForInput, rule, setUpSheet, write } from "./style";

/** Writes the sheet 报表. */
export async function writeFigures(sheet: Worksheet, form: Form, list: TargetList, layout: FormLayout): Promise<void> {
  const names = form.rows.map((row, index) => nameOf(form, row, index));
  const nameWidth = Math.min(46, Math.max(30, ...names.map((name) => textWidth(name) + 4)));
  const widths = [nameWidth, 9, 7, 12, 12, 12, 12, 11, 11, 34];
  sheet.columns = widths.map((width) => ({ width }));
  await setUpSheet(sheet, { from: HEAD_ROWS.headings, to: HEAD_ROWS.labels }, FORM_COLUMNS.code);
  writeHead(sheet, form, list, layout, {
    title: form.titleZh,
    columns: FORM_COLUMNS.note,
    identityColumn: FORM_COLUMNS.note - 1,
    hasUnits: true,
    headings: FORM_HEADINGS,
    labels: COLUMN_LABELS,
  });
  for (const [index, row] of form.rows.entries())
    writeRow(sheet, form, layout, row.indicator, names[index]!, nameWidth);
  rule(sheet, HEAD_ROWS.headings, footerRow(form.rows.length) - 1, FORM_COLUMNS.note);
  const free = writeSignatures(sheet, layout, 2);
  writeNotes(sheet, free, FORM_COLUMNS.note, formNotes(form, list));
}

/** 其中 stands before the first part of a row; its further parts are set in to the same depth. */
function nameOf(form: Form, { indicator, depth }: FormRow, index: number): string {
  if (depth === 0) return indicator.nameZh;
  const first = form.rows[index - 1]?.indicator.id === indicator.partOf;
  return `${"　".repeat(depth)}${first ? "其中：" : "　　　"}${indicator.nameZh}`;
}

function writeRow(
  sheet: Worksheet,
  form: Form,
  layout: FormLayout,
  indicator: Indicator,
  name: string,
  nameWidth: number,
): void {
  const row = layout.rowOf(indicator.id);
  sheet.getRow(row).height = textWidth(name) + 4 > nameWidth ? 30 : 20;
  write(sheet, row, FORM_COLUMNS.name, name, font.body, align.inset);
  write(sheet, row, FORM_COLUMNS.unit, indicator.unit, font.unit, align.centre);
  write(sheet, row, FORM_COLUMNS.code, indicator.code, font.figures, align.centre).numFmt = "@";
  for (const measure of MEASURES) writeFigure(sheet, form, layout, indicator, measure);
  const note = sheet.getCell(row, FORM_COLUMNS.note);
  note.font = font.small;
  note.alignment = align.inset;
  note.numFmt = "@";
  note.dataValidation = NOTE_VALIDATION;
  openForInput(note);
}

function writeFigure(sheet: Worksheet, form: Form, layout: FormLayout, indicator: Indicator, measure: Measure): void {
  const row = layout.rowOf(indicator.id);
  const column = measureColumn(measure);
  if (!indicator.measures.includes(measure)) {
    write(sheet, row, column, "—", font.figures, align.centre);
    return;
  }
  const cell = sheet.getCell(row, column);
  cell.font = font.figures;
  cell.alignment = align.right;
  cell.numFmt = numberFormat(isGrowth(measure) ? STATED_GROWTH_DECIMALS : indicator.decimals);
  cell.dataValidation = figureValidation(indicator, measure, cell.address);
  const derivation = derivationOf(form, indicator, measure);
  if (derivation) {
    const formula = formulaOf(derivation, (operand) => layout.figure(operand.indicator, operand.measure).cell);
    cell.value = { formula, result: "" };
  }
  openForInput(cell);
}

/** Thousands separated, decimals fixed, a space's width before the rule. */
function numberFormat(decimals: number): string {
  return `${decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0"}_ `;
}

/** Takes a number within the indicator's range, or "—" for not applicable. */
function figureValidation(indicator: Indicator, measure: Measure, cell: string): DataValidation {
  const { min, max } = indicator.ranges[measure] ?? {};
  const whole = indicator.whole && !isGrowth(measure);
  const conditions = [`ISNUMBER(${cell})`];
  if (min !== undefined) conditions.push(`${cell}>=${min}`);
  if (max !== undefined) conditions.push(`${cell}<=${max}`);
  const unit = isGrowth(measure) ? "%" : indicator.unit;
  const bounds = [
    ...(whole ? ["整数"] : []),
    ...(min !== undefined ? [`不小于 ${min}`] : []),
    ...(max !== undefined ? [`不大于 ${max}`] : []),
  ].join("、");
  // INT of a text is an error, which the whole formula would become, so it is asked for only of numbers.
  const number = whole ? `IF(ISNUMBER(${cell}),INT(${cell})=${cell},FALSE)` : null;
  const rule = [...conditions, ...(number ? [number] : [])].join(",");
  const example = isGrowth(measure) ? "增长 7% 填 7。" : "";
  return {
    type: "custom",
    formulae: [`OR(${conditions.length > 1 || number ? `AND(${rule})` : rule},${cell}="—")`],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: `${FORM_HEADINGS[measureColumn(measure) - 1]!.replace("(%)", "")}（${unit}）`,
    prompt: `填数字${bounds ? `（${bounds}）` : ""}，不带单位。${example}确实没有发生填 0，不适用填 —。`,
    showErrorMessage: true,
    errorStyle: "stop",
    errorTitle: indicator.nameZh.slice(0, 30),
    error: `请填数字${bounds ? `（${bounds}）` : ""}，不带单位；不适用填 —。`,
  };
}
