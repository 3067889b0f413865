import type { Handing, ServiceClient } from "../../client/client";
import { isPassing, isSignedOut } from "../../client/problem";
import { type DeskState, type FollowedForm, NOTHING } from "./desk-state";
import { type Entering, openEntering } from "./entering";
import { openFollowing } from "./following";
import { NO_STANDINGS, type StandingKeeper } from "./kept-standings";
import type { Outbox, WaitingFile } from "./outbox";
import { openSending } from "./sending";

/** What happened to a file that had waited. */
export interface DeskListener {
  delivered(file: WaitingFile, handing: Handing): void;
  refused(file: WaitingFile, problem: unknown): void;
}

/** The service as the pane uses it: who is signed in, how the open form stands, and handing in. */
export interface ServiceDesk extends Entering {
  get(): DeskState;
  subscribe(listener: () => void): () => void;
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
  post(path: string, body: object): Promise<void>;
  bytes(path: string): Promise<Uint8Array>;
  listen(listener: DeskListener): () => void;
  /** Begins; gives what ends it. */
  start(): () => void;
}

/** Milliseconds after which the bureau may have decided something. */
const LOOK_AGAIN = 60_000;

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
  let state = NOTHING;
  const listeners = new Set<() => void>();
  const told = new Set<DeskListener>();
  const get = () => state;
  const set = (changed: Partial<DeskState>) => {
    state = { ...state, ...changed };
    for (const listener of listeners) listener();
  };
  const following = openFollowing({ client, standings, get, set, asking });
  const { form, follow, look, remember, recall, received } = following;
  const sending = openSending(client, outbox, {
    waiting: (waiting) => set({ waiting }),
    delivered: (file, handing) => {
      if (handing.receipt) void received(handing.receipt);
      for (const listener of told) listener.delivered(file, handing);
      void look();
    },
    refused: (file, problem) => {
      for (const listener of told) listener.refused(file, problem);
    },
  });

  const entering = openEntering({
    ...{ client, get, set, asking },
    entered: (account) =>
      account ? Promise.all([sending.resume(account.name), look(), remember(), onEntered()]) : sending.resume(null),
    unreached: recall,
  });

  async function asking<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
    try {
      return await ask();
    } catch (error) {
      if (isSignedOut(error)) set({ account: null, standing: null });
      else if (!isPassing(error)) throw error;
      return null;
    }
  }

  return {
    ...entering,
    get,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listen(listener) {
      told.add(listener);
      return () => told.delete(listener);
    },
    follow,
    look,
    async hand(file) {
      const { account } = state;
      set({ sending: 0 });
      try {
        const handing = await sending.hand({ ...file, account: account!.name }, (share) => set({ sending: share }));
        if (handing?.receipt) await received(handing.receipt);
        return handing;
      } catch (error) {
        if (!isSignedOut(error)) throw error;
        // The file waits for whoever signs in again.
        set({ account: null, standing: null, isAsking: true });
        return null;
      } finally {
        set({ sending: null });
        void look();
      }
    },
    async attach(file, onProgress) {
      await client.attach(form()!, file, onProgress);
      await look();
    },
    bytes: client.bytes,
    async post(path, body) {
      await client.post(path, body);
      await look();
    },
    start() {
      const endWatch = openWatch({
        again() {
          const { isPresent, account } = state;
          void (isPresent && account ? entering.enter(account) : entering.meet());
        },
        often: () => void (state.isPresent || entering.isAbsent() ? look() : entering.meet()),
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

/** What is asked again when the network is back, every now and then, and when the pane is looked at. */
interface Watch {
  again(): void;
  often(): void;
  seen(): void;
}

/** Gives what ends it. */
function openWatch({ again, often, seen }: Watch): () => void {
  const timer = setInterval(often, LOOK_AGAIN);
  const look = () => {
    if (!document.hidden) seen();
  };
  window.addEventListener("online", again);
  document.addEventListener("visibilitychange", look);
  return () => {
    clearInterval(timer);
    window.removeEventListener("online", again);
    document.removeEventListener("visibilitychange", look);
  };
}
