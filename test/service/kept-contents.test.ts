import { type RawBuilder, sql } from "kysely";
import { fileKeptOtherwise } from "#src/service/kept-contents";
import type { Work } from "#src/store/database";
import { filledForm } from "../scenario/form-file";
import { type RunningService, runService } from "./running";

let running: RunningService;
beforeAll(async () => {
  running = await runService();
  await running.person("财政", "department", "finance");
  await running.person("商务", "department", "commerce");
  await running.person("统计", "bureau");
  for (const [unit, as] of [
    ["finance", "财政"],
    ["commerce", "商务"],
  ] as const) {
    const body = await filledForm(unit).bytes();
    await running.ask("POST", "/api/submissions?name=a.xlsx", { as, body });
  }
  const body = { version: 1, reason: "请核对", cells: [] };
  await running.ask("POST", "/api/submissions/2024-03/commerce/return", { as: "统计", body });
});
afterAll(() => running?.end());

class Undone extends Error {}

/** What is found after an alteration, which is undone. */
async function foundAfter(alter: RawBuilder<unknown> | null): Promise<boolean> {
  const { store, bundled } = running.service;
  let found = false;
  await store.db
    .transaction()
    .execute(async (work: Work) => {
      await alter?.execute(work);
      found = (await fileKeptOtherwise(work, bundled)) !== null;
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return found;
}

test("What is kept of a form that counts and of one given back is what their files say", async () => {
  expect(await foundAfter(null)).toBe(false);
});

const FACTS = sql`(content::jsonb -> 'facts')`;
test.each<[string, RawBuilder<unknown>]>([
  [
    "A figure in what is kept of a form",
    sql`update submission set content = jsonb_set(content::jsonb, '{facts,0,value}', '123456') where jsonb_array_length(${FACTS}) > 0`,
  ],
  ["The form it is", sql`update submission set content = jsonb_set(content::jsonb, '{identity,form}', '"another"')`],
  ["A figure of a version", sql`update fact set value = value + 1 where value is not null and department = 'finance'`],
  ["A state of a figure", sql`update fact set state = 'blank' where state = 'value'`],
  ["A figure that is gone", sql`delete from fact where department = 'finance'`],
  ["A figure that stands", sql`update fact_current set value = value + 1 where value is not null`],
  ["The figures that stand, gone", sql`delete from fact_current`],
  [
    "The figures of a form given back, standing again",
    sql`insert into fact_current select * from fact where department = 'commerce'`,
  ],
  ["The packed figures", sql`update form_figures set figures = set_byte(figures, 0, 255 - get_byte(figures, 0))`],
  ["The packed figures, gone", sql`delete from form_figures`],
  ["The state that lets figures stand", sql`update form set state = 'returned'`],
])("%s is found", async (_, alter) => {
  expect(await foundAfter(alter)).toBe(true);
});

test("A form that is kept as another month's is found", async () => {
  const { store, bundled } = running.service;
  const found = store.db.transaction().execute(async (work) => {
    for (const table of ["submission", "form", "fact", "fact_current", "form_figures"] as const) {
      await sql`update ${sql.table(table)} set period = '2024-04'`.execute(work);
    }
    return fileKeptOtherwise(work, bundled);
  });
  expect(await found).toMatch(/^[0-9a-f]{64}$/);
});
