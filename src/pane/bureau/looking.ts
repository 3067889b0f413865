import type { OpenStore } from "../host/events";
import type { BureauState } from "./bureau-state";
import type { MonthEngine } from "./month-engine";

/** Checks the forms and adds them up; of several looks under way only the last one is shown. */
export interface Looking {
  look(): Promise<void>;
  /** Shows no look that is under way. */
  cancel(): void;
}

export function openLooking(store: OpenStore<BureauState>, engine: MonthEngine): Looking {
  let looks = 0;
  const show = (changes: Partial<BureauState>) => store.set({ ...store.get(), ...changes });
  return {
    async look() {
      const mine = ++looks;
      show({ looking: true, failure: null });
      try {
        const { chosen: period, used: chosen, returned, cityFigures, leftOut } = store.get();
        const overview = await engine.get().overview({ period, returned, cityFigures, chosen, leftOut });
        if (mine === looks) show({ overview: overview.files > 0 ? overview : null, looking: false });
      } catch (error) {
        if (mine === looks) show({ looking: false, failure: { error } });
      }
    },
    cancel: () => void looks++,
  };
}
