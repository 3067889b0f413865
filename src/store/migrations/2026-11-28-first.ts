import { type Kysely, type Migration, sql } from "kysely";

/** The tables of schema.ts, with figures partitioned by year. */
export const first: Migration = { up };

/** Years with a partition of their own; any other month's figures lie in the default one. */
const YEARS = Array.from({ length: 16 }, (_, index) => 2022 + index);

async function up(db: Kysely<never>): Promise<void> {
  const statements = [
    `create table blob (sha256 text primary key, bytes bytea not null, at timestamptz not null)`,
    `create table list_version (area text, effective_from text, version text not null, hash text not null,
      published_at timestamptz, published_by text not null, why text not null, content jsonb not null,
      primary key (area, effective_from, published_at))`,
    `create table period (area text, period text, state text not null, primary key (area, period))`,
    `create table form (area text, period text, department text, state text not null, version int not null,
      sha256 text, unlocked_until text, primary key (area, period, department))`,
    `create table submission (area text, period text, department text, version int, sha256 text not null,
      file_name text not null, received_at timestamptz not null, handed_over_at timestamptz, late boolean not null,
      sent_by text not null, list_hash text not null, content jsonb not null, findings jsonb not null,
      log_index int not null, primary key (area, period, department, version),
      unique (area, period, department, sha256))`,
    `create index submission_file on submission (area, sha256)`,
    `create table refused_file (area text, period text, department text, sha256 text, file_name text not null,
      at timestamptz not null, sent_by text not null, findings jsonb not null,
      primary key (area, period, department, sha256))`,
    `create table exemption (area text, period text, department text, code text, indicator text, sha256 text not null,
      state text not null, why text not null, asked_by text not null, asked_at timestamptz not null, decided_by text,
      decided_at timestamptz, decided_why text, primary key (area, period, department, code, indicator))`,
    `create table returned_cell (area text, period text, department text, version int, sheet text, cell text,
      indicator text, measure text, why text not null,
      primary key (area, period, department, version, sheet, cell))`,
    `create table accepted_explanation (area text, period text, department text, version int, code text,
      indicator text, by text not null, at timestamptz not null,
      primary key (area, period, department, version, code, indicator))`,
    ...figureTable("fact", "area, period, department, version, indicator, measure"),
    ...figureTable("fact_current", "area, period, department, indicator, measure"),
    `create table rollup (area text, period text, indicator text, measure text, value double precision,
      received int not null, expected int not null, log_size int not null,
      primary key (area, period, indicator, measure))`,
    `create table effect (area text, key text, at timestamptz not null, primary key (area, key))`,
    `create table account (area text, name text, role text not null, department text, password text not null,
      must_change boolean not null, disabled boolean not null, contact text not null, created_at timestamptz not null,
      primary key (area, name))`,
    `create table session (area text, token text, name text not null, expires_at timestamptz not null,
      primary key (area, token))`,
    `create index session_token on session (token)`,
    `create table sign_in_failure (area text, key text, failures int not null, until timestamptz not null,
      primary key (area, key))`,
    `create table log_entry (area text, index int, entry text not null, kind text not null, period text,
      department text, at timestamptz not null, primary key (area, index))`,
    `create index log_entry_form on log_entry (area, period, department)`,
    `create table log_tree (area text primary key, size int not null, peaks text not null, key text)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}

function figureTable(name: string, key: string): string[] {
  return [
    `create table ${name} (area text, period text, department text, version int, indicator text, measure text,
      state text not null, value double precision, numerator double precision, denominator double precision,
      primary key (${key})) partition by range (period)`,
    ...YEARS.map(
      (year) =>
        `create table ${name}_${year} partition of ${name} for values from ('${year}-01') to ('${year + 1}-01')`,
    ),
    `create table ${name}_other partition of ${name} default`,
  ];
}
