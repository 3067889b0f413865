import { generateKeyPairSync } from "node:crypto";
import { sql } from "kysely";
import { headOf, keeperWith, verifySignature } from "#src/service/keeper";
import type { Work } from "#src/store/database";
import { faultOfKept } from "#src/store/log-check";
import { filledForm } from "../scenario/form-file";
import { type RunningService, runService } from "./running";

let running: RunningService;
beforeAll(async () => {
  running = await runService();
  await running.person("财政", "department", "finance");
  const body = await filledForm("finance").bytes();
  await running.ask("POST", "/api/submissions?name=a.xlsx", { as: "财政", body });
  await running.ask("POST", "/api/sign-in", { body: { name: "财政", password: "wrong" } });
});
afterAll(() => running?.end());

class Undone extends Error {}

/** What speaks against what is kept once it has been altered; the alteration is undone. */
async function faultAfter(alter: (work: Work) => Promise<unknown>) {
  const { store, keeper } = running.service;
  const head = await headOf(store.db, keeper, "220106", running.service.now());
  let found: Awaited<ReturnType<typeof faultOfKept>> | undefined;
  await store.db
    .transaction()
    .execute(async (work) => {
      await alter(work);
      found = await faultOfKept(work, [head], keeper.key, verifySignature);
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return found;
}

test("Nothing speaks against what was kept and not touched", async () => {
  expect(await faultAfter(async () => undefined)).toBeNull();
});

test.each([
  [
    "an entry that tells something else",
    sql`update log_entry set entry = replace(entry, '财政', '商务') where index = 0`,
  ],
  ["an entry found as what it does not tell", sql`update log_entry set kind = 'accept' where kind = 'submission'`],
  ["an entry of another time", sql`update log_entry set at = at + interval '1 day' where index = 0`],
  ["a tree of another log", sql`update log_tree set peaks = repeat('0', 64)`],
  ["an entry that is gone from the middle", sql`delete from log_entry where index = 0`],
])("%s is found", async (_, statement) => {
  expect(await faultAfter((work) => statement.execute(work))).toEqual({ about: "220106", fault: "altered" });
});

test("A log that was cut off, tree and all, is found by its signed head", async () => {
  const cut = async (work: Work) => {
    await sql`delete from submission`.execute(work);
    await sql`delete from log_entry`.execute(work);
    await sql`delete from log_tree`.execute(work);
  };
  expect(await faultAfter(cut)).toEqual({ about: "220106", fault: "truncated" });
});

test("A file that is not what its hash says, and a receipt that is not as the log tells it, are found", async () => {
  const file = sql`update blob set bytes = bytes || '\\x00'::bytea`;
  expect(await faultAfter((work) => file.execute(work))).toMatchObject({ fault: "file" });
  const place = sql`update submission set log_index = log_index + 1`;
  expect(await faultAfter((work) => place.execute(work))).toEqual({ about: "220106", fault: "receipt" });
  for (const altered of [
    sql`update submission set late = not late`,
    sql`update submission set handed_over_at = received_at - interval '1 day'`,
    sql`update submission set received_at = received_at - interval '1 day'`,
    sql`update submission set version = version + 1`,
    sql`update submission set department = 'commerce'`,
    sql`delete from submission`,
  ]) {
    expect(await faultAfter((work) => altered.execute(work))).toEqual({ about: "220106", fault: "receipt" });
  }
  const gone = sql`delete from blob`;
  expect(await faultAfter((work) => gone.execute(work))).toEqual({ about: "220106", fault: "receipt" });
});

test("A head that another signed, or whose signature is not its own, is found", async () => {
  const { store, keeper } = running.service;
  const head = await headOf(store.db, keeper, "220106", running.service.now());
  const other = keeperWith(generateKeyPairSync("ed25519").privateKey).sign(head);
  const faultBy = (signed: typeof head) =>
    store.db.transaction().execute((work) => faultOfKept(work, [signed], keeper.key, verifySignature));
  expect(await faultBy(other)).toMatchObject({ fault: "key" });
  expect(await faultBy({ ...head, size: head.size - 1 })).toMatchObject({ fault: "signature" });
});
