import { randomBytes } from "node:crypto";
import { appendFileSync, chmodSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { type Binaries, openCluster } from "#src/store/cluster";
import { openStore } from "#src/store/store";
import { madeOnceLater } from "../tools/made-once";

/** The database new ones are copied from, with the tables made. */
const TEMPLATE = "made";

/**
 * A database of its own with the service's tables, gone with `end`, in a PostgreSQL that all suites of a run share and
 * run-folder.mjs ends. It does not wait for the disk, since what is lost with the power is no matter here.
 */
export async function newDatabase(binaries: Binaries): Promise<{ readonly address: string; end(): Promise<void> }> {
  const folder = await madeOnceLater(`shared${binaries.initdb.replaceAll(/[^\w.-]/g, "-")}`, (place) =>
    makeTemplate(place, binaries),
  );
  const { address } = await openCluster(folder, binaries);
  const name = `suite_${randomBytes(8).toString("hex")}`;
  await ask(address, `create database ${name} template ${TEMPLATE}`);
  return { address: databaseAt(address, name), end: () => ask(address, `drop database ${name} with (force)`) };
}

async function makeTemplate(place: string, binaries: Binaries): Promise<void> {
  chmodSync(place, 0o755);
  const { address, stop } = await openCluster(place, binaries);
  await ask(address, `create database ${TEMPLATE}`);
  await (await openStore({ address: databaseAt(address, TEMPLATE) })).close();
  await stop();
  appendFileSync(join(place, "postgres", "postgresql.conf"), "\nfsync = off\nfull_page_writes = off\n");
}

const databaseAt = (address: string, name: string) => Object.assign(new URL(address), { pathname: `/${name}` }).href;

async function ask(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
