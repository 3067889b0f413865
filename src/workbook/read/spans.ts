import type { Allowance } from "./allowance";

/** Stretches of hidden rows or columns, which a file may well run to the edge of the sheet. */
export class Spans {
  private readonly spans: { first: number; last: number }[] = [];

  constructor(private readonly allowance: Allowance) {}

  add(first: number, last: number): void {
    const previous = this.spans[this.spans.length - 1];
    if (previous && previous.last === first - 1) previous.last = last;
    else {
      this.allowance.take(1);
      this.spans.push({ first, last });
    }
  }

  /** Every number in the spans that is not beyond the one given. */
  upTo(end: number): Set<number> {
    const numbers = new Set<number>();
    for (const { first, last } of this.spans) {
      const stop = Math.min(last, end);
      this.allowance.take(Math.max(0, stop - first + 1));
      for (let number = first; number <= stop; number++) numbers.add(number);
    }
    return numbers;
  }
}
