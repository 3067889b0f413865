import { cueReport } from "../actions/cues";
import { findCues } from "../core/cues/find-cues";
import { explanationsOf, versionOf } from "../core/cues/given";
import { historyFactsOf } from "../core/history/from-submissions";
import { addMonths, formatPeriod, parsePeriod } from "../core/period";
import type { Speaker } from "../language/speaker";
import { standingSubmissions, submissionsWhere } from "../store/submissions";
import { knownBefore, LOOKED_BACK, rollUpMonth } from "./month";
import type { Service } from "./service";

/** 疑点 of a month for its auditor: of every version that was handed in, of what was explained then and before. */
export async function cuesOf(service: Service, area: string, period: string, say: Speaker) {
  const { db } = service.store;
  const month = parsePeriod(period)!;
  const before = { from: formatPeriod(addMonths(month, -LOOKED_BACK)), to: formatPeriod(addMonths(month, -1)) };
  const [{ summary, list }, versions, standing, { facts: past }] = await Promise.all([
    rollUpMonth(service, area, period),
    submissionsWhere(db, { area, period }),
    standingSubmissions(db, area, before),
    knownBefore(service, area, period),
  ]);
  const counted = new Set(
    summary.roster.flatMap(({ sha256, state }) => (sha256 && state !== "returned" ? sha256 : [])),
  );
  const forms = versions.filter(({ content }) => counted.has(content.file.sha256)).map(({ content }) => content);
  const report = findCues({
    ...{
      list,
      period: month,
      past,
      district: summary.rows,
      figures: forms.flatMap((form) => historyFactsOf(form, list)),
    },
    explanations: [...standing.map(({ content }) => content), ...forms].flatMap(explanationsOf),
    versions: versions.map(({ content }) => versionOf(content, list)),
  });
  return { period, ...cueReport(report, list, say) };
}
