import type { DeskContext } from "../desk-context";
import type { Asking } from "../ReasonDialog";

/** Asks why two people of a unit must see its forms from now on, or need not any more. */
export function reviewAsking(
  { service, say, tell }: DeskContext,
  { department, unit, reviewed }: { readonly department: string; readonly unit: string; readonly reviewed: boolean },
  onChanged: () => void,
): Asking {
  return {
    name: `${department}.review`,
    title: say(reviewed ? "desk.act.reviewOnTitle" : "desk.act.reviewOffTitle", { unit }),
    verb: say(reviewed ? "desk.act.reviewOn" : "desk.act.reviewOff"),
    body: say(reviewed ? "desk.act.reviewOnBody" : "desk.act.reviewOffBody"),
    needs: { reason: true, until: false },
    async act({ reason }) {
      await service.post(`/units/${department}/review`, { reviewed, reason });
      tell({ intent: "success", title: say(reviewed ? "desk.act.reviewOnDone" : "desk.act.reviewOffDone", { unit }) });
      onChanged();
    },
  };
}
