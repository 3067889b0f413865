/** Sentences of findings, by check code and variant. */
export const findings = {};
