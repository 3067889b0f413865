import type { Handing, ServiceClient } from "../../client/client";
import { isPassing, isSignedOut } from "../../client/problem";
import { openEvents, openStore, type Store } from "../host/events";
import { type DeskState, type FollowedForm, NOTHING } from "./desk-state";
import { type Entering, openEntering } from "./entering";
import { type Following, openFollowing } from "./following";
import { NO_STANDINGS, type StandingKeeper } from "./kept-standings";
import type { Outbox, WaitingFile } from "./outbox";
import { openSending, type Sending } from "./sending";
import { openWatch } from "./watch";

/** What happened to a file that had waited. */
export interface DeskListener {
  delivered(file: WaitingFile, handing: Handing): void;
  refused(file: WaitingFile, problem: unknown): void;
}

/** The service as the pane uses it: who is signed in, how the open form stands, and handing in. */
export interface ServiceDesk extends Entering, Store<DeskState> {
  follow(form: FollowedForm | null): void;
  /** Asks again how the form stands. */
  look(): Promise<void>;
  /** What the service said; null where the file waits for the network. */
  hand(file: Omit<WaitingFile, "account">): Promise<Handing | null>;
  /** Attaches a scan with the stamp (盖章件) to the form that is followed. */
  attach(
    file: { readonly name: string; readonly bytes: Uint8Array },
    onProgress: (share: number) => void,
  ): Promise<void>;
  /** Enters a filled working paper (审计底稿) in the log. */
  enterPaper: ServiceClient["enterPaper"];
  post<Answer = unknown>(path: string, body: object): Promise<Answer>;
  bytes(path: string): Promise<Uint8Array>;
  listen(listener: DeskListener): () => void;
  /** Begins; gives what ends it. */
  start(): () => void;
}

export interface DeskNeeds {
  /** What else is done when somebody has signed in. */
  readonly onEntered?: () => Promise<void>;
  readonly standings?: StandingKeeper;
}

export function openDesk(
  client: ServiceClient,
  outbox: Outbox,
  { onEntered = async () => undefined, standings = NO_STANDINGS }: DeskNeeds = {},
): ServiceDesk {
  const store = openStore(NOTHING);
  const { get } = store;
  const set = (changed: Partial<DeskState>) => store.set({ ...get(), ...changed });
  const asking = openAsking(set);
  const told = openEvents<(listener: DeskListener) => void>();
  const following = openFollowing({ client, standings, get, set, asking });
  const { form, follow, look, remember, recall, received } = following;
  const sending = openSending(client, outbox, {
    waiting: (waiting) => set({ waiting }),
    delivered(file, handing) {
      if (handing.receipt) void received(handing.receipt);
      told.emit((listener) => listener.delivered(file, handing));
      void look();
    },
    refused: (file, problem) => told.emit((listener) => listener.refused(file, problem)),
  });
  const entering = openEntering({
    ...{ client, get, set, asking },
    entered: (account) =>
      account ? Promise.all([sending.resume(account.name), look(), remember(), onEntered()]) : sending.resume(null),
    unreached: recall,
  });

  return {
    ...entering,
    get,
    subscribe: store.subscribe,
    listen: (listener) => told.on((tell) => tell(listener)),
    follow,
    look,
    hand: (file) => hand(file, { get, set, sending, following }),
    async attach(file, onProgress) {
      await client.attach(form()!, file, onProgress);
      await look();
    },
    bytes: client.bytes,
    enterPaper: client.enterPaper,
    async post<Answer>(path: string, body: object) {
      const answer = await client.post<Answer>(path, body);
      await look();
      return answer;
    },
    start() {
      const endWatch = openWatch({
        again() {
          const { isPresent, account } = get();
          void (isPresent && account ? entering.enter(account) : entering.meet());
        },
        often: () => void (get().isPresent || entering.isAbsent() ? look() : entering.meet()),
        seen: () => void look(),
      });
      void entering.meet();
      return () => {
        endWatch();
        sending.stop();
      };
    },
  };
}

type Change = (changed: Partial<DeskState>) => void;

/** Asks the service something; null where it cannot be reached or nobody is signed in any more. */
function openAsking(set: Change) {
  return async <Answer>(ask: () => Promise<Answer>): Promise<Answer | null> => {
    try {
      return await ask();
    } catch (error) {
      if (isSignedOut(error)) set({ account: null, standing: null });
      else if (!isPassing(error)) throw error;
      return null;
    }
  };
}

interface Handling extends Pick<Store<DeskState>, "get"> {
  readonly set: Change;
  readonly sending: Sending;
  readonly following: Following;
}

/** Hands a file in for who is signed in, and tells how much of it has gone. */
async function hand(
  file: Omit<WaitingFile, "account">,
  { get, set, sending, following }: Handling,
): Promise<Handing | null> {
  const { account } = get();
  set({ sending: 0 });
  try {
    const handing = await sending.hand({ ...file, account: account!.name }, (share) => set({ sending: share }));
    if (handing?.receipt) await following.received(handing.receipt);
    return handing;
  } catch (error) {
    if (!isSignedOut(error)) throw error;
    // The file waits for whoever signs in again.
    set({ account: null, standing: null, isAsking: true });
    return null;
  } finally {
    set({ sending: null });
    void following.look();
  }
}
