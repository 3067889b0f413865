import { Kysely, Migrator, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "./database";
import { MIGRATIONS } from "./migrations";
import { type Again, openQueue, type Queue } from "./queue";
import type { Tables } from "./schema";

/** The database of a service with its queue of jobs. */
export interface Store {
  readonly db: Database;
  readonly queue: Queue;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** postgres://… */
  readonly address: string;
  /** Connections at most. */
  readonly connections?: number;
  /** How often, in seconds, it is looked for jobs whose workers are gone. */
  readonly upkeep?: number;
  /** How often a reminder that did not arrive is tried again; about an hour long when absent. */
  readonly again?: Again;
  /** Told when an idle connection breaks; the next statement makes a new one. */
  readonly onError?: (error: Error) => void;
}

const AGAIN: Again = { tries: 6, firstWait: 30 };

/** Opens a database, bringing its tables up to date first; several programs may do so at once. */
export async function openStore({
  address,
  connections = 10,
  upkeep = 30,
  again = AGAIN,
  onError,
}: StoreOptions): Promise<Store> {
  const pool = new pg.Pool({ connectionString: address, max: connections });
  const told = onError ?? (() => undefined);
  // A connection that breaks while nobody waits for it would end the program.
  pool.on("error", told);
  pool.on("connect", (client) => client.on("error", told));
  const db: Database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const queue = await oneAtATime(address, async () => {
      await migrate(db);
      return openQueue(pool, told, { upkeep, again });
    });
    return {
      db,
      queue,
      async close() {
        await queue.close();
        await db.destroy();
      },
    };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Any number nobody else locks in the database. */
const OPENING = 7_423_106_001;

/** Servers and workers that start together would make the same tables at once, each waiting for the other's. */
async function oneAtATime<Result>(address: string, doing: () => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: address });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [OPENING]);
    return await doing();
  } finally {
    // With the connection goes the lock.
    await client.end().catch(() => undefined);
  }
}

/** Throws away everything in a database; for one of invented figures. */
export async function emptyDatabase(address: string): Promise<void> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query("drop schema if exists pgboss cascade; drop schema public cascade; create schema public");
  } finally {
    await client.end();
  }
}

async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
