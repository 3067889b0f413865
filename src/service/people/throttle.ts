import { CodedError } from "../../core/errors/coded-error";
import { countSignIn, forgetSignInFailures, type SignInKey, takeBackSignIn } from "../../store/sessions";
import type { Service } from "../service";

/** Strangers' addresses are counted over all districts. */
const EVERYWHERE = "";

/** Whose password is tried, and where it is asked from. */
export interface Trying {
  readonly area: string;
  readonly name: string;
  readonly address: string;
}

/** What a try is counted by. */
function keysOf({ area, name, address }: Trying): { readonly byName: SignInKey; readonly byAddress: SignInKey } {
  return {
    byName: { area, key: `name ${name}`, free: 4 },
    // A whole office may stand behind one address.
    byAddress: { area: EVERYWHERE, key: `address ${address}`, free: 40 },
  };
}

/**
 * Looks at a password where neither its name nor the address has failed too often; it counts as failed until it is taken
 * back. Throws barred, with the seconds to wait.
 */
export async function throttled<Outcome>(
  { store: { db }, now: clock }: Service,
  trying: Trying,
  look: () => Promise<Outcome>,
): Promise<Outcome> {
  const now = clock();
  const { byName, byAddress } = keysOf(trying);
  for (const key of [byAddress, byName]) {
    const until = await countSignIn(db, key, now.getTime());
    if (until === null) continue;
    // Whoever is barred by name has not tried from the address.
    if (key === byName) await takeBackSignIn(db, byAddress, now.getTime());
    throw new CodedError("service", "barred", { seconds: Math.ceil((until - now.getTime()) / 1000) });
  }
  return look().catch(async (error) => {
    // Nobody looked at it.
    for (const key of [byAddress, byName]) await takeBackSignIn(db, key, now.getTime());
    throw error;
  });
}

/** Takes back what was counted for a password that was right. */
export async function wasRight({ store: { db }, now }: Service, trying: Trying): Promise<void> {
  const { byName, byAddress } = keysOf(trying);
  await forgetSignInFailures(db, byName.area, byName.key);
  await takeBackSignIn(db, byAddress, now().getTime());
}
