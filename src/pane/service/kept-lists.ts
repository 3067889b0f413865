import { createStore, entries, set, type UseStore } from "idb-keyval";
import type { PublishedList } from "../../core/targets/known-lists";
import type { TargetList } from "../../core/targets/schema";

/** Keeps the lists a service has given, so that their forms are read without a network too. */
export interface ListKeeper {
  load(): Promise<{ readonly lists: readonly TargetList[]; readonly published: readonly PublishedList[] }>;
  keep(list: TargetList): Promise<void>;
  keepPublished(published: readonly PublishedList[]): Promise<void>;
}

/** Which lists count for which months; every other key is the hash of a list. */
const PUBLISHED = "published";

/** The browser's own database; where that is switched off, nothing is kept. */
export function browserListKeeper(): ListKeeper {
  let store: UseStore | null = null;
  const open = () => {
    store ??= createStore("huizong-lists", "lists");
    return store;
  };
  const put = async (key: string, value: unknown) => {
    try {
      await set(key, value, open());
    } catch {
      // It is asked for again the next time.
    }
  };
  return {
    async load() {
      const all = await readAll(open);
      const published = all.find(([key]) => key === PUBLISHED)?.[1] as readonly PublishedList[] | undefined;
      const lists = all.flatMap(([key, value]) => (key === PUBLISHED ? [] : [value as TargetList]));
      return { lists, published: published ?? [] };
    },
    keep: (list) => put(list.hash, list),
    keepPublished: (published) => put(PUBLISHED, published),
  };
}

async function readAll(open: () => UseStore): Promise<[string, unknown][]> {
  try {
    return await entries<string, unknown>(open());
  } catch {
    return [];
  }
}
