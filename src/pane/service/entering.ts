import type { Account } from "../../client/answers";
import type { ServiceClient } from "../../client/client";
import { isPassing } from "../../client/problem";
import type { DeskState } from "./desk-state";

/** Coming in and going out at the service. */
export interface Entering {
  /** Asks to sign in where nobody is; gives who then is, or null where the user would not. */
  askSignIn(): Promise<Account | null>;
  cancelSignIn(): void;
  signIn(name: string, password: string): Promise<void>;
  /** Signs in with the office's own accounts; may throw that the window did not open or was closed, or why nobody is let in. */
  signInAtOffice(): Promise<void>;
  /** Changes the password one was given and signs in with the new one. */
  changePassword(old: string, wanted: string): Promise<void>;
  signOut(): Promise<void>;
}

/** What entering needs of the desk. */
interface Around {
  readonly client: ServiceClient;
  get(): DeskState;
  set(changed: Partial<DeskState>): void;
  /** The answer to a question; null where the service cannot be reached or nobody is signed in any more. */
  asking<Answer>(ask: () => Promise<Answer>): Promise<Answer | null>;
  /** Somebody is in, or nobody any more. */
  entered(account: Account | null): Promise<unknown>;
  /** The service could not be asked. */
  unreached(): Promise<void>;
}

/** Besides what the user does: letting in an account, and meeting the service. */
export interface OpenEntering extends Entering {
  enter(account: Account | null): Promise<void>;
  meet(): Promise<void>;
  /** Whether an answer has said that there is no service here. */
  isAbsent(): boolean;
}

export function openEntering({ client, get, set, asking, entered, unreached }: Around): OpenEntering {
  let isAbsent = false;
  let waitingForSignIn: ((account: Account | null) => void)[] = [];
  const answerAll = (account: Account | null) => {
    for (const answer of waitingForSignIn) answer(account);
    waitingForSignIn = [];
  };

  async function enter(account: Account | null): Promise<void> {
    const isReady = account !== null && !account.mustChange;
    set({ account, ...(isReady ? { isAsking: false } : { standing: null, standingAt: null, earlier: [] }) });
    if (isReady) answerAll(account);
    await entered(isReady ? account : null);
  }

  /** Nothing is made of a service that cannot be reached: it is asked again. */
  async function meet(): Promise<void> {
    try {
      const ways = await client.waysIn();
      isAbsent = !ways;
      if (!ways) return set({ standing: null, standingAt: null });
      set({ isPresent: true, ways });
      await enter(ways.account);
    } catch (error) {
      if (!isPassing(error)) throw error;
      await unreached();
    }
  }

  return {
    enter,
    meet,
    isAbsent: () => isAbsent,
    async askSignIn() {
      const { account } = get();
      if (account && !account.mustChange) return account;
      set({ isAsking: true });
      return new Promise((resolve) => waitingForSignIn.push(resolve));
    },
    cancelSignIn() {
      client.leaveOffice();
      set({ isAsking: false });
      // Whoever would not change the password he was given is let in no further.
      if (get().account?.mustChange) void asking(() => client.signOut()).then(() => enter(null));
      answerAll(null);
    },
    signIn: async (name, password) => enter(await client.signIn(name, password)),
    signInAtOffice: async () => enter(await client.signInAtOffice()),
    async changePassword(old, wanted) {
      const { name } = get().account!;
      await client.changePassword(old, wanted);
      await enter(await client.signIn(name, wanted));
    },
    async signOut() {
      await client.signOut();
      await enter(null);
    },
  };
}
