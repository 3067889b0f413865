import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Binaries, type Cluster, openCluster } from "../../src/store/cluster";
import { embeddedBinaries } from "../../src/store/embedded";

const DEBIAN = "/usr/lib/postgresql";

/** The newest PostgreSQL of Debian's packages, which .ci/run installs. */
function debianBinaries(): Binaries {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const bin = join(DEBIAN, versions[0] ?? "none", "bin");
  return { initdb: join(bin, "initdb"), pgCtl: join(bin, "pg_ctl") };
}

/** The databases every store test runs on: the one that comes with the package, and another major. */
export const KINDS: readonly (readonly [name: string, binaries: () => Binaries])[] = [
  ["embedded PostgreSQL", embeddedBinaries],
  ["Debian's PostgreSQL", debianBinaries],
];

/** A data folder of its own that the database's user can get to. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "huizong-data-"));
  chmodSync(folder, 0o755);
  return folder;
}

/** A new database in a folder of its own, gone with `end`. */
export async function newCluster(
  binaries: () => Binaries,
): Promise<Cluster & { folder: string; end(): Promise<void> }> {
  const folder = dataFolder();
  const cluster = await openCluster(folder, binaries());
  return {
    ...cluster,
    folder,
    async end() {
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
