import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseReceived, RECEIVED_FILE } from "../actions/received";
import { isCoded } from "../core/errors/coded-error";
import { addMonths, formatPeriod, parsePeriod } from "../core/period";
import { speakerOf } from "../language/speaker";
import { acceptForm, changePeriod, returnForm } from "../service/decide";
import { formLines } from "../service/form-view";
import type { SampleMonth } from "../service/pages/sample";
import type { Sample } from "../service/people/ways-in";
import { receive } from "../service/receive";
import type { Service } from "../service/service";
import { lastEntryTime } from "../store/log";
import { makeOnce, SAMPLE_KEY, wasMade } from "../store/rollups";
import { submissionsWhere } from "../store/submissions";
import { nodePlatform } from "../workbook/platform/node";
import { actorFor, addSampleAccounts, BUREAU, shownAccounts } from "./sample-accounts";

/** When the month is looked at: most has come, one unit is overdue, one is given longer, and nothing is locked yet. */
const LOOKED_AT = "T12:00:00+08:00";
const DAYS_AFTER = 13;

const REASON = "请与业务科室核对这两个数后重报。";

/** Tells one month's forms from another's, as another version of the program may simulate them. */
export function sampleKey({ folder, submissions }: SampleMonth): string {
  const hashes = workbooksIn(join(folder, submissions)).map((name) =>
    nodePlatform.sha256(readFileSync(join(folder, submissions, name))),
  );
  return `${SAMPLE_KEY}${nodePlatform.sha256(new TextEncoder().encode(hashes.join("")))}`;
}

/** Whether the service holds the month of a key, whole. */
export function wasFilled({ store, bundled }: Service, key: string): Promise<boolean> {
  return wasMade(store.db, bundled.header.area.code, key);
}

/**
 * Hands the month's forms in through the service as units do, each at its time, with the earlier months accepted and
 * closed before it; then one form is accepted and one given back. A service that holds them already stays as it is. `set`
 * puts the service's clock to a time (ISO 8601) and leaves it after the last thing that happened.
 */
export async function fillSample(
  service: Service,
  { folder, earlier, submissions, period }: SampleMonth,
  key: string,
  set: (time: string) => void,
): Promise<Sample> {
  const { store, bundled } = service;
  const area = bundled.header.area.code;
  if (!(await wasFilled(service, key))) {
    await addSampleAccounts(service);
    for (const past of readdirSync(join(folder, earlier)).sort()) {
      const at = dayAfter(past, 5);
      set(at);
      await handIn(service, join(folder, earlier, past), () => at);
      await closeMonth(service, past);
    }
    const times = parseReceived(readFileSync(join(folder, submissions, RECEIVED_FILE), "utf8"))!.times;
    await handIn(service, join(folder, submissions), (name) => times[name]!, {
      until: dayAfter(period, DAYS_AFTER),
      set,
    });
    set(dayAfter(period, DAYS_AFTER));
    await decideSome(service, period);
    await store.db.transaction().execute((work) => makeOnce(work, area, key, service.now().toISOString()));
  }
  const last = await lastEntryTime(store.db, area);
  set(new Date(last.getTime() + 60_000).toISOString());
  return { period, accounts: await shownAccounts(service, period) };
}

/** Hands the workbooks of a folder in, in the order of their times and up to one; what the service refuses, it keeps as not received. */
async function handIn(
  service: Service,
  folder: string,
  timeOf: (name: string) => string,
  { until, set }: { readonly until?: string; readonly set?: (time: string) => void } = {},
): Promise<void> {
  const arrivals = workbooksIn(folder)
    .map((name) => ({ name, at: timeOf(name) }))
    .filter(({ at }) => until === undefined || Date.parse(at) <= Date.parse(until))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  for (const { name, at } of arrivals) {
    set?.(at);
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const arrival = { area: service.bundled.header.area.code, actor: actorFor(service, name), name, bytes };
    try {
      await receive(service, { ...arrival, handedOverAt: null, say: speakerOf("zh-CN") });
    } catch (error) {
      if (!isCoded(error, "service")) throw error;
    }
  }
}

async function closeMonth(service: Service, period: string): Promise<void> {
  const area = service.bundled.header.area.code;
  for (const { department, version } of await formLines(service, area, period, { state: "submitted" })) {
    await acceptForm(service, { key: { area, period, department }, actor: BUREAU, version }, "all");
  }
  await changePeriod(service, { area, period }, { action: "close", actor: BUREAU });
}

/** Accepts the first form that came and gives two figures of the second back. */
async function decideSome(service: Service, period: string): Promise<void> {
  const area = service.bundled.header.area.code;
  const stored = await submissionsWhere(service.store.db, { area, period });
  const lines = await formLines(service, area, period, { state: "submitted" });
  const contentOf = (unit: string) => stored.findLast(({ receipt }) => receipt.department === unit)!.content;
  const [first, second] = lines.filter(({ department }) => contentOf(department).facts.length > 1);
  const seenOf = ({ department, version }: (typeof lines)[number]) => ({
    ...{ key: { area, period, department }, actor: BUREAU, version },
  });
  if (first) await acceptForm(service, seenOf(first), "all");
  if (!second) return;
  const cells = contentOf(second.department)
    .facts.slice(0, 2)
    .map(({ sheet, cell }) => ({ sheet, cell }));
  await returnForm(service, { ...seenOf(second), why: REASON }, cells);
}

function workbooksIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.xls[xm]?$/.test(name))
    .sort();
}

/** At noon some days after the end of a month. */
function dayAfter(period: string, days: number): string {
  const next = formatPeriod(addMonths(parsePeriod(period)!, 1));
  return `${next}-${String(days).padStart(2, "0")}${LOOKED_AT}`;
}
