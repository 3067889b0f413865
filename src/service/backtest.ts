import { backtestDraft, backtestReport, type HandedIn } from "../actions/backtest";
import { draftRules } from "../core/backtest/draft-rules";
import { CodedError } from "../core/errors/coded-error";
import { addMonths, formatPeriod, parsePeriod } from "../core/period";
import type { TargetList } from "../core/targets/schema";
import type { Speaker } from "../language/speaker";
import { lastPeriod, versionsBetween } from "../store/submissions";
import { listBy, listOf, type Service } from "./service";

/** Months that are tried, the last of which there are forms and those before it. */
const MONTHS = 24;

/**
 * Tries what a draft list has otherwise than the list in force, or all of it, on every version units have handed in in the
 * last two years.
 */
export async function tryDraft(
  service: Service,
  area: string,
  { draft, all }: { readonly draft: TargetList; readonly all: boolean },
  say: Speaker,
) {
  if (draft.header.area.code !== area) throw new CodedError("service", "foreign-form");
  const { db } = service.store;
  const inForce = await listOf(service, area, `${draft.header.year}-12`);
  const rules = draftRules(draft, all ? null : inForce);
  const to = (await lastPeriod(db, area)) ?? `${draft.header.year}-12`;
  const from = formatPeriod(addMonths(parsePeriod(to)!, 1 - MONTHS));
  const lists = new Map<string, TargetList | null>();
  const versions: HandedIn[] = [];
  for (const { content, listHash, stands, state } of await versionsBetween(db, area, { from, to })) {
    const list = lists.has(listHash) ? lists.get(listHash)! : await listBy(service, area, listHash);
    lists.set(listHash, list);
    if (list) versions.push({ submission: content, list, recorded: { stands, accepted: state === "accepted" } });
  }
  return backtestReport(backtestDraft(versions, draft, rules), draft, say);
}
