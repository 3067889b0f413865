import type { ServiceClient } from "../../client/client";
import type { DeskState, FollowedForm } from "./desk-state";

/** What following the open form needs of the desk. */
interface Around {
  readonly client: ServiceClient;
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
}

export function openFollowing({ client, get, set, asking }: Around): Following {
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
      if (get().standing) set({ standing: null });
      return;
    }
    const standing = await asking(() => client.form(asked.period, asked.department));
    if (asked === form && standing) set({ standing });
  }
  async function remember(): Promise<void> {
    const asked = mine();
    if (!asked || get().account?.role !== "department") return;
    const known = await asking(() => client.history(asked.period));
    if (asked === form && known) set({ earlier: known.facts });
  }
  return {
    form: () => form,
    follow(next) {
      if (next?.period === form?.period && next?.department === form?.department) return;
      form = next;
      set({ standing: null, earlier: [] });
      void Promise.all([look(), remember()]);
    },
    look,
    remember,
  };
}
