import { type Kysely, type Migration, sql } from "kysely";

/** Filled working papers (审计底稿) and what they come to. */
export const papers: Migration = { up };

async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(`create table paper (area text, period text, number int, sha256 text not null, file_name text not null,
      confidence float8 not null, evaluation jsonb not null, entered_by text not null, at timestamptz not null,
      log_index int not null, primary key (area, period, number), unique (area, period, sha256, confidence))`)
    .execute(db);
}
