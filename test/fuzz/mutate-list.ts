import type { Random } from "#src/samples/world/random";

const VALUES = [null, 0, -1, 1e308, "", "x", "constructor", "__proto__", "2024-13", [], {}, true, [[]], { id: "x" }];

/** The contents of a target list's files with one or a few values made wrong. */
export function mutateListFiles(files: Readonly<Record<string, unknown>>, random: Random): Record<string, unknown> {
  const changed = structuredClone(files) as Record<string, unknown>;
  for (let round = random.whole(1, 3); round > 0; round--) mutateValue(changed, random);
  return changed;
}

function mutateValue(top: object, random: Random): void {
  let here = top as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(here);
    if (keys.length === 0) return;
    const key = random.pick(keys);
    const below = here[key];
    if (typeof below === "object" && below !== null && random.whole(0, 9) > 0) {
      here = below as Record<string, unknown>;
      continue;
    }
    const choice = random.whole(0, 4);
    if (choice === 0) delete here[key];
    else if (choice === 1) here[`${key}x`] = below;
    else if (choice === 2) here[key] = here[random.pick(keys)];
    else here[key] = structuredClone(random.pick(VALUES));
    return;
  }
}
