import { historyFactsOfSummary } from "../core/audit/past-facts";
import type { SummaryRecord } from "../core/audit/record";
import type { StoredSummary } from "../core/audit/stored";
import { storedDistrict } from "../core/audit/stored-district";
import { versionsIn } from "../core/audit/versions";
import type { Cue, CueInput, CueReport } from "../core/cues/cue";
import { explanationsOf, versionOf } from "../core/cues/given";
import { historyFactsOf } from "../core/history/from-submissions";
import { formatPeriod, monthsBetween } from "../core/period";
import type { Submission } from "../core/submission/submission";
import type { TargetList } from "../core/targets/schema";
import { cueSentences, unsearchedSentence } from "../language/cue-sentence";
import type { Speaker } from "../language/sentence";
import type { HistoryFile, KnownHistory } from "./history";
import { regionOf } from "./rollup";

/** What cues of a stored summary are looked for in. */
export interface CueSources {
  readonly stored: StoredSummary;
  readonly list: TargetList;
  /** The month's forms with what the summary says became of each; null where they are not at hand. */
  readonly forms: { readonly submissions: readonly Submission[]; readonly record: Pick<SummaryRecord, "files"> } | null;
  readonly earlier: KnownHistory;
  readonly past: readonly HistoryFile[];
}

/**
 * The month of a stored summary as cues are looked for in it: from the forms where they are at hand, else from the figures
 * in 证据. Districts rolled up together are looked at by their summary alone, since their forms do not name their district.
 */
export function cueInputOf({ stored, list, forms, earlier, past }: CueSources): CueInput {
  const { period } = stored;
  const together = stored.area === regionOf(list).code;
  const known = {
    list,
    period,
    past: (earlier.past ?? []).filter((fact) => monthsBetween(fact.period, period) > 0),
    district: storedDistrict(stored, list),
  };
  if (forms === null || together) {
    const figures = historyFactsOfSummary(stored).filter((fact) => monthsBetween(fact.period, period) === 0);
    return { ...known, figures, explanations: null, versions: null };
  }
  const versions = versionsIn(forms.submissions, forms.record);
  const counted = versions.filter(({ state }) => state === "counted").map(({ submission }) => submission);
  return {
    ...known,
    figures: counted.flatMap((form) => historyFactsOf(form, list)),
    explanations: [...past.flatMap(({ explanations = [] }) => explanations), ...counted.flatMap(explanationsOf)],
    versions: versions.map(({ submission }) => versionOf(submission, list)),
  };
}

/** Cues as `cues --json` and the service show them. */
export function cueReport({ cues, unsearched }: CueReport, list: TargetList, say: Speaker) {
  return {
    cues: cues.map((cue) => ({ ...plain(cue), ...cueSentences(cue, list, say) })),
    unsearched: unsearched.map((one) => ({ ...one, message: unsearchedSentence(one, say) })),
  };
}

function plain({ period, cells, chart, effect, ...cue }: Cue) {
  return {
    ...cue,
    period: formatPeriod(period),
    cells: cells.map(({ period: of, ...cell }) => ({ ...cell, period: formatPeriod(of) })),
    chart:
      chart?.kind === "series"
        ? {
            ...chart,
            flagged: formatPeriod(chart.flagged),
            points: chart.points.map((point) => ({ ...point, period: formatPeriod(point.period) })),
          }
        : chart,
    effectOn: effect,
  };
}
