import { type Kysely, type Migration, sql } from "kysely";

/** Forms that two people of a unit see before they count, and scans with the stamp. */
export const reviews: Migration = { up };

async function up(db: Kysely<never>): Promise<void> {
  const statements = [
    `create table unit_rule (area text, department text, reviewed boolean not null, at timestamptz not null,
      primary key (area, department))`,
    `create table review (area text, period text, department text, number int, sha256 text not null,
      file_name text not null, findings jsonb not null, state text not null, prepared_by text not null,
      prepared_at timestamptz not null, decided_by text, decided_at timestamptz, why text,
      primary key (area, period, department, number))`,
    `create table scan (area text, period text, department text, number int, sha256 text not null,
      file_name text not null, type text not null, size int not null, version int not null, sent_by text not null,
      at timestamptz not null, log_index int not null, primary key (area, period, department, number),
      unique (area, period, department, sha256))`,
    `alter table account add column duty text`,
    `alter table submission add column approved_by text`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
