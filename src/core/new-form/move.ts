import { derivationOf, derive } from "../form/derivation";
import { type Form, SAMPLE_MARK } from "../form/form";
import { FORM_HEADINGS } from "../form/headings";
import { layoutOf, measureColumn } from "../form/layout";
import type { CellAddress, Workbook } from "../grid/grid";
import { decimalsOf, roundTo } from "../numbers";
import { readAs } from "../submission/extract";
import { printedUnit } from "../submission/printed-unit";
import type { TextHash } from "../submission/seal";
import { type Fact, type PrefilledFigure, SIGNATURES, type Submission } from "../submission/submission";
import { monthOnForm } from "../submission/written-date";
import type { TargetList } from "../targets/schema";
import { inUnit } from "../targets/units";
import { type Homeless, leftovers } from "./leftovers";
import { recordEdits } from "./record";

/** A cell of the current form and what goes into it. */
export interface MoveEdit extends CellAddress {
  readonly value: number | string | null;
}

/** A form moved to the current one. `figures` counts the figures that found their place. */
export interface Moved {
  readonly edits: readonly MoveEdit[];
  readonly figures: number;
  readonly homeless: readonly Homeless[];
}

/**
 * Moves what stands in an outdated form to the current one (换版): figures by 代码 and column, explanations, tasks, signers
 * and the month. A figure in another unit of the same dimension is converted. What the form computes is left to it.
 * Everything else that somebody filled in is listed, so that nothing is lost.
 */
export function moveForm(workbook: Workbook, form: Form, list: TargetList, hash: TextHash): Moved {
  const submission = readAs(form, workbook, list, { name: "", sha256: "" }, hash);
  const placed = submission.facts.map((fact) => placeOf(fact, submission, form, list));
  const figures = placed.flatMap(({ edit }) => (edit ? [edit] : []));
  const others = otherEdits(submission, form);
  const left = placed.flatMap(({ homeless }) => (homeless ? [homeless] : []));
  const known = [...submission.facts, ...otherPlaces(submission)];
  return {
    edits: [
      ...figures,
      ...others,
      ...(submission.prefilled ? recordEdits(form, carriedIn(submission, form, list)) : []),
    ],
    figures: figures.length,
    homeless: [...left, ...leftovers(workbook, form, known)],
  };
}

type Placed = { readonly edit?: MoveEdit; readonly homeless?: Homeless };

function placeOf(fact: Fact, submission: Submission, form: Form, list: TargetList): Placed {
  const { indicator: id, measure, state, value, raw } = fact;
  if (state === "blank") return {};
  const { indicator } = form.rows.find((row) => row.indicator.id === id)!;
  const homeless = (why: Homeless["why"]): Placed => {
    const { sheet, cell } = fact;
    const column = FORM_HEADINGS[measureColumn(measure) - 1]!;
    return { homeless: { sheet, cell, name: indicator.nameZh, code: indicator.code, column, text: raw, why } };
  };
  if (!indicator.measures.includes(measure)) return homeless("column");
  const derivation = derivationOf(form, indicator, measure);
  if (derivation) {
    const computed = derive(derivation, (operand) => contentOf(submission, operand.indicator, operand.measure));
    return fact.formula !== undefined || isShownAs(computed, fact) ? {} : homeless("computed");
  }
  const place = layoutOf(form).figure(id, measure);
  if (value === null) return { edit: { ...place, value: raw } };
  const now = inCurrentUnit({ indicator: id, measure, value }, submission, form, list);
  return now === null ? homeless("unit") : { edit: { ...place, value: now } };
}

/** What was prefilled, in the current units: a figure that is converted is carried all the same. */
function carriedIn(submission: Submission, form: Form, list: TargetList): PrefilledFigure[] {
  return (submission.prefilled ?? []).flatMap((one) => {
    const value = inCurrentUnit(one, submission, form, list);
    return value === null ? [] : [{ ...one, value }];
  });
}

/** A figure in the unit its row has now; null where that measures something else. */
function inCurrentUnit(
  { indicator: id, measure, value }: PrefilledFigure,
  submission: Submission,
  form: Form,
  { header }: TargetList,
): number | null {
  const { unit } = form.rows.find(({ indicator }) => indicator.id === id)!.indicator;
  return inUnit(value, measure, printedUnit(submission, id, unit), unit, header.units);
}

function contentOf({ facts }: Submission, indicator: string, measure: Fact["measure"]) {
  const fact = facts.find((one) => one.indicator === indicator && one.measure === measure);
  return fact?.state === "not-applicable" ? "—" : (fact?.value ?? null);
}

/** Whether what the form works out is what was typed, to the decimals that were typed. */
function isShownAs(computed: number | "—" | null, { value, state }: Fact): boolean {
  if (computed === "—" || computed === null) return computed === "—" && state === "not-applicable";
  return value !== null && roundTo(computed, decimalsOf(value)) === roundTo(value, decimalsOf(value));
}

/** Everything that is filled in beside the figures. */
function otherEdits(submission: Submission, form: Form): MoveEdit[] {
  const layout = layoutOf(form);
  const { identity, explanations, milestones, signatures, remark, sample } = submission;
  const written = (place: CellAddress | null, text: string | undefined): MoveEdit[] =>
    place && text ? [{ sheet: place.sheet, cell: place.cell, value: text }] : [];
  const period = identity.period ? monthOnForm(identity.period) : identity.periodField?.text;
  return [
    ...written({ sheet: layout.mainSheet, cell: "A1" }, sample ? SAMPLE_MARK : ""),
    ...written(layout.period, period),
    ...explanations.flatMap(({ indicator, text }) => written(layout.note(indicator), text)),
    ...milestones.flatMap(({ milestone, raw, date, note }) => {
      const places = layout.milestone(milestone);
      return [...written(places.state, raw), ...written(places.date, date), ...written(places.note, note)];
    }),
    ...SIGNATURES.flatMap((name) => written(layout.signatures[name], signatures[name]?.text)),
    ...written(layout.remark, remark?.text),
  ];
}

/** Where what is filled in beside the figures stood. */
function otherPlaces({ explanations, milestones, signatures, remark, identity }: Submission): CellAddress[] {
  return [
    ...explanations,
    ...milestones.flatMap(({ sheet, cell, dateCell, noteCell }) =>
      [cell, dateCell, noteCell].map((at) => ({ sheet, cell: at })),
    ),
    ...SIGNATURES.flatMap((name) => signatures[name] ?? []),
    ...[remark, identity.periodField, identity.departmentField].filter((field) => field !== null),
  ];
}
