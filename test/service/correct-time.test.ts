import { headOf, verifySignature } from "#src/service/keeper";
import { faultOfKept } from "#src/store/log-check";
import { changed, filledForm, typedFigures } from "../scenario/form-file";
import { type RunningService, runService } from "./running";

const MARCH = "/api/submissions/2024-03/finance";

let running: RunningService;
beforeAll(async () => {
  running = await runService();
  await running.person("财政", "department", "finance");
  await running.person("商务", "department", "commerce");
  await running.person("统计", "bureau");
  running.at("2024-04-10T01:00:00.000Z");
});
afterAll(() => running?.end());

const handIn = (body: Uint8Array, as: string, handedOverAt?: string) =>
  running.ask(
    "POST",
    `/api/submissions?name=a.xlsx${handedOverAt ? `&handedOverAt=${encodeURIComponent(handedOverAt)}` : ""}`,
    { as, body },
  );
const correct = (version: number, handedOverAt: string, reason = "登记时看错了日期", path = MARCH) =>
  running.ask("POST", `${path}/${version}/handed-over`, { as: "统计", body: { handedOverAt, reason } });
const form = async () => (await running.ask("GET", MARCH, { as: "统计" })).json;

async function faultOfAll() {
  const { store, keeper } = running.service;
  const head = await headOf(store.db, keeper, "220106", running.service.now());
  return store.db.transaction().execute((work) => faultOfKept(work, [head], keeper.key, verifySignature));
}

test("The time of a collected file is put right: late or not follows for every version, and the log keeps old and new", async () => {
  const bytes = await filledForm("finance").bytes();
  const [figure] = typedFigures(bytes);
  const second = changed(bytes, [{ sheet: figure!.sheet, cell: figure!.cell, value: figure!.value! + 0.01 }]);
  expect((await handIn(bytes, "统计", "2024-04-09T10:00:00+08:00")).json.receipt).toMatchObject({ late: true });
  const again = await handIn(second, "统计", "2024-04-09T15:00:00+08:00");
  expect(again.json.receipt).toMatchObject({ version: 2, late: true });

  expect((await correct(1, "2024-04-03T09:00:00+08:00")).status).toBe(200);
  const { versions, changes, late } = await form();
  expect(versions).toMatchObject([
    { version: 1, handedOverAt: "2024-04-03T01:00:00.000Z", late: false },
    { version: 2, handedOverAt: "2024-04-09T07:00:00.000Z", late: false },
  ]);
  expect(late).toBe(false);
  expect(changes.at(-1)).toMatchObject({
    kind: "correct-time",
    by: "统计",
    why: "登记时看错了日期",
    version: 1,
    handedOverAt: "2024-04-03T01:00:00.000Z",
    late: false,
    was: { handedOverAt: "2024-04-09T02:00:00.000Z", late: true },
  });
  const { json: rolledUp } = await running.ask("GET", "/api/periods/2024-03/rollup", { as: "统计" });
  expect(JSON.stringify(rolledUp)).not.toContain("2024-04-09T02:00:00");
  expect(await faultOfAll()).toBeNull();

  // A later version's time says nothing of lateness.
  expect((await correct(2, "2024-04-09T16:00:00+08:00")).status).toBe(200);
  expect((await form()).versions).toMatchObject([{ late: false }, { late: false }]);
  expect(await faultOfAll()).toBeNull();
  // What was corrected is held against the correction.
  await running.service.store.db.updateTable("submission").set({ late: true }).where("version", "=", 1).execute();
  expect(await faultOfAll()).toEqual({ about: "220106", fault: "receipt" });
  await running.service.store.db.updateTable("submission").set({ late: false }).where("version", "=", 1).execute();
});

test.each([
  ["before the month's end", 1, "2024-03-30T09:00:00+08:00"],
  ["after the version behind it", 1, "2024-04-09T17:00:00+08:00"],
  ["before the version ahead of it", 2, "2024-04-03T08:59:00+08:00"],
  ["after it was collected", 2, "2024-04-10T09:01:00+08:00"],
])("A time %s is none", async (_, version, time) => {
  const before = await form();
  const { status, json } = await correct(version, time);
  expect([status, json.code]).toEqual([422, "S62"]);
  expect(await form()).toEqual(before);
});

test("It wants a reason, a version there is, one that was collected, and an open month", async () => {
  const time = "2024-04-03T10:00:00+08:00";
  expect((await correct(1, time, " ")).json.code).toBe("S01");
  expect((await correct(3, time)).json.code).toBe("S07");
  await handIn(await filledForm("commerce").bytes(), "商务");
  const own = await correct(1, time, "看错了", "/api/submissions/2024-03/commerce");
  expect([own.status, own.json.code]).toEqual([409, "S61"]);
  await running.ask("POST", "/api/periods/2024-03/close", { as: "统计", body: {} });
  expect((await correct(1, time)).json.code).toBe("S13");
  await running.ask("POST", "/api/periods/2024-03/reopen", { as: "统计", body: { reason: "更正" } });
});

test("A file that came after the lock day is one of a unit the bureau opens the month for", async () => {
  running.at("2024-04-20T01:00:00.000Z");
  const path = "/api/submissions/2024-03/investment-cooperation";
  await handIn(await filledForm("investment-cooperation").bytes(), "统计", "2024-04-08T09:00:00+08:00");
  const late = "2024-04-18T09:00:00+08:00";
  expect((await correct(1, late, "实为十八日送来", path)).json.code).toBe("S14");
  const unlock = { as: "统计", body: { until: "2024-04-18", reason: "系统故障" } };
  expect((await running.ask("POST", `${path}/unlock`, unlock)).status).toBe(200);
  expect((await correct(1, late, "实为十八日送来", path)).status).toBe(200);
  expect((await running.ask("GET", path, { as: "统计" })).json).toMatchObject({
    late: true,
    versions: [{ late: true }],
  });
});
