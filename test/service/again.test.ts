import { formsOf } from "#src/core/form/form";
import { layoutOf } from "#src/core/form/layout";
import { faultOfGrowth, type SignedHead } from "#src/core/log/head";
import { addApi } from "#src/service/api";
import { hashBytes, verifySignature } from "#src/service/keeper";
import { createServer } from "#src/service/pages/server";
import { appendEntry } from "#src/store/log";
import { changed, filledForm, list, typedFigures } from "../scenario/form-file";
import { dataFolder } from "../store/clusters";
import { type RunningService, runService } from "./running";

let running: RunningService;
let form: Uint8Array;
beforeAll(async () => {
  [running, form] = await Promise.all([runService(), filledForm("finance").bytes()]);
  await running.person("财政", "department", "finance");
  await running.person("统计", "bureau");
});
afterAll(() => running?.end());

const send = (body: Uint8Array) => running.ask("POST", "/api/submissions?name=a.xlsx", { as: "财政", body });

test("A file that comes again is told how the form stands, and what to do where it is not the version that counts", async () => {
  await send(form);
  expect((await send(form)).json).toMatchObject({ again: true, state: "submitted", standing: 1, notice: null });
  const { phone } = layoutOf(formsOf(list).find(({ department }) => department.id === "finance")!).signatures;
  await send(changed(form, [{ ...phone, value: "13800000002" }]));
  expect((await send(form)).json).toMatchObject({
    ...{ again: true, standing: 2, receipt: { version: 1 } },
    notice: "这份文件以前报送过（第 1 版），没有再收一次。现在作数的是第 2 版。",
  });
  const { sheet, cell } = typedFigures(form)[0]!;
  const body = { version: 2, reason: "请核对", cells: [{ sheet, cell }] };
  await running.ask("POST", "/api/submissions/2024-03/finance/return", { as: "统计", body });
  const { status, json } = await send(form);
  expect([status, json.state, json.notice]).toEqual([200, "returned", expect.stringContaining("退回状态")]);
});

test("The roll-up tells the receipt's own time", async () => {
  const clock = running.service.now;
  let ticks = 0;
  Object.assign(running.service, { now: () => new Date(clock().getTime() + ticks++) });
  const commerce = await filledForm("commerce").bytes();
  const { receipt } = (await running.ask("POST", "/api/submissions?name=b.xlsx", { as: "统计", body: commerce })).json;
  Object.assign(running.service, { now: clock });
  const { roster } = (await running.ask("GET", "/api/periods/2024-03/rollup", { as: "统计" })).json;
  const entry = roster.find(({ department }: { department: string }) => department === "commerce");
  expect(entry.receivedAt).toBe(receipt.receivedAt);
});

test("A month without list and forms is not closed", async () => {
  const close = (period: string) => running.ask("POST", `/api/periods/${period}/close`, { as: "统计", body: {} });
  for (const period of ["2019-03", "2031-05", "2024-01"]) {
    expect([period, (await close(period)).json.code]).toEqual([period, "S32"]);
  }
});

test("The proof of the log's growth holds while entries arrive", async () => {
  const head = async () => (await running.ask("GET", "/api/log/head")).json as SignedHead;
  const kept = await head();
  let isOver = false;
  const writing = (async () => {
    for (let count = 0; !isOver; count++) {
      const record = { kind: "test", at: "2024-04-03T01:00:00.000Z", by: String(count) };
      await running.service.store.db.transaction().execute((work) => appendEntry(work, "220106", record));
    }
  })();
  const asked = Array.from({ length: 12 }, () =>
    running.ask("GET", `/api/log/consistency?from=${kept.size}`, { as: "统计" }),
  );
  const answers = await Promise.all(asked);
  isOver = true;
  await writing;
  for (const { json } of answers) expect(faultOfGrowth(json, kept, hashBytes, verifySignature)).toBeNull();
  expect((await head()).size).toBeGreaterThan(kept.size);
});

test("An unknown address below /api is told as a problem, also beside the pages", async () => {
  const server = await createServer({
    web: dataFolder(),
    manifest: "",
    officeJs: "office/office.js",
    hasService: true,
  });
  await addApi(server, running.service);
  const address = await server.listen({ port: 0, host: "127.0.0.1" });
  for (const url of ["/api", "/api/", "/api/nothing", "/api/submissions/2024-03"]) {
    const answer = await fetch(address + url);
    const type = answer.headers.get("content-type");
    expect([url, answer.status, type]).toEqual([url, 404, "application/problem+json; charset=utf-8"]);
    expect(await answer.json()).toMatchObject({ code: "S07" });
  }
  await server.close();
});
