import type { Finding, Level, Suggestion } from "../../findings/finding";
import type { OwnVariant } from "../../findings/variants";
import { isGrowth, MEASURES, type Measure } from "../../measure";
import type { StructureNote } from "../../submission/submission";
import type { Check, CheckContext } from "../check";
import { derivedInterval } from "../evidence/derived-figure";
import { hidesFigure, shownSmaller, showsPercent } from "../evidence/number-format";
import { restoration } from "../evidence/restoration";
import { dueRows, intervalOf, type Row, rowOf } from "../evidence/rows";
import { canBeEqual } from "../evidence/tolerance";
import { at, findingReporter } from "../report";

const { fail, undecided } = findingReporter("V23", "C");

const KINDS = [
  "overwritten-formula",
  "broken-formula",
  "hidden-row",
  "hidden-column",
  "hidden-sheet",
  "external-link",
] as const satisfies readonly StructureNote["kind"][];
type Concealment = StructureNote & { readonly kind: (typeof KINDS)[number] };

export const V23: Check = {
  code: "V23",
  kind: "format",
  level: "C",
  run(context) {
    if (!context.form) return [undecided(context, "form-unknown", {})];
    return [
      ...context.submission.structure.filter(isConcealment).map((note) => findingOf(context, note)),
      ...dueRows(context).flatMap((row) => misleadingFormats(context, row)),
    ];
  },
};

/** Figures whose font or format shows nothing or something else than what is added up, which is what the cell holds. */
function misleadingFormats(context: CheckContext, row: Row): Finding[] {
  return Object.values(row.facts).flatMap(({ measure, value, format, isUnseen }) => {
    if (value === null) return [];
    const place = at(row, measure);
    if (isUnseen && value !== 0) return [fail(context, "hiding-font", place, { args: { value } })];
    if (format === undefined) return [];
    // A zero that is not shown is a habit of spreadsheets, and adds nothing.
    if (value !== 0 && hidesFigure(format, value))
      return [fail(context, "hiding-format", place, { args: { value, format } })];
    // Rates and shares formatted as a percentage are V07's.
    if (value !== 0 && showsPercent(format) && !isGrowth(measure) && row.indicator.unit !== "%") {
      return [fail(context, "level-as-percent", place, { args: { value, shown: value * 100 } })];
    }
    const smallerCount = shownSmaller(format);
    if (smallerCount === 1) return [];
    return [fail(context, "scaled-format", place, { level: "D", args: { value, format, smallerCount } })];
  });
}

function isConcealment(note: StructureNote): note is Concealment {
  return KINDS.some((kind) => kind === note.kind);
}

function findingOf(context: CheckContext, note: Concealment): Finding {
  const row = note.indicator === null ? undefined : rowOf(context, note.indicator);
  const measure = row && measureAt(row, note);
  const place = {
    cells: note.cells,
    ...(row ? { indicator: row.indicator.id } : {}),
    ...(measure ? { measure } : {}),
  };
  let variant: OwnVariant<"V23"> = note.kind;
  let level: Level = "C";
  let suggestion: Suggestion | null = null;
  if (row && measure && (note.kind === "overwritten-formula" || note.kind === "broken-formula")) {
    suggestion = restoration(context, row, measure);
    if (note.kind === "overwritten-formula" && isSameAsFormula(context, row, measure)) {
      variant = "overwritten-alike";
      level = "D";
    }
  }
  return fail(context, variant, place, { level, args: { detail: note.detail }, suggestion });
}

function measureAt({ facts }: Row, { cells }: StructureNote): Measure | undefined {
  return MEASURES.find((measure) => facts[measure] !== undefined && facts[measure].cell === cells[0]?.cell);
}

/** Whether the number written over the formula is what the formula shows, up to what rounding takes. */
function isSameAsFormula(context: CheckContext, row: Row, measure: Measure): boolean {
  const value = intervalOf(row, measure);
  const result = derivedInterval(context, row, measure);
  return value !== null && result !== null && canBeEqual(value, result);
}
