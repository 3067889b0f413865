/**
 * A sum that is never rounded: parts without common digits, the smallest first (Shewchuk). What is added in which order, or
 * first to sums that are then added to each other, makes no difference to it.
 */
export type ExactTotal = number[];

/** Adds a term to a total. */
export function addExactly(total: ExactTotal, term: number): void {
  let kept = 0;
  let rest = term;
  for (let index = 0; index < total.length; index++) {
    const part = total[index]!;
    const sum = rest + part;
    const lost = Math.abs(rest) >= Math.abs(part) ? rest - sum + part : part - sum + rest;
    if (lost !== 0) total[kept++] = lost;
    rest = sum;
  }
  total[kept] = rest;
  total.length = kept + 1;
}

/** The number next to a total, and of two as near the even one. */
export function roundedTotal(total: ExactTotal): number {
  let index = total.length - 1;
  let sum = total[index] ?? 0;
  let lost = 0;
  while (index > 0 && lost === 0) {
    const [high, part] = [sum, total[--index]!];
    sum = high + part;
    lost = part - (sum - high);
  }
  // Half way between two numbers what is further down decides.
  const further = total[index - 1] ?? 0;
  if ((lost < 0 && further < 0) || (lost > 0 && further > 0)) {
    const twice = lost * 2;
    if (sum + twice - sum === twice) return sum + twice;
  }
  return sum;
}

/** The sum, rounded once at its end, so that the order of the terms does not show. */
export function exactSum(terms: Iterable<number>): number {
  const total: ExactTotal = [];
  for (const term of terms) addExactly(total, term);
  return roundedTotal(total);
}
