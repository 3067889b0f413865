import { Refusal } from "../../core/refusal";

/** Counts down what may still be kept in memory, so that a hostile file is refused before it fills it. */
export class Allowance {
  constructor(private left: number) {}

  take(things: number): void {
    this.left -= things;
    if (this.left < 0) throw new Refusal("too-large", { context: "cells" });
  }
}
