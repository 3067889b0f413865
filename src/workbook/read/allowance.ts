import { CodedError } from "../../core/errors/coded-error";

/** Counts down what may still be kept in memory, so that a hostile file is refused before it fills it. */
export class Allowance {
  constructor(
    private remaining: number,
    private readonly whole: Allowance | null = null,
  ) {}

  /** How much may still be taken. */
  get left(): number {
    return this.remaining;
  }

  /** A part of this allowance: what is taken from it is taken from the whole too. */
  within(most: number): Allowance {
    return new Allowance(most, this);
  }

  take(things: number): void {
    this.whole?.take(things);
    this.remaining -= things;
    if (this.remaining < 0) throw new CodedError("refusal", "too-large", { context: "cells" });
  }
}
