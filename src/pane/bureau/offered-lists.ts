import type { Period } from "../../core/period";
import { beijingDay } from "../../core/states/deadlines";
import type { ListShelf } from "../../core/targets/known-lists";
import type { TargetList } from "../../core/targets/schema";

/** The lists blank forms may be issued of: the program's own and those published. */
export function offeredLists({ lists, published }: ListShelf): TargetList[] {
  const counting = new Set(published.map(({ hash }) => hash));
  return lists.filter(({ hash }, index) => index === 0 || counting.has(hash));
}

/** The month of the service's clock, or of this machine's. */
export function monthOf(now: string | undefined): Period {
  const [year, month] = beijingDay(now === undefined ? Date.now() : Date.parse(now)).split("-");
  return { year: Number(year), month: Number(month) };
}
