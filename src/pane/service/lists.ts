import { hashOf } from "../../actions/bundled-list";
import type { ServiceClient } from "../../client/client";
import { isPassing, isSignedOut, ServiceProblem } from "../../client/problem";
import { filesOf } from "../../core/targets/files";
import type { ListShelf, NamedList, PublishedList } from "../../core/targets/known-lists";
import type { TargetList } from "../../core/targets/schema";
import type { Platform } from "../../workbook/platform/platform";
import { openStore, type Store } from "../host/events";
import type { ListKeeper } from "./kept-lists";

/** Why a list is not at hand: nobody has signed in at the service, it has none such, or it cannot be reached now. */
export type ListObstacle = "sign-in" | "unknown" | "unreachable";

export interface ListsState extends ListShelf {
  /** Lists asked for in vain, by their hash. */
  readonly obstacles: ReadonlyMap<string, ListObstacle>;
}

/** The target lists forms may be of: the program's own, those the service has published, and those kept in this browser. */
export interface Lists extends Store<ListsState> {
  /** Asks the service for all it has published. Never rejects. */
  refresh(): Promise<void>;
  /** The very list that is named, from wherever it can be had; null where it cannot be, and then `obstacles` says why. */
  find(named: NamedList | null): Promise<TargetList | null>;
}

export interface ListsNeeds {
  readonly builtIn: TargetList;
  /** Absent where no service can be asked. */
  readonly client: Pick<ServiceClient, "get"> | undefined;
  readonly keeper: ListKeeper;
  readonly platform: Platform;
}

/** Begins with the program's own list and those kept here. A list is taken only where its content gives its hash. */
export function openLists({ builtIn, client, keeper, platform }: ListsNeeds): Lists {
  const store = openStore<ListsState>({ lists: [builtIn], published: [], obstacles: new Map() });
  const under = new Map<string, Promise<TargetList | null>>();

  const isSound = (list: TargetList) => isOfItsHash(list, builtIn, platform);
  const known = (hash: string | null) => store.get().lists.find((list) => list.hash === hash) ?? null;
  const add = (found: readonly TargetList[]) => {
    const { lists, obstacles } = store.get();
    const others = found.filter(({ hash }) => !known(hash));
    if (others.length === 0) return;
    const left = new Map([...obstacles].filter(([hash]) => !others.some((list) => list.hash === hash)));
    // The newest first, behind the program's own: of two lists of one id that one speaks for forms that name neither.
    const [own, ...rest] = lists;
    store.set({ ...store.get(), lists: [own, ...others.toReversed(), ...rest], obstacles: left });
  };
  const kept = keeper.load().then(({ lists, published }) => {
    add(lists.filter(isSound));
    if (published.length > 0 && store.get().published.length === 0) store.set({ ...store.get(), published });
  });
  const obstruct = (hash: string, obstacle: ListObstacle) => {
    const { obstacles } = store.get();
    if (obstacles.get(hash) !== obstacle) {
      store.set({ ...store.get(), obstacles: new Map([...obstacles, [hash, obstacle]]) });
    }
    return null;
  };

  async function ask(hash: string): Promise<TargetList | null> {
    if (!client) return null;
    try {
      const list = await client.get<TargetList>(`/lists/${hash}`);
      if (list.hash !== hash || !isSound(list)) return obstruct(hash, "unknown");
      await keeper.keep(list);
      add([list]);
      return known(hash);
    } catch (error) {
      if (isSignedOut(error)) return obstruct(hash, "sign-in");
      if (isPassing(error)) return obstruct(hash, "unreachable");
      if (!(error instanceof ServiceProblem)) throw error;
      // A server without a service has no codes, and nothing is missing there that it could have.
      return error.code === "" ? null : obstruct(hash, "unknown");
    }
  }
  const fetched = (hash: string) => {
    const before = under.get(hash);
    if (before) return before;
    const asked = ask(hash).finally(() => under.delete(hash));
    under.set(hash, asked);
    return asked;
  };

  return {
    get: store.get,
    subscribe: store.subscribe,
    async refresh() {
      await kept;
      if (!client) return;
      try {
        const { lists } = await client.get<{ lists: readonly PublishedList[] }>("/lists");
        const published = lists.map(({ effectiveFrom, hash }) => ({ effectiveFrom, hash }));
        const wanted = new Set([...lists.map(({ hash }) => hash), ...store.get().obstacles.keys()]);
        for (const hash of wanted) if (!known(hash)) await fetched(hash);
        store.set({ ...store.get(), published });
        await keeper.keepPublished(published);
      } catch (error) {
        if (!isPassing(error) && !(error instanceof ServiceProblem)) throw error;
      }
    },
    async find(named) {
      if (named?.hash == null) return null;
      const before = known(named.hash);
      if (before) return before;
      await kept;
      return known(named.hash) ?? fetched(named.hash);
    },
  };
}

/** The very list that is named, as soon as it is at hand; perhaps never. */
export function whenFound(lists: Lists, { hash }: NamedList): Promise<TargetList> {
  return new Promise((found) => {
    const look = () => {
      const list = lists.get().lists.find((one) => one.hash === hash);
      if (!list) return;
      stop();
      found(list);
    };
    const stop = lists.subscribe(look);
    look();
  });
}

const opened = new WeakMap<TargetList, Lists>();

/** The lists beside the program's own, once for a page and the pane in it. */
export function listsBeside(needs: ListsNeeds): Lists {
  const { builtIn } = needs;
  const lists = opened.get(builtIn) ?? openLists(needs);
  opened.set(builtIn, lists);
  return lists;
}

/** Whether a list's content gives the hash it bears. Of another district's own form of a program's list the head differs. */
function isOfItsHash(list: TargetList, builtIn: TargetList, platform: Platform): boolean {
  if (typeof list.hash !== "string" || typeof list.header !== "object") return false;
  const { area } = builtIn.header;
  return [list, { ...list, header: { ...list.header, area } }].some(
    (one) => hashOf(filesOf(one), platform) === list.hash,
  );
}
