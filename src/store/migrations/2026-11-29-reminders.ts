import { type Kysely, type Migration, sql } from "kysely";

/** How reminders were sent, by way. */
export const reminders: Migration = { up };

async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(
      `create table reminder (area text, cause int, way text, period text not null, department text not null,
        text text not null, mobiles text not null, address text, state text not null, reason text not null,
        tries int not null, at timestamptz not null, primary key (area, cause, way))`,
    )
    .execute(db);
  await sql.raw(`create index reminder_form on reminder (area, period, department)`).execute(db);
}
