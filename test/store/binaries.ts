import { execFileSync } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { isCoded } from "#src/core/errors/coded-error";
import { type Binaries, type Cluster, openCluster } from "#src/store/cluster";
import { embeddedBinaries } from "#src/store/embedded";
import { madeOnceLater } from "../tools/made-once";

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
    if (isCoded(error, "database")) return null;
    throw error;
  }
}

export const [packaged, debian] = [packagedBinaries(), debianBinaries()];

/** Every PostgreSQL there is, by its name. */
export const BINARIES: Readonly<Record<string, Binaries>> = {
  ...(packaged ? { "embedded PostgreSQL": packaged } : {}),
  ...(debian ? { "Debian's PostgreSQL": debian } : {}),
};

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

/**
 * A new database in a folder of its own, gone with `end`: a copy of one that is made once, which does not wait for the
 * disk, since what is lost with the power is no matter here.
 */
export async function newCluster(binaries: Binaries): Promise<Cluster & { folder: string; end(): Promise<void> }> {
  const template = await madeOnceLater(`database${binaries.initdb.replaceAll(/[^\w.-]/g, "-")}`, async (place) => {
    chmodSync(place, 0o755);
    await (await openCluster(place, binaries)).stop();
    appendFileSync(join(place, "postgres", "postgresql.conf"), "\nfsync = off\nfull_page_writes = off\n");
  });
  const folder = dataFolder();
  // Its files belong to a user of the database's own where the tests run as root.
  execFileSync("cp", ["-a", `${template}/.`, folder]);
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

/** Keeps the database of a folder running until what is given back is called, so that commands need not start it each. */
export async function keepRunning(folder: string, binaries: Binaries): Promise<() => Promise<void>> {
  const cluster = await openCluster(folder, binaries);
  const client = new pg.Client({ connectionString: cluster.address });
  await client.connect();
  return async () => {
    await client.end();
    await cluster.stop();
  };
}
