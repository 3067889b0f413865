import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { departmentName } from "../../../language/names";
import type { UnitsAnswer } from "../answers";
import { useDesk } from "../desk-context";
import { useLoaded } from "../use-loaded";

/** That units must have their forms reviewed and have nobody left for it: what is to be done. */
export function StuckUnits() {
  const { service, list, say } = useDesk();
  const loaded = useLoaded("units", () => service.get<UnitsAnswer>("/units"), true);
  const stuck = loaded.value?.units.filter((unit) => unit.stuck) ?? [];
  if (stuck.length === 0) return null;
  const units = stuck.map(({ department }) => departmentName(department, list, say)).join(say("terms.separator"));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say("desk.review.stuckUnits", { units })}</MessageBarBody>
    </MessageBar>
  );
}
