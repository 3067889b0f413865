import { Badge, type BadgeProps } from "@fluentui/react-components";
import type { FormState } from "../../core/states/state";
import { useDesk } from "./desk-context";

const COLORS: Readonly<Record<FormState, NonNullable<BadgeProps["color"]>>> = {
  empty: "informative",
  saved: "informative",
  faulty: "danger",
  passed: "brand",
  reviewing: "warning",
  submitted: "brand",
  accepted: "success",
  returned: "severe",
};

/** Where a form stands, by word and color. */
export function StateMark({ state }: { readonly state: FormState }) {
  const { say } = useDesk();
  return (
    <Badge appearance="tint" color={COLORS[state]}>
      {say(`desk.state.${state}`)}
    </Badge>
  );
}
