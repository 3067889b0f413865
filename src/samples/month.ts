import { type Form, formsOf } from "../core/form/form";
import { addMonths, type Period } from "../core/period";
import type { TargetList } from "../core/targets/schema";
import { FAULTS, ODDITIES } from "./faults";
import { blankForZero } from "./faults/blank-for-zero";
import type { Fault, PlantedPlace } from "./faults/fault";
import { openField, type Planting } from "./plant";
import { cellsOf, type FilledCells } from "./world/cells";
import type { Draft, StructureEdit } from "./world/draft";
import { dayAfter, deadlinesOf, fillForm, reportingDay } from "./world/fill";
import { randomOf } from "./world/random";
import { type World, worldOf } from "./world/world";

export interface SimulationRequest {
  readonly period: Period;
  /** Equal requests give equal months. */
  readonly seed: number;
  /** How many files to plant a fault in, one each so that every finding has one cause; a contradiction takes two files. */
  readonly faults: number;
  /** How many harmless oddities to plant in further files; none when absent. */
  readonly oddities?: number;
  /** Division code of the district; the list's own when absent. */
  readonly area?: string;
  /** The forms that are sent in; every form of the list when absent. */
  readonly forms?: readonly Form[];
  /** Whether one unit is missing, one late and one sends its form twice, the first time with a fault. */
  readonly irregular?: boolean;
  /** The district of this seed and area, where several of its months are wanted. */
  readonly world?: World;
  /** The kinds of fault to choose from; all when absent. */
  readonly kinds?: readonly Fault[];
}

/** A workbook to be made of an issued template: cells first, then the structure edits in order. */
export interface SimulatedFile extends FilledCells {
  readonly name: string;
  readonly department: string;
  readonly area: string;
  readonly version: number;
  /** ISO 8601 with offset. */
  readonly receivedAt: string;
  readonly structure: readonly StructureEdit[];
  readonly format: "xlsx" | "xls";
}

export interface PlantedFault extends PlantedPlace {
  readonly file: string;
  readonly fault: string;
  readonly code: string;
}

export interface PlantedOddity extends PlantedPlace {
  readonly file: string;
  readonly oddity: string;
}

/** An invented month of one district and everything that was deliberately wrong with it. */
export interface SimulatedMonth {
  readonly files: readonly SimulatedFile[];
  readonly planted: readonly PlantedFault[];
  readonly harmless: readonly PlantedOddity[];
  readonly missing: readonly string[];
  readonly late: readonly { readonly department: string; readonly file: string }[];
  readonly twice: readonly { readonly department: string; readonly files: readonly string[] }[];
}

interface Delivery {
  readonly draft: Draft;
  readonly version: number;
  readonly receivedAt: string;
}

/** Invents what the units of a district send in for a month. Throws a RangeError for a month the list asks no form of. */
export function simulateMonth(list: TargetList, request: SimulationRequest): SimulatedMonth {
  const { period, seed, area = list.header.area.code, forms = formsOf(list) } = request;
  if (period.month < list.calendar.firstMonth) throw new RangeError(`no form is asked for in month ${period.month}`);
  const { world = worldOf(list, seed, area) } = request;
  const random = randomOf(seed, area, period.year, period.month, "faults");
  const fill = (form: Form, when: Period) => fillForm(list, world, form, area, when, seed);
  const before = (form: Form) => (period.month > list.calendar.firstMonth ? fill(form, addMonths(period, -1)) : null);

  const order = random.shuffled(forms.filter((form) => form.rows.length > 0));
  const [missing, late, twice] = request.irregular ? order : [];
  const deliveries: Delivery[] = forms
    .filter((form) => form !== missing)
    .map((form) => ({
      draft: fill(form, period),
      version: 1,
      receivedAt:
        form === late ? lateTime(list, form, period) : reportingDay(list, form, period, seed, area).receivedAt,
    }));

  const drafts = deliveries.map(({ draft }) => draft);
  const firstSent = drafts.find(({ form }) => form === twice);
  const field = openField(list, drafts, before, random);
  const planted: PlantedFault[] = [];
  const irregular = {
    late: [] as { department: string; file: string }[],
    twice: [] as { department: string; files: string[] }[],
  };
  if (twice && firstSent) {
    planted.push(...field.plant([blankForZero], Math.min(1, request.faults), [firstSent]).flatMap(faultsOf));
    const corrected = fill(twice, period);
    corrected.name += "(更正)";
    deliveries.push({ draft: corrected, version: 2, receivedAt: lastTime(list, twice, period) });
    irregular.twice.push({ department: twice.department.id, files: [fileOf(firstSent), fileOf(corrected)] });
  }
  const others = drafts.filter((draft) => draft !== firstSent);
  planted.push(...field.plant(request.kinds ?? FAULTS, request.faults - planted.length, others).flatMap(faultsOf));
  const harmless = field
    .plant(ODDITIES, request.oddities ?? 0, others)
    .map(({ item, draft, place }) => ({ file: fileOf(draft), oddity: item.kind, ...place }));
  const lateDraft = late && deliveries.find(({ draft }) => draft.form === late)?.draft;
  if (lateDraft) irregular.late.push({ department: lateDraft.form.department.id, file: fileOf(lateDraft) });

  return {
    files: deliveries.map(({ draft, version, receivedAt }) => ({
      name: fileOf(draft),
      department: draft.form.department.id,
      area,
      version,
      receivedAt,
      structure: draft.structure,
      format: draft.ending,
      ...cellsOf(draft),
    })),
    planted,
    harmless,
    missing: missing ? [missing.department.id] : [],
    ...irregular,
  };
}

/** A fault, and once more where another unit's truthful form is told of it. */
function faultsOf({ item, draft, place: { other, ...place }, otherDraft }: Planting<Fault>): PlantedFault[] {
  const fault = { fault: item.kind, code: item.code };
  const own = { file: fileOf(draft), ...fault, ...place };
  if (!other || !otherDraft) return [own];
  const { sheet, cell, note } = other;
  return [own, { file: fileOf(otherDraft), ...fault, sheet, cell, note }];
}

function fileOf({ name, ending }: Draft): string {
  return `${name}.${ending}`;
}

/** After the due day, before the form is locked. */
function lateTime(list: TargetList, form: Form, period: Period): string {
  const { dueDay, lockedDay } = deadlinesOf(list, form, period);
  return `${dayAfter(period, Math.max(dueDay + 1, lockedDay - 2))}T10:20:00+08:00`;
}

/** At the end of the due day. */
function lastTime(list: TargetList, form: Form, period: Period): string {
  return `${dayAfter(period, deadlinesOf(list, form, period).dueDay)}T17:05:00+08:00`;
}
