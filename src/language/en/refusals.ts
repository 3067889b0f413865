/** Sentences of refusals, by kind: what the file is, and the way out. */
export const refusals = {};
