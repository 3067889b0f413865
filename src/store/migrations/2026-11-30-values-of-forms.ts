import { type Kysely, type Migration, sql } from "kysely";
import type { Submission } from "../../core/submission/submission";
import { packedForm } from "../packed-form";
import type { Tables } from "../schema";

/** The figures that stand for a unit in one row, so that those of many districts are read at once. */
export const valuesOfForms: Migration = { up };

const YEARS = Array.from({ length: 16 }, (_, index) => 2022 + index);

async function up(db: Kysely<Tables>): Promise<void> {
  const statements = [
    `create table form_shape (shape text primary key, list_hash text not null, cells jsonb not null)`,
    `create table form_figures (area text, period text, department text, shape text not null, figures bytea not null,
      primary key (area, period, department)) partition by range (period)`,
    ...YEARS.map(
      (year) =>
        `create table form_figures_${year} partition of form_figures for values from ('${year}-01') to ('${year + 1}-01')`,
    ),
    `create table form_figures_other partition of form_figures default`,
    `create index form_figures_period on form_figures (period, area)`,
    `create index form_period on form (period, area)`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
  const { rows } = await sql<{
    area: string;
    period: string;
    department: string;
    list_hash: string;
    content: Submission;
  }>`select s.area, s.period, s.department, s.list_hash, s.content from submission s
    join form f using (area, period, department, version) where f.state <> 'returned'`.execute(db);
  for (const { list_hash, content, ...key } of rows) {
    if (content.facts.length === 0) continue;
    const { shape, cells, figures } = packedForm(list_hash, content.facts);
    await db
      .insertInto("form_shape")
      .values({ shape, list_hash, cells })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db
      .insertInto("form_figures")
      .values({ ...key, shape, figures })
      .execute();
  }
}
