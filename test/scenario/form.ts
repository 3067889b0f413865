import type { CheckInput } from "#src/core/checks/check";
import { indexed } from "#src/core/checks/evidence/indexed";
import { runChecks } from "#src/core/checks/run";
import { derivationOf, derive } from "#src/core/form/derivation";
import { type Form, formOf, isDue } from "#src/core/form/form";
import { layoutOf } from "#src/core/form/layout";
import { historyFactsOf, historyOf, noHistory } from "#src/core/history/from-submissions";
import type { History } from "#src/core/history/history";
import { GROWTH_OPERANDS, isGrowth, MEASURES, type Measure } from "#src/core/measure";
import { addMonths, formatPeriod, type Period, parsePeriod } from "#src/core/period";
import type {
  Fact,
  Identity,
  MilestoneReport,
  Seal,
  Signature,
  StructureNote,
  Submission,
} from "#src/core/submission/submission";
import type { Indicator, TargetList } from "#src/core/targets/schema";

/** What somebody enters in a cell: a number, "—", a text as typed, or null for a blank. */
export type Answer = number | string | null;
export type Answers = Partial<Record<Measure, Answer>>;

/** Starts a form of a department as a unit fills it in: complete and in order until answers say otherwise. */
export function fill(list: TargetList, department: string, period: string): FilledForm {
  return new FilledForm(list, department, parsePeriod(period)!);
}

/** A unit's form on its way from the template to the bureau. Cells stand where the issued template has them. */
export class FilledForm {
  readonly form: Form;
  private readonly answers = new Map<string, Fact>();
  private readonly notes = new Map<string, string>();
  private readonly structure: StructureNote[] = [];
  private identity: Identity;
  private fileName: string;
  private signatures: Partial<Record<Signature, string | null>> = {};
  private seal: Seal | null = null;
  private remark = "";
  private milestoneLines = new Map<string, Pick<MilestoneReport, "raw" | "date" | "note">>();

  constructor(
    private readonly list: TargetList,
    department: string,
    private readonly period: Period,
  ) {
    this.form = formOf(list, list.departments.find(({ id }) => id === department)!)!;
    this.fileName = `${this.form.department.shortZh}${period.year}年${period.month}月.xlsx`;
    const { period: field } = layoutOf(this.form);
    this.identity = {
      form: this.form.id,
      templateVersion: list.header.templateVersion,
      listHash: list.hash,
      area: list.header.area.code,
      department,
      period,
      periodField: { ...field, text: `${period.year}年${period.month}月` },
      departmentField: {
        sheet: field.sheet,
        cell: "A4",
        text: `${list.header.area.nameZh}${this.form.department.nameZh}`,
      },
    };
    for (const { indicator } of this.form.rows) {
      if (!isDue(indicator, period.month)) continue;
      for (const measure of indicator.measures) this.enter(indicator, measure, this.plausible(indicator, measure));
    }
  }

  /** Enters figures of one indicator; a text becomes what a reader makes of it. */
  answer(indicator: string, answers: Answers): this {
    const row = this.list.indicators.find(({ id }) => id === indicator)!;
    for (const [measure, answer] of Object.entries(answers)) this.enter(row, measure as Measure, answer);
    return this;
  }

  /** Gives a cell a formula, a number format or a font that is not seen. */
  cell(indicator: string, measure: Measure, marks: Pick<Fact, "formula" | "format" | "isUnseen">): this {
    const key = `${indicator} ${measure}`;
    this.answers.set(key, { ...this.answers.get(key)!, ...marks });
    return this;
  }

  explain(indicator: string, text: string): this {
    this.notes.set(indicator, text);
    return this;
  }

  /** Explains the form as a whole, under a table without figures. */
  explainForm(text: string): this {
    this.remark = text;
    return this;
  }

  identify(identity: Partial<Identity>): this {
    this.identity = { ...this.identity, ...identity };
    return this;
  }

  named(fileName: string): this {
    this.fileName = fileName;
    return this;
  }

  sign(signatures: Partial<Record<Signature, string | null>>): this {
    Object.assign(this.signatures, signatures);
    return this;
  }

  note(...notes: readonly StructureNote[]): this {
    this.structure.push(...notes);
    return this;
  }

  sealed(seal: Seal | null): this {
    this.seal = seal;
    return this;
  }

  milestone(id: string, state: string, { date = "", note = "" } = {}): this {
    this.milestoneLines.set(id, { raw: state, date, note });
    return this;
  }

  submission(): Submission {
    const layout = layoutOf(this.form);
    const handedIn = addMonths(this.period, 1);
    const signed: Record<Signature, string | null> = {
      unitHead: "负责人甲",
      statisticsHead: "负责人乙",
      preparer: "填报人甲",
      phone: "0431-81234567",
      reportedOn: `${handedIn.year}年${handedIn.month}月3日`,
      ...this.signatures,
    };
    const order = ({ indicator, measure }: Fact) =>
      this.form.rows.findIndex((row) => row.indicator.id === indicator) * MEASURES.length + MEASURES.indexOf(measure);
    return {
      file: { name: this.fileName, sha256: `${this.form.department.id}-${formatPeriod(this.period)}` },
      identity: this.identity,
      version: 1,
      facts: [...this.answers.values()].sort((a, b) => order(a) - order(b)),
      remark: layout.remark && { ...layout.remark, text: this.remark },
      explanations: [...this.notes].map(([indicator, text]) => ({ indicator, text, ...layout.note(indicator) })),
      milestones: this.form.milestones.map(({ id }): MilestoneReport => {
        const line = this.milestoneLines.get(id) ?? { raw: "推进中", date: "", note: "" };
        const { raw } = line;
        const state = raw === "未启动" || raw === "推进中" || raw === "已完成" || raw === "受阻" ? raw : null;
        const { state: place, date, note } = layout.milestone(id);
        return { milestone: id, state, ...line, ...place, dateCell: date.cell, noteCell: note.cell };
      }),
      signatures: Object.fromEntries(
        Object.entries(signed).map(([name, text]) => [
          name,
          text === null ? null : { ...layout.signatures[name as Signature], text },
        ]),
      ) as Submission["signatures"],
      structure: this.structure,
      sample: false,
      seal: this.seal,
    };
  }

  /** Everything the checks say of the form beside earlier ones and those of other units. */
  check(
    past: readonly Submission[] | History = noHistory,
    others: readonly Submission[] = [],
    asked: Period | null = this.period,
  ) {
    const history = Array.isArray(past)
      ? historyOf(past.flatMap((one) => historyFactsOf(one, this.list)))
      : (past as History);
    return runChecks(this.context(history, others, asked));
  }

  context(history: History, others: readonly Submission[] = [], period: Period | null = this.period): CheckInput {
    const given = { list: this.list, form: this.form, submission: this.submission(), period, history };
    return { ...given, others: others.map(indexed) };
  }

  private enter(indicator: Indicator, measure: Measure, answer: Answer): void {
    const place = layoutOf(this.form).figure(indicator.id, measure);
    const base = { indicator: indicator.id, measure, ...place };
    const raw = answer === null ? "" : String(answer);
    const state =
      typeof answer === "number" ? "value" : answer === null ? "blank" : answer === "—" ? "not-applicable" : "invalid";
    this.answers.set(`${indicator.id} ${measure}`, {
      ...base,
      state,
      value: typeof answer === "number" ? answer : null,
      raw,
    });
  }

  /** A figure that fits its neighbours and earlier forms, 5 % above last year. */
  private plausible(indicator: Indicator, measure: Measure): Answer {
    if (isGrowth(measure)) return this.plausibleGrowth(indicator, measure);
    return plausibleLevel(this.list, this.form, indicator, measure, this.period);
  }

  private plausibleGrowth(indicator: Indicator, measure: "growth" | "monthGrowth"): Answer {
    const { level, base } = GROWTH_OPERANDS[measure];
    if (!indicator.measures.includes(level) || !indicator.measures.includes(base)) return 5;
    const [now, then] = [level, base].map((operand) => this.plausible(indicator, operand) as number);
    return then! > 0 ? Math.round((now! / then! - 1) * 1000) / 10 : "—";
  }
}

/** A level that agrees with the form's totals, ratios, parts and the list's relations. */
function plausibleLevel(list: TargetList, form: Form, indicator: Indicator, measure: Measure, asked: Period): number {
  const levelOf = (id: string) => plausibleLevel(list, form, indicatorOf(list, id), measure, asked);
  const derivation = derivationOf(form, indicator, measure);
  if (derivation && derivation.kind !== "growth") {
    return round(Number(derive(derivation, (part) => levelOf(part.indicator)) ?? 0), indicator.decimals);
  }
  const balance = list.relations.find(({ left, operator }) => operator === "=" && left[0]!.indicator === indicator.id);
  if (balance) {
    return balance.right.reduce(
      (sum, term) => sum + ("constant" in term ? term.constant : (term.factor ?? 1) * levelOf(term.indicator)),
      0,
    );
  }
  const { year, month } = addMonths(asked, -indicator.lag - (measure.endsWith("LastYear") ? 12 : 0));
  const yearly = Math.round(sizeOf(list, form, indicator) * 1.05 ** (year - list.header.year));
  if (indicator.unit === "%") return 60;
  if (indicator.kind !== "flow") return yearly + month;
  const before = indicator.dueMonths.filter((due) => due < asked.month && due - indicator.lag >= 1);
  return yearly * (measure.startsWith("month") && before.length > 0 ? asked.month - Math.max(...before) : month);
}

/** What a flow adds in a month, or where a stock stands; parts and lesser sides of relations have room in the greater. */
function sizeOf(list: TargetList, form: Form, indicator: Indicator): number {
  const whole = indicator.partOf === undefined ? undefined : indicatorOf(list, indicator.partOf);
  if (whole && !whole.totalOf) {
    const parts = list.indicators.filter(({ partOf }) => partOf === whole.id).length;
    return Math.floor(sizeOf(list, form, whole) / (parts + 1));
  }
  const unit = indicator.reporting === "same" ? indicator.reporters[0] : form.department.id;
  const own = 7 * list.departments.findIndex(({ id }) => id === unit);
  const lesser = list.relations.some(({ left, operator }) => operator === "<=" && left[0]!.indicator === indicator.id);
  return (indicator.kind === "flow" ? 480 + own : 9600 + own) / (lesser ? 8 : 1);
}

function indicatorOf(list: TargetList, id: string): Indicator {
  return list.indicators.find((known) => known.id === id)!;
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
