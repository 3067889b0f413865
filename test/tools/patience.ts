/**
 * How long what must come is waited for, in milliseconds: what a machine with much else to do may take, since nothing is
 * measured by it.
 */
export const PATIENCE = 100_000;
