import type { Account, FormStanding, WaysIn } from "../../client/answers";
import type { Handing, ServiceClient } from "../../client/client";
import { isPassing, isSignedOut } from "../../client/problem";
import type { HistoryFact } from "../../core/history/history";
import type { Outbox, WaitingFile } from "./outbox";
import { openSending } from "./sending";

/** What the pane knows of the service it came from. */
export interface DeskState {
  /** Whether there is one; without, sealed files are saved. */
  readonly isPresent: boolean;
  readonly ways: WaysIn | null;
  readonly account: Account | null;
  /** How the open form stands there; null where nobody may ask or nothing is asked of its unit. */
  readonly standing: FormStanding | null;
  /** Figures of earlier months that the unit has handed in. */
  readonly earlier: readonly HistoryFact[];
  /** Files that are still to be handed in; everybody's on this machine while nobody is signed in. */
  readonly waiting: number;
  /** How much of a file that is being handed in has gone, from 0 to 1; null while none is. */
  readonly sending: number | null;
  /** Whether the user is asked to sign in. */
  readonly isAsking: boolean;
}

/** The open form, as the service knows it. */
export interface FollowedForm {
  readonly period: string;
  readonly department: string;
}

/** What happened to a file that had waited. */
export interface DeskListener {
  delivered(file: WaitingFile, handing: Handing): void;
  refused(file: WaitingFile, problem: unknown): void;
}

/** The service as the pane uses it: who is signed in, how the open form stands, and handing in. */
export interface ServiceDesk {
  get(): DeskState;
  subscribe(listener: () => void): () => void;
  /** Asks to sign in where nobody is; gives who then is, or null where the user would not. */
  askSignIn(): Promise<Account | null>;
  cancelSignIn(): void;
  signIn(name: string, password: string): Promise<void>;
  /** Signs in with the office's own accounts; may throw that the window did not open or was closed, or why nobody is let in. */
  signInAtOffice(): Promise<void>;
  /** Changes the password one was given and signs in with the new one. */
  changePassword(old: string, wanted: string): Promise<void>;
  signOut(): Promise<void>;
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

const NOTHING: DeskState = {
  ...{ isPresent: false, ways: null, account: null, standing: null },
  ...{ earlier: [], waiting: 0, sending: null, isAsking: false },
};

/** Milliseconds after which the bureau may have decided something. */
const LOOK_AGAIN = 60_000;

export function openDesk(client: ServiceClient, outbox: Outbox): ServiceDesk {
  let state = NOTHING;
  let form: FollowedForm | null = null;
  /** Whether an answer has said that there is no service here. */
  let isAbsent = false;
  const listeners = new Set<() => void>();
  const told = new Set<DeskListener>();
  let waitingForSignIn: ((account: Account | null) => void)[] = [];
  const set = (changed: Partial<DeskState>) => {
    state = { ...state, ...changed };
    for (const listener of listeners) listener();
  };
  const sending = openSending(client, outbox, {
    waiting: (waiting) => set({ waiting }),
    delivered: (file, handing) => {
      for (const listener of told) listener.delivered(file, handing);
      void look();
    },
    refused: (file, problem) => {
      for (const listener of told) listener.refused(file, problem);
    },
  });

  async function enter(account: Account | null): Promise<void> {
    const isReady = account !== null && !account.mustChange;
    set({ account, ...(isReady ? { isAsking: false } : { standing: null, earlier: [] }) });
    if (!isReady) return sending.resume(null);
    for (const answer of waitingForSignIn) answer(account);
    waitingForSignIn = [];
    await Promise.all([sending.resume(account.name), look(), remember()]);
  }

  /** Nothing is made of a service that cannot be reached: it is asked again. */
  async function meet(): Promise<void> {
    try {
      const ways = await client.waysIn();
      isAbsent = !ways;
      if (!ways) return;
      set({ isPresent: true, ways });
      await enter(ways.account);
    } catch (error) {
      if (!isPassing(error)) throw error;
    }
  }

  async function asking<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
    try {
      return await ask();
    } catch (error) {
      if (isSignedOut(error)) set({ account: null, standing: null });
      else if (!isPassing(error)) throw error;
      return null;
    }
  }

  const mine = () => {
    const { account } = state;
    if (!form || !account || account.mustChange) return null;
    return account.role === "department" && account.department !== form.department ? null : form;
  };
  async function look(): Promise<void> {
    const asked = mine();
    if (!asked) {
      if (state.standing) set({ standing: null });
      return;
    }
    const standing = await asking(() => client.form(asked.period, asked.department));
    if (asked === form && standing) set({ standing });
  }
  async function remember(): Promise<void> {
    const asked = mine();
    if (!asked || state.account?.role !== "department") return;
    const known = await asking(() => client.history(asked.period));
    if (asked === form && known) set({ earlier: known.facts });
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    listen(listener) {
      told.add(listener);
      return () => told.delete(listener);
    },
    async askSignIn() {
      if (state.account && !state.account.mustChange) return state.account;
      set({ isAsking: true });
      return new Promise((resolve) => waitingForSignIn.push(resolve));
    },
    cancelSignIn() {
      client.leaveOffice();
      set({ isAsking: false });
      // Whoever would not change the password he was given is let in no further.
      if (state.account?.mustChange) void asking(() => client.signOut()).then(() => enter(null));
      for (const answer of waitingForSignIn) answer(null);
      waitingForSignIn = [];
    },
    signIn: async (name, password) => enter(await client.signIn(name, password)),
    signInAtOffice: async () => enter(await client.signInAtOffice()),
    async changePassword(old, wanted) {
      const { name } = state.account!;
      await client.changePassword(old, wanted);
      await enter(await client.signIn(name, wanted));
    },
    async signOut() {
      await client.signOut();
      await enter(null);
    },
    follow(next) {
      if (next?.period === form?.period && next?.department === form?.department) return;
      form = next;
      set({ standing: null, earlier: [] });
      void Promise.all([look(), remember()]);
    },
    look,
    async hand(file) {
      const { account } = state;
      set({ sending: 0 });
      try {
        return await sending.hand({ ...file, account: account!.name }, (share) => set({ sending: share }));
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
      await client.attach(form!, file, onProgress);
      await look();
    },
    bytes: client.bytes,
    async post(path, body) {
      await client.post(path, body);
      await look();
    },
    start() {
      const again = () => void (state.isPresent && state.account ? enter(state.account) : meet());
      const timer = setInterval(() => void (state.isPresent || isAbsent ? look() : meet()), LOOK_AGAIN);
      const seen = () => void (document.hidden || look());
      window.addEventListener("online", again);
      document.addEventListener("visibilitychange", seen);
      void meet();
      return () => {
        clearInterval(timer);
        window.removeEventListener("online", again);
        document.removeEventListener("visibilitychange", seen);
        sending.stop();
      };
    },
  };
}
