import { onceFor } from "../once-for";
import type { Indicator, TargetList } from "./schema";

const indicatorsOf = onceFor(
  ({ indicators }: TargetList): ReadonlyMap<string, Indicator> =>
    new Map(indicators.map((indicator) => [indicator.id, indicator])),
);

/** The indicator of an id; undefined where the list has none. Indexed once: a list over many districts is long. */
export function findIndicator(list: TargetList, id: string): Indicator | undefined {
  return indicatorsOf(list).get(id);
}

/** The indicator of an id; throws where the list has none, which parsing rules out. */
export function indicatorOf(list: TargetList, id: string): Indicator {
  const found = findIndicator(list, id);
  if (!found) throw new RangeError(`the target list has no indicator ${id}`);
  return found;
}
