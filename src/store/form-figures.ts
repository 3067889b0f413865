import { sql } from "kysely";
import type { Areas } from "../core/divisions";
import type { FormGroup } from "../core/rollup/form-group";
import type { Fact } from "../core/submission/submission";
import type { Database, Work } from "./database";
import type { FormKey } from "./forms";
import { figuresFrom, packedForm } from "./packed-form";

/** Forms of a region's districts of a kind that have figures in the same cells, and by which list they were received. */
export interface StoredGroup extends FormGroup {
  readonly listHash: string;
  readonly kind: number;
}

/** What a district of a region has handed in of a month. */
export interface DistrictForms {
  readonly area: string;
  /** Units whose form counts, and those whose form was given back, also while its correction waits for a review. */
  readonly received: readonly string[];
  readonly returned: readonly string[];
}

/** Puts a form's figures in the place of those of its unit. */
export async function keepFormFigures(
  work: Work,
  { area, period, department }: FormKey,
  listHash: string,
  facts: readonly Fact[],
): Promise<void> {
  const { shape, cells, figures } = packedForm(listHash, facts);
  const known = await work.selectFrom("form_shape").select("shape").where("shape", "=", shape).executeTakeFirst();
  if (!known) {
    await work
      .insertInto("form_shape")
      .values({ shape, list_hash: listHash, cells })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await work
    .insertInto("form_figures")
    .values({ area, period, department, shape, figures })
    .onConflict((conflict) => conflict.columns(["area", "period", "department"]).doUpdateSet({ shape, figures }))
    .execute();
}

export async function dropFormFigures(work: Work, { area, period, department }: FormKey): Promise<void> {
  await work
    .deleteFrom("form_figures")
    .where("area", "=", area)
    .where("period", "=", period)
    .where("department", "=", department)
    .execute();
}

/** The figures of every form of a region that counts in a month; districts are of a kind as is told, else of kind 0. */
export async function formGroups(
  db: Database,
  { from, to }: Areas,
  period: string,
  kinds: Readonly<Record<string, number>>,
): Promise<StoredGroup[]> {
  const groups = await db
    .selectFrom("form_figures")
    .select(["department", "shape"])
    .select(sql<number>`coalesce((${JSON.stringify(kinds)}::jsonb ->> area)::int, 0)`.as("kind"))
    .select((row) => row.fn.countAll<string>().as("forms"))
    .select(sql<Buffer>`string_agg(figures, ''::bytea)`.as("figures"))
    .where("period", "=", period)
    .where("area", ">=", from)
    .where("area", "<=", to)
    .groupBy(["department", "shape", "kind"])
    .execute();
  const wanted = [...new Set(groups.map(({ shape }) => shape))];
  const rows = await db.selectFrom("form_shape").selectAll().where(sql<boolean>`shape = any(${wanted})`).execute();
  const shapes = new Map(rows.map(({ shape, ...about }) => [shape, about]));
  return groups.map(({ department, shape, kind, forms, figures }) => {
    const { cells, list_hash: listHash } = shapes.get(shape)!;
    return { department, shape: cells, kind, listHash, forms: Number(forms), figures: figuresFrom(figures) };
  });
}

/** The districts of a region of which a unit has handed in a form of a month, by their codes. */
export async function districtsWithForms(db: Database, { from, to }: Areas, period: string): Promise<DistrictForms[]> {
  return db
    .selectFrom("form")
    .leftJoin("form_figures", (join) =>
      join
        .onRef("form_figures.area", "=", "form.area")
        .onRef("form_figures.period", "=", "form.period")
        .onRef("form_figures.department", "=", "form.department"),
    )
    .select("form.area")
    .select([
      sql<string[]>`array_remove(array_agg(form_figures.department), null)`.as("received"),
      sql<string[]>`array_remove(array_agg(case when form_figures.area is null then form.department end), null)`.as(
        "returned",
      ),
    ])
    .where("form.period", "=", period)
    .where("form.area", ">=", from)
    .where("form.area", "<=", to)
    .where("form.version", ">", 0)
    .groupBy("form.area")
    .orderBy("form.area")
    .execute();
}

/** The districts of a region that have accounts of units, by their codes. */
export async function districtsWithUnits(db: Database, { from, to }: Areas): Promise<string[]> {
  const rows = await db
    .selectFrom("account")
    .select("area")
    .distinct()
    .where("area", ">=", from)
    .where("area", "<=", to)
    .where("role", "=", "department")
    .where("disabled", "=", false)
    .orderBy("area")
    .execute();
  return rows.map(({ area }) => area);
}
