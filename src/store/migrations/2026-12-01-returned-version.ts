import { type Kysely, type Migration, sql } from "kysely";
import type { Tables } from "../schema";

/** Which version cells were given back with, beside those after it that they still hold for. */
export const returnedVersion: Migration = { up };

async function up(db: Kysely<Tables>): Promise<void> {
  await sql`alter table returned_cell add column returned_version int`.execute(db);
  await sql`update returned_cell set returned_version = version`.execute(db);
  await sql`alter table returned_cell alter column returned_version set not null`.execute(db);
}
