import { derivationOf } from "../../core/form/derivation";
import { isDue } from "../../core/form/form";
import { enter, type Fault } from "./fault";

/** A quarterly figure filled in in a month that does not ask for it. */
export const outOfTurn: Fault = {
  kind: "out-of-turn",
  code: "V22",
  plant(draft, { random }) {
    const { form, period } = draft;
    const idle = form.rows
      .map((row) => row.indicator)
      .filter((indicator) => !isDue(indicator, period.month) && derivationOf(form, indicator, "cumulative") === null);
    if (idle.length === 0) return null;
    return enter(draft, { indicator: random.pick(idle), measure: "cumulative" }, 128, "本月免报而填了数");
  },
};
