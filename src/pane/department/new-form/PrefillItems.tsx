import { Link, Text } from "@fluentui/react-components";
import type { Prefill } from "../../../core/new-form/prefill";
import type { Fact } from "../../../core/submission/submission";
import { indicatorName } from "../../../language/names";
import { reportedText } from "../../../language/numbers";
import { useWorkspace } from "../../workspace/workspace";
import { useBoxStyles } from "./box-style";

/** A figure with its name, which leads to its cell. */
export function PrefillPlace({ one, value }: { readonly one: Prefill | Fact; readonly value: number }) {
  const { say, list, go } = useWorkspace();
  const indicator = list.indicators.find(({ id }) => id === one.indicator)!;
  const name = indicatorName(one.indicator, list, say);
  const column = say(`terms.measure.${one.measure}`);
  return (
    <Link as="button" onClick={() => go({ sheet: one.sheet, cell: one.cell })}>
      {say("pane.newForm.figure", { name, column, value: reportedText(value, one.measure, indicator, say) })}
    </Link>
  );
}

/** A figure that is offered, with where it comes from. */
export function OfferedItem({ one }: { readonly one: Prefill }) {
  const { say, list } = useWorkspace();
  const styles = useBoxStyles();
  const { from, rule, value, was } = one;
  const indicator = list.indicators.find(({ id }) => id === one.indicator)!;
  const told = (number: number) => reportedText(number, one.measure, indicator, say);
  const source =
    from === null || rule === "first-form"
      ? say("pane.newForm.first-form")
      : rule === "last-year"
        ? say("pane.newForm.last-year", { ...from.period, cell: from.cell ?? "" })
        : say("pane.newForm.running-total", {
            ...from.period,
            last: told(from.value),
            added: told(value - from.value),
          });
  return (
    <li>
      <PrefillPlace one={one} value={value} />
      <Text size={200} block className={styles.quiet}>
        {was === null ? source : say("pane.newForm.instead", { source, was: told(was.value) })}
      </Text>
    </li>
  );
}

/** A prefilled figure that is to be taken out, with the month it was worked out from where that is why. */
export function EmptiedItem({ one, month = null }: { readonly one: Fact; readonly month?: Fact | null }) {
  const { say } = useWorkspace();
  const styles = useBoxStyles();
  const why = month?.state === "not-applicable" ? "not-applicable" : "blank";
  return (
    <li>
      <PrefillPlace one={one} value={one.value!} />
      <Text size={200} block className={styles.quiet}>
        {month
          ? say(`pane.newForm.withdrawn.${why}`, { month: say(`terms.measure.${month.measure}`) })
          : say("pane.newForm.other.emptied")}
      </Text>
    </li>
  );
}
