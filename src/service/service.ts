import { bundledTargetList } from "../actions/bundled-list";
import { listForDistrict } from "../core/targets/district";
import type { TargetList } from "../core/targets/schema";
import { listFor, listVersions, listWithHash, usedHashes } from "../store/lists";
import type { Store } from "../store/store";
import { nodePlatform } from "../workbook/platform/node";
import type { Keeper } from "./keeper";
import type { Provider } from "./people/openid";
import type { Sample } from "./people/ways-in";
import type { ReminderSettings } from "./settings";

/** What every verb of the service works with. */
export interface Service {
  readonly store: Store;
  readonly keeper: Keeper;
  /** The list that counts where a district has published none. */
  readonly bundled: TargetList;
  /** The sample month of `npm start`; null in a service of real figures. */
  readonly sample: Sample | null;
  /** Where people sign in with their office's own accounts; null where nothing is set up. */
  readonly provider: Provider | null;
  /** What districts and regions are called where no target list says so, by their division codes. */
  readonly divisionNames: Readonly<Record<string, string>>;
  /** How reminders are sent; null where they are only recorded. */
  readonly reminders: ReminderSettings | null;
  now(): Date;
}

export function makeService(parts: Pick<Service, "store" | "keeper"> & Partial<Service>): Service {
  return {
    bundled: bundledTargetList(nodePlatform),
    sample: null,
    provider: null,
    reminders: null,
    divisionNames: {},
    now: () => new Date(),
    ...parts,
  };
}

/** Lists as they were read before: what is worked out from a list is kept with it. */
const known = new Map<string, TargetList>();

/**
 * The list that counts for a district's month ("2024-03"): the one published for it, else that of the program, unless it is
 * of another year and forms of the month's year were received by a list the program had before.
 */
export async function listOf({ store, bundled }: Service, area: string, period: string): Promise<TargetList> {
  const published = await listFor(store.db, area, period);
  if (published) return remembered(area, published);
  const year = Number(period.slice(0, 4));
  const [used] = year === bundled.header.year ? [] : await usedHashes(store.db, area, year);
  const before = used === undefined ? null : await listWithHash(store.db, area, used);
  return remembered(area, before ?? listForDistrict(bundled, area));
}

/** Every list a district's forms may be of, the newest first, each once. */
export async function listsOf({ store, bundled }: Service, area: string): Promise<TargetList[]> {
  const versions = (await listVersions(store.db, area)).toReversed().map(({ hash }) => hash);
  const own = listForDistrict(bundled, area);
  const hashes = new Set([...versions, own.hash, ...(await usedHashes(store.db, area))]);
  const lists = await Promise.all(
    [...hashes].map(async (hash) => (await listWithHash(store.db, area, hash)) ?? (hash === own.hash ? own : null)),
  );
  return lists.filter((list) => list !== null).map((list) => remembered(area, list));
}

/** The list a form was received by; null where this program no longer has it. */
export async function listBy({ store, bundled }: Service, area: string, hash: string): Promise<TargetList | null> {
  const own = listForDistrict(bundled, area);
  const list = (await listWithHash(store.db, area, hash)) ?? (own.hash === hash ? own : null);
  return list && remembered(area, list);
}

function remembered(area: string, list: TargetList): TargetList {
  const key = `${area} ${list.hash} ${JSON.stringify(list.external)}`;
  const before = known.get(key);
  if (before) return before;
  known.set(key, list);
  return list;
}
