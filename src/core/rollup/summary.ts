import type { CodedReason } from "../errors/coded-error";
import type { Finding } from "../findings/finding";
import type { CellAddress } from "../grid/grid";
import type { Measure } from "../measure";
import type { Period } from "../period";
import type { MilestoneState } from "../submission/submission";
import type { Judgement } from "../targets/judgements";
import type { LightBand, Target } from "../targets/schema";
import type { JudgedBy } from "./judgement";
import type { ChoiceRule, Receipt } from "./versions";

/** How a source figure enters the district figure. base: a level of last year that growth from sums divides by. */
export type Operation = "add" | "take" | "numerator" | "denominator" | "level" | "base";

/**
 * One source figure of a summary figure. `value` is null where the unit's cell holds none. `period` is that of the
 * form it stands on. A figure carried from an earlier period has empty place and hash where the history has none.
 */
export interface Component extends CellAddress {
  readonly department: string;
  readonly file: string;
  readonly sha256: string;
  readonly version: number;
  readonly indicator: string;
  readonly measure: Measure;
  readonly period: Period;
  readonly value: number | null;
  readonly operation: Operation;
}

/** Of the units that should report the figure, how many did; and their share of last year's volume where it is known (0–1). */
export interface Coverage {
  readonly expected: number;
  readonly received: number;
  readonly missing: readonly string[];
  readonly volume: number | null;
  /** Units whose figure is in although a level-A finding on it still stands (审核有错): findings never change figures. */
  readonly questioned: readonly string[];
}

export type LightId = LightBand["light"];
export type Trend = "由负转正" | "由正转负" | "降幅收窄" | "降幅扩大" | "增速回升" | "增速回落" | "持平";

/** A target beside the figure it is held against. Information only: it changes no finding and no figure. */
export interface TargetComparison {
  readonly id: string;
  readonly nameZh: string;
  readonly department: string;
  /** The target's value, in the row's unit (percent for growth); null for 基本同步, which names no figure. */
  readonly value: number | null;
  readonly comparator: Target["comparator"];
  readonly by: JudgedBy;
  /** For 基本同步: what the target it is measured by has reached; null where that is not known. */
  readonly reference: number | null;
  /** The figure compared: the district's, or the one reporter's. */
  readonly actual: number | null;
  /** Decimals the figure, the target and their difference are printed with. */
  readonly decimals: number;
  /** actual / value × 100, for levels to be reached with a positive target; null otherwise. */
  readonly completion: number | null;
  /** The share of the year's target due by now, in percent; null where 序时 does not apply. */
  readonly schedule: number | null;
  /** completion − schedule, in percentage points. */
  readonly scheduleGap: number | null;
  /** actual − value (or reference) in percentage points, for growth rates and shares. */
  readonly pointGap: number | null;
  /** actual − value in the row's unit, for levels. */
  readonly amountGap: number | null;
  /** What was outstanding before, of what is to be cleared to zero: last month's this year, else last year's. */
  readonly previous: number | null;
  readonly judgement: Judgement;
  readonly light: LightId | null;
  /** Whether a finding of level A or B on the figure still stands (待核实). */
  readonly questioned: boolean;
  /** The month a figure carried from an earlier form is of; it is judged by that month. */
  readonly carriedFrom: Period | null;
}

/** A figure of a month on a line over months; the month is that of the forms. */
export interface SeriesPoint {
  readonly period: Period;
  readonly value: number;
}

/** A figure of the district: indicator × measure. Unrounded. */
export interface SummaryRow {
  readonly indicator: string;
  readonly measure: Measure;
  readonly value: number | null;
  readonly unit: string;
  readonly decimals: number;
  readonly method: "sum" | "ratio-of-sums" | "growth-from-sums" | "official-rate" | "latest" | "same" | "none";
  /** Why there is no value: nobody reported, all who owe it answered "—", not due this month, a base that is not positive, or it is not rolled up. */
  readonly absent?: "not-reported" | "not-applicable" | "not-due" | "no-base" | "not-rolled-up";
  /** The period the value is of; earlier than the summary's for a carried or lagging figure. */
  readonly period: Period;
  readonly coverage: Coverage;
  readonly composition: readonly Component[];
  readonly targets: readonly TargetComparison[];
  /** Change against the last summary's growth, in percentage points; growth rows only. */
  readonly change: number | null;
  readonly trend: Trend | null;
  /** Entered with a source, never computed. */
  readonly cityAverage: number | null;
  readonly rank: number | null;
  /** Places gained since the last summary; negative when places were lost. */
  readonly rankChange: number | null;
  readonly externalSource: string | null;
  /**
   * The figure over the months up to this one, as far as they are known, the earliest first; of one measure of each
   * indicator, empty for the others and where no earlier month is known.
   */
  readonly series: readonly SeriesPoint[];
}

/** undecided: several versions, and nothing tells which of them counts, so that none does. */
export type RosterState = "received" | "late" | "missing" | "returned" | "undecided";

/** One unit on the month's roster. */
export interface RosterEntry {
  readonly department: string;
  /** Whether figures are asked of it, or only milestones. */
  readonly kind: "figures" | "milestones";
  readonly state: RosterState;
  readonly file: string | null;
  readonly sha256: string | null;
  readonly version: number | null;
  readonly receivedAt: string | null;
  readonly due: string;
  /** Findings of the file by level. */
  readonly counts: Readonly<Record<"A" | "B" | "C" | "D", number>>;
  /** Facts filled of facts due. */
  readonly filled: number;
  readonly asked: number;
}

export interface MilestoneLine extends Partial<CellAddress> {
  readonly milestone: string;
  readonly department: string;
  readonly state: MilestoneState | null;
  readonly date: string;
  readonly note: string;
  readonly file: string | null;
}

export interface RefusedFile extends CodedReason<"refusal"> {
  readonly file: string;
}

/** A readable file that is no part of this summary, and why. */
export interface SetAsideFile {
  readonly file: string;
  readonly sha256: string;
  readonly department: string | null;
  readonly reason: "other-period" | "other-area" | "unknown-department" | "other-units-form";
}

/** A file that was never meant for the month: in a folder of what was given back or done with, or a summary. */
export interface LeftOutFile {
  readonly path: string;
  readonly reason: "folder" | "summary" | "link";
}

/** A unit with several versions of its form. `files` are their names; `versions` say where they lie and what is known. */
export interface SeveralVersions {
  readonly department: string;
  readonly files: readonly string[];
  readonly versions: readonly Receipt[];
}

/** Everything the district summary shows and where it came from. */
export interface Summary {
  readonly period: Period;
  /** The division code of the district. */
  readonly area: string;
  readonly list: { readonly id: string; readonly version: string; readonly hash: string };
  readonly coverage: {
    readonly expected: number;
    readonly received: number;
    readonly missing: readonly string[];
    /** The version that counts was decided by `rule`. */
    readonly duplicates: readonly (SeveralVersions & {
      readonly used: string;
      readonly sha256: string;
      readonly rule: ChoiceRule;
    })[];
    /** Units of whose versions nothing tells which counts: expected, neither received nor missing. */
    readonly undecided: readonly SeveralVersions[];
    readonly late: readonly string[];
    /** Units that have reported nobody knows when: whether they were late cannot be told. */
    readonly timeUnknown: readonly string[];
    /** Units whose latest file the bureau has returned: expected, neither received nor missing. */
    readonly returned: readonly string[];
    readonly refused: readonly RefusedFile[];
    readonly setAside: readonly SetAsideFile[];
    readonly leftOut: readonly LeftOutFile[];
  };
  readonly roster: readonly RosterEntry[];
  readonly rows: readonly SummaryRow[];
  readonly milestones: readonly MilestoneLine[];
  readonly findings: readonly Finding[];
  readonly explanations: readonly {
    readonly department: string;
    readonly indicator: string;
    readonly text: string;
    readonly file: string;
  }[];
}
