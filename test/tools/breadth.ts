declare global {
  /** Set by broad.config.mjs. */
  var isBroad: boolean | undefined;
}

/**
 * What repeats the same behaviour with another seed, at another size or more often: in an ordinary run as much as shows
 * that it breaks, everything with `npm run test:broad`.
 */
export const broadly = <What>(ordinary: What, broad: What): What => (globalThis.isBroad ? broad : ordinary);

/** The hosts, languages or views a story is told in: in an ordinary run those named after them, else all. */
export const ways = <Way>(all: readonly Way[], ...ordinary: readonly NoInfer<Way>[]): readonly Way[] =>
  broadly(ordinary, all);
