import { type Kysely, type Migration, sql } from "kysely";

/** The lists forms were received by, so that they are at hand when the program brings another. */
export const usedLists: Migration = { up };

async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(
      `create table used_list (area text, hash text, year int not null, at timestamptz not null, content jsonb not null,
        primary key (area, hash))`,
    )
    .execute(db);
}
