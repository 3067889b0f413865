import { roundTo } from "../../core/numbers";

/** A share from 0 to 1 as style sheets write it; what is read goes through language/numbers. */
export function cssPercent(share: number): string {
  return `${roundTo(share * 100, 2)}%`;
}
