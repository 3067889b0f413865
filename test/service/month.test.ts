import { createHash } from "node:crypto";
import { readReceivedFile } from "#src/actions/received-file";
import { readRecord } from "#src/core/audit/record";
import { formsOf } from "#src/core/form/form";
import { layoutOf } from "#src/core/form/layout";
import { faultOfLog } from "#src/core/log/head";
import type { FormState } from "#src/core/states/state";
import type { Fact } from "#src/core/submission/submission";
import { taskCells } from "#src/core/submission/task-cells";
import { cellName } from "#src/language/cell-name";
import { speakerOf } from "#src/language/speaker";
import { hashBytes, verifySignature } from "#src/service/keeper";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readSummaryBook } from "#src/workbook/read/summary-book";
import { workOut } from "#src/worker/months";
import { changed, filledForm, list, typedFigures } from "../scenario/form-file";
import { type RunningService, runService } from "./running";

const MARCH = "/api/submissions/2024-03/finance";
const FINANCE = `/api/submissions?name=${encodeURIComponent("财政局2024年3月.xlsx")}`;

let running: RunningService;
let form: Uint8Array;
beforeAll(async () => {
  [running, form] = await Promise.all([runService(), filledForm("finance").bytes()]);
  await running.person("财政", "department", "finance");
  await running.person("商务", "department", "commerce");
  await running.person("统计", "bureau");
  await running.person("审计", "auditor");
  await running.person("管理", "admin");
});
afterAll(() => running?.end());

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const submit = (bytes: Uint8Array, as = "财政", path = FINANCE) => running.ask("POST", path, { as, body: bytes });
const stateNow = async (): Promise<FormState> => (await running.ask("GET", MARCH, { as: "统计" })).json.state;

describe("A month at the bureau", () => {
  test("begins with nothing, and a reminder for each unit that owes a form", async () => {
    const { json } = await running.ask("GET", "/api/submissions?period=2024-03", { as: "统计" });
    expect(json.forms.map(({ state }: { state: string }) => state)).toEqual(json.forms.map(() => "empty"));
    const { reminders } = (await running.ask("GET", "/api/periods/2024-03/reminders", { as: "统计" })).json;
    expect(reminders).toHaveLength(json.forms.length);
    expect(reminders.find(({ department }: { department: string }) => department === "finance").text).toBe(
      "【催报】绿园区财政局：2024年3月报表应于2024-04-08前报送，至今没有收到。请尽快报送；已经送出的，请与统计局联系。",
    );
  });

  test("asks for no form before the year's first, and only of units that owe one", async () => {
    const lines = async (period: string) =>
      (await running.ask("GET", `/api/submissions?period=${period}`, { as: "统计" })).json.forms;
    expect(await lines("2024-01")).toEqual([]);
    const [line] = await lines("2024-02");
    expect(line).toMatchObject({ state: "empty", due: "2024-03-08", lockedAfter: "2024-03-15", overdue: true });
  });

  test("takes a form and gives a receipt with version, time, hash and place in the log", async () => {
    const { status, json } = await submit(form);
    expect([status, json.again]).toEqual([201, false]);
    expect(json.receipt).toMatchObject({
      ...{ period: "2024-03", department: "finance", version: 1, sha256: hashOf(form), late: false },
      ...{ fileName: "财政局2024年3月.xlsx", receivedAt: "2024-04-03T01:00:00.000Z", sentBy: "财政" },
    });
    const proof = await running.ask("GET", `/api/log/proof/${json.receipt.logIndex}`, { as: "财政" });
    expect(JSON.parse(proof.json.entry)).toMatchObject({ kind: "submission", sha256: hashOf(form), by: "财政" });
  });

  test("gives the same file its first receipt", async () => {
    running.at("2024-04-03T01:30:00.000Z");
    const { status, json } = await submit(form);
    expect([status, json.again, json.receipt.version]).toEqual([200, true, 1]);
    expect(json.receipt.receivedAt).toBe("2024-04-03T01:00:00.000Z");
    const receipts = await Promise.all([submit(form), submit(form), submit(form)]);
    expect(new Set(receipts.map(({ json: { receipt } }) => receipt.logIndex)).size).toBe(1);
  });

  test("gives the original back byte for byte, under its name", async () => {
    const { bytes, headers } = await running.ask("GET", `${MARCH}/1/file`, { as: "审计" });
    expect(hashOf(bytes)).toBe(hashOf(form));
    expect(headers.get("content-disposition")).toContain(encodeURIComponent("财政局2024年3月.xlsx"));
  });

  test("keeps a form with a level-A finding as 未接收, names the findings, and goes on with what stood", async () => {
    const [figure] = typedFigures(form);
    const faulty = changed(form, [{ sheet: figure!.sheet, cell: figure!.cell, value: `${figure!.value}亿元` }]);
    const { status, json, headers } = await submit(faulty);
    expect(status).toBe(422);
    expect(headers.get("content-type")).toContain("application/problem+json");
    expect(json).toMatchObject({ type: "urn:huizong:problem:S10", code: "S10", title: "审核有错", status: 422 });
    expect(json).toMatchObject({ period: "2024-03", department: "finance" });
    expect(json.findings.find(({ level }: { level: string }) => level === "A").message).toContain("亿元");
    expect(await stateNow()).toBe("submitted");
    const { notReceived } = (await running.ask("GET", MARCH, { as: "财政" })).json;
    expect(notReceived).toMatchObject([{ sha256: hashOf(faulty), counts: { A: 1 } }]);
    const kept = await running.ask("GET", `${MARCH}/not-received/${hashOf(faulty)}`, { as: "财政" });
    expect(hashOf(kept.bytes)).toBe(hashOf(faulty));
  });

  test("takes it with an exemption that was asked and granted, both with a reason on record", async () => {
    const [figure] = typedFigures(form);
    const faulty = changed(form, [{ sheet: figure!.sheet, cell: figure!.cell, value: `${figure!.value}亿元` }]);
    const finding = { code: "V06", indicator: figure!.indicator };
    const asked = await running.ask("POST", `${MARCH}/exemptions`, {
      as: "财政",
      body: { ...finding, sha256: hashOf(faulty), reason: "系统导出带单位，数据已核对" },
    });
    expect(asked.status).toBe(200);
    const unseen = { ...finding, sha256: "0".repeat(64), reason: "x" };
    expect((await running.ask("POST", `${MARCH}/exemptions`, { as: "财政", body: unseen })).json.code).toBe("S07");
    const decide = (grant: boolean, reason: string, sha256 = hashOf(faulty)) =>
      running.ask("POST", `${MARCH}/exemptions/decision`, { as: "统计", body: { ...finding, sha256, grant, reason } });
    expect((await decide(false, "请改成数字")).status).toBe(200);
    expect((await submit(faulty)).status).toBe(422);
    expect((await decide(true, "看的是另一份", "0".repeat(64))).json.code).toBe("S52");
    expect((await decide(true, "同意")).status).toBe(200);
    expect((await decide(true, "再点一次")).json.code).toBe("S24");
    const retry = { ...finding, sha256: hashOf(faulty), reason: "再申请一次" };
    expect((await running.ask("POST", `${MARCH}/exemptions`, { as: "财政", body: retry })).json.code).toBe("S53");
    const again = await submit(faulty);
    // What follows from it may stop the form still; this finding no longer does.
    const stopping = again.json.reasons ?? [];
    expect(stopping.filter(({ code }: { code: string }) => code === "V06")).toEqual([]);
    const other = changed(form, [{ sheet: figure!.sheet, cell: figure!.cell, value: `${figure!.value! * 2}亿元` }]);
    const codes = ((await submit(other)).json.reasons ?? []).map(({ code }: { code: string }) => code);
    expect(codes).toContain("V06");
    const { exemptions, changes } = (await running.ask("GET", MARCH, { as: "审计" })).json;
    expect(exemptions).toMatchObject([{ ...finding, state: "granted", decided_why: "同意", asked_by: "财政" }]);
    expect(changes.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(["submission", "refused-file", "ask-exemption", "deny-exemption", "grant-exemption"]),
    );
  });
});

describe("A form given back", () => {
  const other = "commerce";
  const commerce = `/api/submissions/2024-03/${other}`;
  const send = (bytes: Uint8Array) => submit(bytes, "商务", "/api/submissions?name=a.xlsx");
  let original: Uint8Array;
  let returned: Fact | undefined;
  let kept: Fact | undefined;
  beforeAll(async () => {
    original = await filledForm(other).bytes();
    // Base figures: nothing else is worked out from them but growth.
    const typed = typedFigures(original).filter(({ measure }) => measure === "cumulativeLastYear");
    [returned, kept] = typed;
    expect((await send(original)).status).toBe(201);
  });

  const raised = ({ sheet, cell, value }: { sheet: string; cell: string; value: number | null }) => ({
    ...{ sheet, cell },
    value: value! * 1.001,
  });

  test("needs a reason, and cells that are in it", async () => {
    const give = (body: object) =>
      running.ask("POST", `${commerce}/return`, { as: "统计", body: { version: 1, ...body } });
    expect((await give({ reason: " ", cells: [] })).json.code).toBe("S01");
    expect((await give({ reason: "核对", cells: [{ sheet: "报表", cell: "A1" }] })).json).toMatchObject({
      code: "S26",
      detail: "报表里没有 报表 A1 这个填报的单元格。请核对。",
    });
    const { sheet, cell } = returned!;
    expect((await give({ reason: "同期数与上年不符", cells: [{ sheet, cell }] })).status).toBe(200);
    const { json } = await running.ask("GET", commerce, { as: "商务" });
    expect(json).toMatchObject({ state: "returned", returnedCells: [{ sheet, cell, why: "同期数与上年不符" }] });
    const { indicator, measure } = returned!;
    expect(json.returnedCells[0]).toMatchObject({ indicator, measure, milestone: null });
    const { reminders } = (await running.ask("GET", "/api/periods/2024-03/reminders", { as: "统计" })).json;
    const told = reminders.find((one: { department: string }) => one.department === json.department);
    expect(told.text).toContain(`要改的是${cellName(returned!, list, speakerOf("zh-CN"))}，`);
  });

  test("may be a task's date and note as well as its state, each named by its column", async () => {
    const unit = "/api/submissions/2024-03/education";
    await running.person("教育", "department", "education");
    const bytes = await filledForm("education").bytes();
    expect((await submit(bytes, "教育", "/api/submissions?name=b.xlsx")).status).toBe(201);
    const received = readReceivedFile({ name: "b.xlsx", bytes }, list, nodePlatform);
    if (received.status !== "taken") throw new Error("not taken");
    const cells = taskCells(received.submission.milestones.slice(0, 1));
    const body = { version: 1, reason: "进展要写明", cells: cells.map(({ sheet, cell }) => ({ sheet, cell })) };
    expect((await running.ask("POST", `${unit}/return`, { as: "统计", body })).status).toBe(200);
    const { returnedCells } = (await running.ask("GET", unit, { as: "教育" })).json;
    expect(returnedCells).toMatchObject(cells);
  });

  test("is out of the roll-up meanwhile", async () => {
    const { json } = await running.ask("GET", "/api/periods/2024-03/rollup", { as: "统计" });
    expect(json.coverage.returned).toContain(other);
    const { db } = running.service.store;
    const standing = await db.selectFrom("fact_current").select("indicator").where("department", "=", other).execute();
    expect(standing).toEqual([]);
  });

  test("is refused when it changes another typed figure, which is named", async () => {
    const { status, json } = await send(changed(original, [raised(returned!), raised(kept!)]));
    expect([status, json.code]).toEqual([422, "S17"]);
    expect(json.detail).toContain(`${kept!.sheet} ${kept!.cell}`);
    expect(json.cells).toMatchObject([{ indicator: kept!.indicator, measure: kept!.measure }]);
  });

  test("is taken when only the named cell and what follows from it change, and the difference is shown", async () => {
    const { status, json } = await send(changed(original, [raised(returned!)]));
    expect([status, json.receipt?.version]).toEqual([201, 2]);
    const { figures } = (await running.ask("GET", `${commerce}/comparison?from=1&to=2`, { as: "审计" })).json;
    const [typed, ...following] = figures.filter((one: { after: { computed: boolean } }) => !one.after.computed);
    expect(typed).toMatchObject({ indicator: returned!.indicator, before: { value: returned!.value } });
    expect(following).toEqual([]);
  });

  test("stays bound to what was given back until the bureau has accepted it", async () => {
    const { status, json } = await send(changed(original, [raised(returned!), raised(kept!)]));
    expect([status, json.code]).toEqual([422, "S17"]);
    expect(json.cells).toMatchObject([{ indicator: kept!.indicator, measure: kept!.measure }]);
  });

  test("is refused too where a figure was first stood in a formula, and is changed in that afterwards", async () => {
    const { sheet, cell, value } = kept!;
    const stood = (more: number) =>
      patchWorkbook(
        original,
        [raised(returned!), { sheet, cell, value: `=${value}+${more}`, formula: true }],
        nodePlatform,
        [{ sheet, cell, value: value! + more }],
      );
    const { status, json } = await send(stood(0));
    expect([status, json.receipt?.version]).toEqual([201, 3]);
    const again = await send(stood(1));
    expect([again.status, again.json.code]).toEqual([422, "S17"]);
  });

  test("is accepted, and then is not handed in again until it is given back", async () => {
    const accept = (version = 3) =>
      running.ask("POST", `${commerce}/accept`, { as: "统计", body: { version, explanations: "all" } });
    // Read before the last one came in.
    expect((await accept(2)).json).toMatchObject({ code: "S51", detail: expect.stringContaining("第 3 版") });
    expect((await accept()).status).toBe(200);
    expect((await accept()).json.code).toBe("S15");
    expect((await send(changed(original, [raised(kept!)]))).json.code).toBe("S15");
    const { changes } = (await running.ask("GET", commerce, { as: "审计" })).json;
    expect(changes.at(-1)).toMatchObject({ kind: "accept", by: "统计", from: "submitted", to: "accepted", version: 3 });
  });
});

describe("Days", () => {
  const path = "/api/submissions?name=late.xlsx";
  test("make a form late by the day it was handed over, which the bureau may enter", async () => {
    running.at("2024-04-10T01:00:00.000Z");
    await running.person("科技", "department", "science-and-technology");
    await running.person("投资", "department", "investment-cooperation");
    const late = await submit(await filledForm("science-and-technology").bytes(), "科技", path);
    expect(late.json.receipt).toMatchObject({ late: true });
    const handed = `${path}&handedOverAt=${encodeURIComponent("2024-04-08T15:00:00+08:00")}`;
    const dropped = await filledForm("investment-cooperation").bytes();
    expect((await submit(dropped, "投资", handed)).json.code).toBe("S05");
    for (const impossible of ["2024-03-30T15:00:00+08:00", "2024-04-11T15:00:00+08:00"]) {
      const at = `${path}&handedOverAt=${encodeURIComponent(impossible)}`;
      expect((await submit(dropped, "统计", at)).json.code).toBe("S27");
    }
    const punctual = await submit(dropped, "统计", handed);
    expect(punctual.json.receipt).toMatchObject({
      late: false,
      sentBy: "统计",
      receivedAt: "2024-04-10T01:00:00.000Z",
    });
  });

  test("decide which of two files counts, whichever the bureau hands in first", async () => {
    const unit = "investment-cooperation";
    const handed = (time: string) => `${path}&handedOverAt=${encodeURIComponent(time)}`;
    const { phone } = layoutOf(formsOf(list).find(({ department }) => department.id === unit)!).signatures;
    const other = changed(await filledForm(unit).bytes(), [{ ...phone, value: "13800001234" }]);
    const older = await submit(other, "统计", handed("2024-04-06T09:00:00+08:00"));
    expect(older.json).toMatchObject({ code: "S58", detail: expect.stringContaining("2024-04-08 15:00") });
    expect((await submit(other, "统计", handed("2024-04-09T09:00:00+08:00"))).json.receipt).toMatchObject({
      version: 2,
    });
  });

  test("of a year that no list has yet ask nothing of anybody", async () => {
    running.at("2026-04-20T01:00:00.000Z");
    const asked = (address: string) => running.ask("GET", address, { as: "统计" });
    expect((await asked("/api/submissions?period=2026-03")).json).toMatchObject({ forms: [] });
    expect((await asked("/api/periods/2026-03/reminders")).json).toEqual({ reminders: [] });
    const { period } = layoutOf(formsOf(list).find(({ department }) => department.id === "finance")!);
    const nextYear = changed(form, [{ ...period, value: "2026年3月" }]);
    expect((await submit(nextYear, "统计", path)).json.code).toBe("S59");
    running.at("2024-04-10T01:00:00.000Z");
  });

  test("lock a month, but for a unit the bureau opens it for", async () => {
    running.at("2024-04-16T01:00:00.000Z");
    await running.person("规自", "department", "planning-and-natural-resources");
    const unit = "planning-and-natural-resources";
    const bytes = await filledForm(unit).bytes();
    expect((await submit(bytes, "规自", path)).json.code).toBe("S14");
    const unlock = { as: "统计", body: { until: "2024-04-17", reason: "系统故障" } };
    expect((await running.ask("POST", `/api/submissions/2024-03/${unit}/unlock`, unlock)).status).toBe(200);
    expect((await submit(bytes, "规自", path)).status).toBe(201);
  });

  test("end with the month closed, until it is opened again with a reason", async () => {
    const period = (verb: string, body = {}) =>
      running.ask("POST", `/api/periods/2024-03/${verb}`, { as: "统计", body });
    expect((await period("close")).status).toBe(200);
    expect((await submit(await filledForm("commerce").bytes(), "统计", path)).status).toBe(200);
    const unlock = { as: "统计", body: { until: "2024-04-18", reason: "x" } };
    expect((await running.ask("POST", `${MARCH}/unlock`, unlock)).json.code).toBe("S13");
    expect((await period("reopen")).json.code).toBe("S01");
    expect((await period("reopen", { reason: "补报" })).status).toBe(200);
    expect((await running.ask("GET", "/api/periods/2024-03", { as: "财政" })).json).toMatchObject({
      state: "open",
      forms: 1,
    });
  });
});

describe("What is made of a month", () => {
  test("is rolled up as the command line does, as JSON and as a workbook", async () => {
    const { json } = await running.ask("GET", "/api/periods/2024-03/rollup", { as: "审计" });
    expect(json.coverage.received).toBeGreaterThan(3);
    expect(json.rows.some(({ value }: { value: number | null }) => value !== null)).toBe(true);
    const { bytes } = await running.ask("GET", "/api/periods/2024-03/rollup.xlsx", { as: "审计" });
    const sheets = readSummaryBook(bytes, nodePlatform).sheets.map(({ name }) => name);
    expect(sheets).toContain("全区汇总表");
  });

  test("bears the log's head as it was then, which shows later that no entry was changed", async () => {
    const { bytes } = await running.ask("GET", "/api/periods/2024-03/rollup.xlsx", { as: "统计" });
    const { logHead } = readRecord(readSummaryBook(bytes, nodePlatform))!;
    const { json } = await running.ask("GET", "/api/log/entries", { as: "审计" });
    expect(json.entries.length).toBeGreaterThan(5);
    const holds = (entries: readonly string[]) => faultOfLog(entries, logHead!, hashBytes, verifySignature);
    expect(holds(json.entries)).toBeNull();
    const [first, second, ...rest] = json.entries;
    expect(holds([second, first, ...rest])).toBe("altered");
  });

  test("is worked out by a worker once, whatever the queue repeats", async () => {
    const job = { area: "220106", period: "2024-03", cause: 1 };
    await workOut(running.service, job);
    await workOut(running.service, job);
    const { json } = await running.ask("GET", "/api/periods/2024-03/figures", { as: "统计" });
    const rolled = await running.ask("GET", "/api/periods/2024-03/rollup", { as: "统计" });
    const value = (rows: { indicator: string; measure: string; value: number | null }[]) =>
      new Map(rows.map((row) => [`${row.indicator} ${row.measure}`, row.value]));
    expect(value(json.figures)).toEqual(value(rolled.json.rows));
    const effects = await running.service.store.db.selectFrom("effect").selectAll().execute();
    expect(effects).toHaveLength(1);
  });

  test("is history for the checks of later months, each unit its own", async () => {
    const { json } = await running.ask("GET", "/api/history?before=2024-04", { as: "财政" });
    expect(new Set(json.facts.map(({ department }: { department: string }) => department))).toEqual(
      new Set(["finance"]),
    );
    expect(json.facts.length).toBeGreaterThan(5);
  });
});

describe("Target lists", () => {
  test("are the bundled one until one is published, which is given by its hash", async () => {
    expect((await running.ask("GET", "/api/lists", { as: "财政" })).json).toEqual({ lists: [] });
    const { json } = await running.ask("GET", `/api/lists/${list.hash}`, { as: "财政" });
    expect(json.header.id).toBe(list.header.id);
    const wrong = await running.ask("POST", "/api/lists?effectiveFrom=2024-01&reason=x", { as: "统计", body: form });
    expect([wrong.status, wrong.json.code]).toEqual([422, "S23"]);
  });
});
