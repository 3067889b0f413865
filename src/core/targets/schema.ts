import { z } from "zod";
import { CHECK_CODES } from "../findings/variants";
import { MEASURES } from "../measure";
import { BAND_KINDS, BANDED } from "./judgements";

// A page may forbid code made at run time; zod would try it once and the browser would report that.
z.config({ jitless: true });

/** A name other records refer to: lower-case words joined by hyphens, as in "retail-sales". */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "retail-sales");
const text = z.string().min(1);
const measure = z.enum(MEASURES);
const level = z.enum(["A", "B", "C", "D"]);
const months = z.array(z.int().min(1).max(12)).min(1);

/** A document figures are taken from. */
export const sourceDocument = z.strictObject({ id, titleZh: text, kind: z.enum(["targets", "results"]) });

/** Where in a document a figure stands: its section heading and paragraph (line) number. Sentences are not copied. */
export const source = z.strictObject({
  document: id,
  section: text,
  subsection: text.optional(),
  paragraph: z.int().min(1),
});

export const department = z.strictObject({
  id,
  /** Two digits; the first two of the 代码 of its rows. */
  number: z.string().regex(/^\d{2}$/, "01"),
  nameZh: text,
  shortZh: text,
  nameEn: text,
  /** The division of the statistics bureau itself may report figures but never answer for a target. */
  statisticsBureau: z.boolean().optional(),
});

/** The least and greatest a figure can be; an absent side is open. In the indicator's unit (growth in percent). */
const range = z.strictObject({ min: z.number().optional(), max: z.number().optional() });

export const indicator = z.strictObject({
  id,
  /** Four digits: the department's number and the row's. Unique in the list. */
  code: z.string().regex(/^\d{4}$/, "0101"),
  nameZh: text,
  nameEn: text,
  unit: text,
  decimals: z.int().min(0).max(4),
  kind: z.enum(["flow", "stock", "rate", "share"]),
  /** The columns a unit fills in; the others show "—". */
  measures: z.array(measure).min(1),
  /** Units that report it, the one that leads first. */
  reporters: z.array(id).min(1),
  /** add: each reporter has its own part of the district figure. same: all report one and the same figure. */
  reporting: z.enum(["add", "same"]),
  /** Months whose form asks for it (报告期), e.g. [3,6,9,12] for a quarterly one; January's flow is never asked where 1—2月 are reported together. */
  dueMonths: months,
  /** 错月: how many months behind the form's period the figure is. */
  lag: z.int().min(0).max(2),
  ranges: z.partialRecord(measure, range),
  whole: z.boolean(),
  /** 其中: the row it is a part of; printed under it, indented. */
  partOf: id.optional(),
  /** The parts that make it up completely (合计). */
  totalOf: z.array(id).min(2).optional(),
  /** value = numerator / denominator × scale (100 for percent), on the same measure. */
  ratio: z.strictObject({ numerator: id, denominator: id, scale: z.number().positive() }).optional(),
  /** nominal: growth can be recomputed from the level and its base. comparable: official basis (可比口径), it cannot. */
  growthBasis: z.enum(["nominal", "comparable"]),
  /** Change, in percent, beyond which V20 asks for verification. */
  volatility: z.number().positive(),
  /**
   * How the district figure comes about.
   * level: sum over reporters; ratio-of-sums; latest (the last figure reported this year, with its period); official (one rate entered with its source); none.
   * growth: growth-from-sums; official-rate; none.
   */
  rollup: z.strictObject({
    level: z.enum(["sum", "ratio-of-sums", "latest", "official", "none"]),
    growth: z.enum(["growth-from-sums", "official-rate", "none"]),
  }),
  /** What is counted and how, for 填报说明. */
  definitionZh: text,
  definitionEn: text,
});

export const target = z.strictObject({
  id,
  indicator: id,
  measure,
  /** Whose figure is held against it when reporters have targets of their own; absent: the district figure. */
  reporter: id.optional(),
  nameZh: text,
  nameEn: text,
  /** As written: 以上/不少于 gte, 超 gt, 控制在…以内 lte, 左右/迈进 approx, 基本同步 track, a bare figure eq. */
  comparator: z.enum(["gte", "gt", "lte", "eq", "approx", "track"]),
  passRule: z.enum(["at-least", "more-than", "at-most", "about", "track", "whole-list", "zero-outstanding"]),
  /** null only for comparator track and while it is pending. */
  value: z.number().nullable(),
  /** 待定: the year has begun and the figure is not set yet. Such a target is shown and not judged. */
  pending: z.literal(true).optional(),
  unit: text,
  /** Last year's figure a growth target starts from, in the indicator's unit; stated wherever the indicator has a level target too. */
  base: z.number().positive().optional(),
  strength: z.enum(["firm", "strive"]),
  force: z.enum(["expected", "binding"]),
  /** schedule: month/12 (序时). profile: the list's own monthly shares. year-end: judged in December. none: never compared with a schedule. */
  progress: z.enum(["schedule", "profile", "year-end", "none"]),
  /** Cumulative shares of the year by month, 12 rising numbers ending in 1; with progress "profile". */
  profile: z.array(z.number().min(0).max(1)).length(12).optional(),
  /** The target it is measured by; with comparator track. */
  reference: id.optional(),
  /** 口径调整: what is counted changed this year, so the figure is shown and not judged. */
  changedBasis: z.boolean().optional(),
  /** Who answers for it; never the statistics bureau. */
  department: id,
  /** Left out only while it is pending. */
  source: source.optional(),
  noteZh: text.optional(),
});

export const milestone = z.strictObject({
  id,
  nameZh: text,
  nameEn: text,
  department: id,
  verbZh: text,
  strength: z.enum(["firm", "strive"]),
  /** The target this is a named member or start of: not counted twice. */
  alsoTarget: id.optional(),
  source,
  noteZh: text.optional(),
});

/** A figure known from a published document, kept as history. */
export const historicalFigure = z.strictObject({
  id,
  nameZh: text,
  nameEn: text,
  period: text,
  value: z.number(),
  unit: text,
  kind: z.enum(["growth-rate", "count", "level", "relation"]),
  status: z.enum(["result", "activity", "plan"]),
  comparator: z.enum(["eq", "gt", "approx"]),
  department: text,
  /** The indicator and measure it is a value of, only where they are the same. */
  indicator: id.optional(),
  measure: measure.optional(),
  source,
  noteZh: text.optional(),
});

const term = z.strictObject({
  indicator: id,
  measure,
  department: id.optional(),
  /** 1 when absent; −1 subtracts. */
  factor: z.number().optional(),
});

/** 审核关系: sum of the left terms, operator, sum of the right terms. */
export const relation = z.strictObject({
  id,
  /** Which check reports it: V16 totals, V17 parts, V19 across forms. */
  check: z.enum(["V16", "V17", "V19"]),
  left: z.array(term).min(1),
  operator: z.enum(["=", "<=", ">=", "<", ">"]),
  right: z.array(z.union([term, z.strictObject({ constant: z.number() })])).min(1),
  /** Allowed difference beyond rounding, in the unit of the terms. */
  tolerance: z.number().min(0),
  /** undecided: a missing side leaves it open. zero: a missing side counts as 0. skip: says nothing. */
  missing: z.enum(["undecided", "zero", "skip"]),
  level,
  sentenceZh: text,
  sentenceEn: text,
});

/** A month: "2024-03". */
const yearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "2024-03");

/** What may become of a check: applied in full, applied without holding anything up, or not applied. */
export const RULE_STATES = ["active", "warning", "withdrawn"] as const;

/** 规则状态: that a check, or one 审核关系 it reports, is applied otherwise than in full in some months, and why. */
export const ruleState = z.strictObject({
  rule: z.enum(CHECK_CODES),
  /** The one relation it is about; absent: all the check says. */
  relation: id.optional(),
  state: z.enum(RULE_STATES),
  from: yearMonth,
  /** The last month; absent: until another list says otherwise. */
  until: yearMonth.optional(),
  reasonZh: text,
});

/** Days count from the last day of the reporting month. Late and locked are two different things. */
export const calendar = z.strictObject({
  /** The first form of the year covers January and February together when 2. */
  firstMonth: z.union([z.literal(1), z.literal(2)]),
  opensDay: z.int(),
  dueDay: z.int().min(1),
  lockedDay: z.int().min(1),
  exceptions: z.array(
    z.strictObject({
      department: id.optional(),
      month: z.int().min(1).max(12),
      dueDay: z.int().min(1),
      lockedDay: z.int().min(1),
      reasonZh: text,
    }),
  ),
});

/**
 * What a limit of a band is a number of. gap: points ahead of the schedule, the target or the reference (of a ceiling:
 * the room left, in percent of it). schedule-share: the gap in percent of the schedule. growth: the growth itself.
 */
export const BAND_LIMITS = {
  flow: ["gap", "schedule-share"],
  growth: ["gap", "growth"],
  decline: ["gap", "growth"],
  share: ["gap"],
  ceiling: ["gap"],
  track: ["gap", "growth"],
} as const;

/** The first band of its kind whose limit is reached decides; the last has none and takes the rest. */
const lightBand = z.strictObject({
  kind: z.enum(BAND_KINDS),
  judgement: z.enum(BANDED),
  light: z.enum(["green", "yellow", "red"]),
  limit: z.strictObject({ by: z.enum(["gap", "schedule-share", "growth"]), atLeast: z.number() }).optional(),
});

/** The city's average and the district's rank in it, entered by the bureau with their source; nothing of it is computed. */
export const externalFigure = z.strictObject({
  indicator: id,
  measure,
  /** The month of the summary it stands in: "2024-03". */
  period: yearMonth,
  cityAverage: z.number().optional(),
  rank: z.int().min(1).optional(),
  sourceZh: text,
});

/** A measuring unit: its dimension, and how many of the dimension's base it is. */
export const unit = z.strictObject({ symbol: text, dimension: text, factor: z.number().positive() });

export const listHeader = z.strictObject({
  id,
  version: text,
  nameZh: text,
  nameEn: text,
  year: z.int(),
  area: z.strictObject({ code: z.string().regex(/^\d{6}$/, "220106"), nameZh: text, nameEn: text, cityZh: text }),
  /** The version a template must carry to be in force. */
  templateVersion: text,
  agencyZh: text,
  documents: z.array(sourceDocument).min(1),
  lightBands: z.array(lightBand).min(1),
  units: z.array(unit).min(1),
});

export type SourceReference = z.infer<typeof source>;
export type Department = z.infer<typeof department>;
export type Indicator = z.infer<typeof indicator>;
export type Target = z.infer<typeof target>;
export type Milestone = z.infer<typeof milestone>;
export type HistoricalFigure = z.infer<typeof historicalFigure>;
export type Relation = z.infer<typeof relation>;
export type RelationTerm = z.infer<typeof term>;
export type RuleState = z.infer<typeof ruleState>;
export type Calendar = z.infer<typeof calendar>;
export type LightBand = z.infer<typeof lightBand>;
export type ExternalFigure = z.infer<typeof externalFigure>;
export type ListHeader = z.infer<typeof listHeader>;
export type MeasureRange = z.infer<typeof range>;
export type Unit = z.infer<typeof unit>;

/** Every file of a list's folder, by its name without ".json". */
export const LIST_FILES = {
  list: listHeader,
  departments: z.array(department).min(1),
  indicators: z.array(indicator).min(1),
  targets: z.array(target).min(1),
  milestones: z.array(milestone),
  history: z.array(historicalFigure),
  relations: z.array(relation),
  rules: z.array(ruleState),
  calendar,
  external: z.array(externalFigure),
} as const;

/**
 * A parsed and coherent target list. `hash` is the SHA-256 of the canonical JSON of what the forms are made from (see
 * `issuedFiles`), supplied by the host.
 */
export interface TargetList {
  readonly header: ListHeader;
  /** The district it was made for, where another goes by it: annual targets are of that one alone. */
  readonly owner?: ListHeader["area"];
  readonly departments: readonly Department[];
  readonly indicators: readonly Indicator[];
  readonly targets: readonly Target[];
  readonly milestones: readonly Milestone[];
  readonly history: readonly HistoricalFigure[];
  readonly relations: readonly Relation[];
  /** Absent where every check is applied in full. */
  readonly rules?: readonly RuleState[];
  readonly calendar: Calendar;
  readonly external: readonly ExternalFigure[];
  readonly hash: string;
}
