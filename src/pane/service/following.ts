import type { ServiceReceipt } from "../../client/answers";
import type { ServiceClient } from "../../client/client";
import type { DeskState, FollowedForm } from "./desk-state";
import { type StandingKeeper, withReceipt } from "./kept-standings";

/** What following the open form needs of the desk. */
interface Around {
  readonly client: ServiceClient;
  readonly standings: StandingKeeper;
  get(): DeskState;
  set(changed: Partial<DeskState>): void;
  /** The answer to a question; null where the service cannot be reached or nobody is signed in any more. */
  asking<Answer>(ask: () => Promise<Answer>): Promise<Answer | null>;
}

/** How the open form stands at the service. */
export interface Following {
  form(): FollowedForm | null;
  follow(form: FollowedForm | null): void;
  /** Asks how it stands. */
  look(): Promise<void>;
  /** Asks for the figures of earlier months. */
  remember(): Promise<void>;
  /** Shows what was told of it before, while nothing is told of it now. */
  recall(): Promise<void>;
  /** Keeps a receipt at once: what follows may not come through any more. */
  received(receipt: ServiceReceipt): Promise<void>;
}

export function openFollowing({ client, standings, get, set, asking }: Around): Following {
  let form: FollowedForm | null = null;

  /** The form, where the account may ask for it. */
  const mine = () => {
    const { account } = get();
    if (!form || !account || account.mustChange) return null;
    return account.role === "department" && account.department !== form.department ? null : form;
  };
  async function look(): Promise<void> {
    const asked = mine();
    if (!asked) {
      if (get().standing && get().standingAt === null) set({ standing: null });
      return;
    }
    const standing = await asking(() => client.form(asked.period, asked.department));
    if (asked !== form) return;
    if (standing) {
      set({ standing, standingAt: null });
      await standings.keep({ standing, at: new Date().toISOString() });
    } else if (get().account) await recall();
  }
  async function recall(): Promise<void> {
    const [asked, { standing, standingAt }] = [form, get()];
    if (!asked || (standing && standingAt === null)) return;
    const kept = await standings.load(asked.period, asked.department);
    const { isPresent, account } = get();
    if (kept && asked === form && (!isPresent || account)) set({ standing: kept.standing, standingAt: kept.at });
  }
  async function received(receipt: ServiceReceipt): Promise<void> {
    const { period, department } = receipt;
    const isOpen = () => form?.period === period && form?.department === department;
    const kept = await standings.load(period, department);
    const before = (isOpen() ? get().standing : null) ?? kept?.standing ?? null;
    const standing = withReceipt(before, receipt);
    await standings.keep({ standing, at: new Date().toISOString() });
    if (isOpen()) set({ standing, standingAt: null });
  }
  async function remember(): Promise<void> {
    const asked = mine();
    if (!asked || get().account?.role !== "department") return;
    const known = await asking(() => client.history(asked.period));
    if (asked === form && known) set({ earlier: known.facts, explained: known.explanations ?? [] });
  }
  return {
    form: () => form,
    follow(next) {
      if (next?.period === form?.period && next?.department === form?.department) return;
      form = next;
      set({ standing: null, standingAt: null, earlier: [], explained: [] });
      void Promise.all([look(), remember(), get().isPresent ? null : recall()]);
    },
    look,
    remember,
    recall,
    received,
  };
}
