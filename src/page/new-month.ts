import { historyOfFiles } from "../actions/history";
import { beginMonth } from "../actions/new-form";
import type { Account } from "../client/answers";
import type { ServiceClient } from "../client/client";
import { historyOf } from "../core/history/from-submissions";
import type { HistoryFact } from "../core/history/history";
import type { MonthToBegin } from "../core/new-form/months";
import { formatPeriod } from "../core/period";
import type { KnownLists } from "../core/targets/known-lists";
import type { Department, TargetList } from "../core/targets/schema";
import { blankForm } from "../pane/components/blank-form";
import { browserSettings } from "../pane/host/settings";
import { browserHistoryKeeper } from "../pane/service/kept-history";
import { browserPlatform } from "../workbook/platform/browser";
import { fetchIssued } from "./files/issued";

interface Request {
  readonly department: Department;
  readonly month: MonthToBegin;
  /** The list whose blank forms the page is served with. */
  readonly builtIn: TargetList;
  readonly lists: KnownLists;
  readonly client: ServiceClient;
  readonly account: Account | null;
}

/** The form of a month, begun from what this browser remembers of the unit and what the service has received of it. */
export async function newMonth({ department, month, builtIn, lists, client, account }: Request) {
  const { list, period } = month;
  const name = `${list.header.area.nameZh}_${department.nameZh}_${list.header.year}.xlsx`;
  const blank = list === builtIn ? fetchIssued({ department, name }) : blankForm(list, department.id, browserSettings);
  const unit = { area: list.header.area.code, department: department.id };
  const kept = historyOfFiles(await browserHistoryKeeper().load(unit), { list, lists }).past ?? [];
  const history = historyOf([...kept, ...(await receivedBefore(formatPeriod(period), department, client, account))]);
  return beginMonth(await blank, { list, period, history, platform: browserPlatform });
}

/** What the service has of the unit; nothing where it is not asked by the unit itself or cannot be reached. */
async function receivedBefore(
  before: string,
  { id }: Department,
  client: ServiceClient,
  account: Account | null,
): Promise<readonly HistoryFact[]> {
  if (account?.department !== id || account.mustChange) return [];
  return client.history(before).then(
    ({ facts }) => facts,
    () => [],
  );
}

/** The last month of a unit this browser remembers; null where there is none. */
export async function lastKeptMonth(area: string, department: string) {
  const files = await browserHistoryKeeper().load({ area, department });
  return files.at(-1)?.facts[0]?.period ?? null;
}
