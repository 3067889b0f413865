import { CodedError } from "../../core/errors/coded-error";

/** Counts down what may still be kept in memory, so that a hostile file is refused before it fills it. */
export class Allowance {
  constructor(
    private cells: number,
    private rows = Number.POSITIVE_INFINITY,
    private readonly whole: Allowance | null = null,
  ) {}

  /** A part of this allowance: what is taken from it is taken from the whole too. */
  within(cells: number): Allowance {
    return new Allowance(cells, Number.POSITIVE_INFINITY, this);
  }

  take(cells: number): void {
    this.whole?.take(cells);
    this.cells -= cells;
    if (this.cells < 0) throw new CodedError("refusal", "too-large", { context: "cells" });
  }

  takeRow(): void {
    this.whole?.takeRow();
    this.rows -= 1;
    if (this.rows < 0) throw new CodedError("refusal", "too-large", { context: "cells" });
  }
}
