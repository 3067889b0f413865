import { sql } from "kysely";
import { hashOf } from "#src/actions/bundled-list";
import { readCredentials } from "#src/core/submission/identity";
import type { TargetList } from "#src/core/targets/schema";
import { withPeriod } from "#src/store/forms";
import { listVersions } from "#src/store/lists";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { exportTargetList } from "#src/workbook/target-list/export";
import { importTargetList } from "#src/workbook/target-list/import";
import { changed, filledForm, list, typedFigures } from "../scenario/form-file";
import { type RunningService, runService } from "./running";

let running: RunningService;
let next: TargetList;
beforeAll(async () => {
  running = await runService();
  await running.person("商务", "department", "commerce");
  await running.person("统计", "bureau");
  await running.person("审计", "auditor");
});
afterAll(() => running?.end());

const send = (bytes: Uint8Array, as = "商务") =>
  running.ask("POST", "/api/submissions?name=a.xlsx", { as, body: bytes });
const get = (path: string, as = "统计") => running.ask("GET", `/api${path}`, { as });
const publishBytes = (body: Uint8Array, from: string, why = "年度目标") =>
  running.ask("POST", `/api/lists?effectiveFrom=${from}&reason=${encodeURIComponent(why)}`, { as: "统计", body });
const publish = async (which: TargetList, from: string) => publishBytes(await exportTargetList(which), from);
const listIdOf = (bytes: Uint8Array) => readCredentials(readWorkbook(bytes, nodePlatform))?.list;
const versioned = (which: TargetList, version: string): TargetList => ({
  ...which,
  header: { ...which.header, version },
});

describe("At the end of the year", () => {
  test("the year's forms come by the list that was in force", async () => {
    running.at("2024-03-05T02:00:00.000Z");
    expect((await send(await filledForm("commerce", "2024-02").bytes())).status).toBe(201);
    running.at("2025-01-06T02:00:00.000Z");
    expect((await send(await filledForm("commerce", "2024-12").bytes())).status).toBe(201);
    const { json } = await get("/periods/2024-12");
    expect(json.list).toMatchObject({ id: "luyuan-2024", hash: list.hash, year: 2024 });
  });

  test("the next year's list is made from it, with what the year came to as bases", async () => {
    const { status, bytes, headers } = await get(`/lists/${list.hash}/next`);
    expect(status).toBe(200);
    expect(headers.get("content-disposition")).toContain(
      encodeURIComponent("绿园区2025年主要目标任务清单_2025.1.xlsx"),
    );
    next = importTargetList(readWorkbook(bytes, nodePlatform), (files) => hashOf(files, nodePlatform));
    const [december] = (await get("/periods/2024-12/rollup")).json.rows.filter(
      (row: { indicator: string; measure: string }) => row.indicator === "retail-sales" && row.measure === "cumulative",
    );
    const base = (id: string) => next.targets.find((target) => target.id === id)!.base;
    expect(base("retail-sales-growth")).toBe(Number(december.value.toFixed(2)));
    expect(base("ludk-output-growth")).toBeUndefined();
    expect((await get(`/lists/${"0".repeat(64)}/next`)).json.code).toBe("S07");
  });

  test("it is published for the months of its own year, by whom, when and why in the log", async () => {
    const early = await publish(next, "2024-12");
    expect([early.status, early.json.code]).toEqual([422, "S35"]);
    const { status, json } = await publish(next, "2025-01");
    expect(status).toBe(200);
    expect(json).toMatchObject({ hash: next.hash, version: "2025.1", effectiveFrom: "2025-01", pendingTargets: 78 });
    const { lists } = (await get("/lists", "商务")).json;
    expect(lists).toMatchObject([{ effectiveFrom: "2025-01", hash: next.hash, publishedBy: "统计", why: "年度目标" }]);
    const { entry } = (await get(`/log/proof/${json.logIndex}`)).json;
    expect(JSON.parse(entry)).toMatchObject({
      ...{ kind: "list-published", by: "统计", why: "年度目标", at: "2025-01-06T02:00:00.000Z" },
      ...{ list: "luyuan-2025", effectiveFrom: "2025-01" },
    });
  });
});

describe("In January and February", () => {
  test("each month has its own list, and its own blank forms", async () => {
    const idOf = async (period: string) => (await get(`/periods/${period}`)).json.list.id;
    expect([await idOf("2024-12"), await idOf("2025-01"), await idOf("2025-02")]).toEqual([
      "luyuan-2024",
      "luyuan-2025",
      "luyuan-2025",
    ]);
    const last = await get("/periods/2024-12/blank-forms/commerce", "商务");
    const now = await get("/periods/2025-02/blank-forms/commerce", "商务");
    expect([listIdOf(last.bytes), listIdOf(now.bytes)]).toEqual(["luyuan-2024", "luyuan-2025"]);
    expect(now.headers.get("content-disposition")).toContain(encodeURIComponent("绿园区_商务局_2025.xlsx"));
    expect((await get("/periods/2025-02/blank-forms/nobody")).json.code).toBe("S07");
  });

  test("last year's December is corrected on last year's form and checked by last year's list", async () => {
    running.at("2025-03-05T02:00:00.000Z");
    const original = await filledForm("commerce", "2024-12").bytes();
    const [figure] = typedFigures(original).filter(({ measure }) => measure === "cumulativeLastYear");
    const { sheet, cell, value } = figure!;
    const given = await running.ask("POST", "/api/submissions/2024-12/commerce/return", {
      as: "统计",
      body: { version: 1, reason: "同期数与上年不符", cells: [{ sheet, cell }] },
    });
    expect(given.status).toBe(200);
    const { status, json } = await send(changed(original, [{ sheet, cell, value: value! * 1.001 }]));
    expect([status, json.receipt?.version]).toEqual([201, 2]);
    expect(json.findings.filter(({ code }: { code: string }) => code === "V01")).toEqual([]);
  });

  test("this year's form is taken beside it and looks back at last year's", async () => {
    const { status, json } = await send(await filledForm("commerce", "2025-02", next).bytes());
    expect([status, json.findings.filter(({ level }: { level: string }) => level < "D")]).toEqual([201, []]);
    const told = json.findings.filter(({ code }: { code: string }) => code === "V12");
    expect(told).toEqual([]);
    const { facts } = (await get("/history?before=2025-02", "商务")).json;
    const periods = new Set(facts.map(({ period }: { period: { year: number } }) => period.year));
    expect(periods).toEqual(new Set([2024]));
  });

  test("a form on the other year's template is refused by name, and never for a month its list counts for", async () => {
    const old = await send(await filledForm("commerce", "2025-02").bytes());
    expect([old.status, old.json.code]).toEqual([422, "S34"]);
    expect(old.json.detail).toBe(
      "这是《绿园区2024年主要目标任务清单》的报表，2025-02 按《绿园区2025年主要目标任务清单》报送，没有接收。请核对报告期；没有填错的，把数据填到2025年的空白报表上再报送。",
    );
    const early = await send(await filledForm("commerce", "2024-12", next).bytes());
    expect([early.status, early.json.code]).toEqual([422, "S34"]);
  });
});

describe("A later list", () => {
  const found = async () => (await get("/submissions/2025-02/commerce/1/findings", "审计")).json.findings;

  test("may change the targets of a month of which forms have come, and leaves what was found as it was", async () => {
    const before = await found();
    const targets = next.targets.map((target) => {
      if (target.id !== "gdp-growth") return target;
      const { pending: _, ...kept } = target;
      return { ...kept, value: 6, source: { document: "luyuan-2025-targets", section: "导言", paragraph: 3 } };
    });
    const { status, json } = await publish(versioned({ ...next, targets }, "2025.2"), "2025-01");
    expect([status, json.pendingTargets]).toEqual([200, 77]);
    expect(await found()).toEqual(before);
    const rolled = (await get("/periods/2025-02/rollup")).json;
    const gdp = rolled.rows.flatMap((row: { targets: { id: string }[] }) => row.targets);
    expect(gdp.find(({ id }: { id: string }) => id === "gdp-growth").value).toBe(6);
  });

  test("changes neither forms nor rules of such a month", async () => {
    const wide = next.indicators.map((one) => (one.id === "retail-sales" ? { ...one, volatility: 90 } : one));
    const refused = await publish(versioned({ ...next, indicators: wide }, "2025.3"), "2025-02");
    expect([refused.status, refused.json.code, refused.json.detail.slice(0, 12)]).toEqual([
      409,
      "S37",
      "2025-02 已经收到",
    ]);
    const template = { ...next, header: { ...next.header, templateVersion: "2025.3" } };
    expect((await publish(template, "2025-01")).json.code).toBe("S37");
    expect((await publish(versioned({ ...next, indicators: wide }, "2025.3"), "2025-03")).status).toBe(200);
    expect((await get("/lists")).json.lists).toHaveLength(3);
  });

  test("never counts for a closed month", async () => {
    expect((await running.ask("POST", "/api/periods/2025-02/close", { as: "统计", body: {} })).status).toBe(200);
    const closed = await publish(versioned(next, "2025.4"), "2025-01");
    expect([closed.status, closed.json.code]).toEqual([409, "S36"]);
    running.at("2025-04-05T02:00:00.000Z");
    expect((await publish(versioned(next, "2025.4"), "2025-03")).status).toBe(200);
  });
});

test("last year's figures are history in this year's unit, no more exact than they were stated", async () => {
  const indicators = next.indicators.map((one) => (one.id === "foreign-capital" ? { ...one, unit: "美元" } : one));
  const header = { ...next.header, version: "2025.5", templateVersion: "2025.5" };
  expect((await publish({ ...next, header, indicators }, "2025-04")).json).toMatchObject({ version: "2025.5" });
  const december = async (before: string) =>
    (await get(`/history?before=${before}`, "商务")).json.facts.find(
      (fact: { indicator: string; measure: string; period: { month: number } }) =>
        fact.indicator === "foreign-capital" && fact.measure === "cumulative" && fact.period.month === 12,
    );
  const [then, now] = [await december("2025-03"), await december("2025-04")];
  expect(now.value).toBeCloseTo(then.value * 10_000, 4);
  expect(now.half).toBeCloseTo(5000, 6);
  expect([now.sheet, now.cell, now.sha256]).toEqual([then.sheet, then.cell, then.sha256]);
});

describe("A program that brings the next year's list", () => {
  let renewed: RunningService;
  beforeAll(async () => {
    renewed = await runService();
    await renewed.person("商务", "department", "commerce");
    await renewed.person("统计", "bureau");
  });
  afterAll(() => renewed?.end());
  const hand = (bytes: Uint8Array) => renewed.ask("POST", "/api/submissions?name=a.xlsx", { as: "商务", body: bytes });

  test("goes on with last year's for last year's months, without anything published", async () => {
    const december = await filledForm("commerce", "2024-12").bytes();
    renewed.at("2025-01-06T02:00:00.000Z");
    expect((await hand(await filledForm("commerce", "2024-11").bytes())).status).toBe(409);
    expect((await hand(december)).status).toBe(201);
    Object.assign(renewed.service, { bundled: next });
    const listOf = async (period: string) =>
      (await renewed.ask("GET", `/api/periods/${period}`, { as: "统计" })).json.list.id;
    expect([await listOf("2024-12"), await listOf("2025-02")]).toEqual(["luyuan-2024", "luyuan-2025"]);
    const [figure] = typedFigures(december).filter(({ measure }) => measure === "cumulativeLastYear");
    const again = changed(december, [{ sheet: figure!.sheet, cell: figure!.cell, value: figure!.value! * 1.001 }]);
    expect((await hand(again)).status).toBe(201);
    renewed.at("2025-03-05T02:00:00.000Z");
    const february = await hand(await filledForm("commerce", "2025-02", next).bytes());
    expect(february.status).toBe(201);
    const { facts } = (await renewed.ask("GET", "/api/history?before=2025-12", { as: "商务" })).json;
    expect(new Set(facts.map(({ period }: { period: { year: number } }) => period.year))).toEqual(
      new Set([2024, 2025]),
    );
  });
});

test("a form that was read before a list is published and kept after it is read again by that", async () => {
  const racing = await runService();
  try {
    await racing.person("商务", "department", "commerce");
    await racing.person("统计", "bureau");
    const { store } = racing.service;
    const targets = list.targets.map((target) => (target.id === "gdp-growth" ? { ...target, value: 8 } : target));
    const workbook = await exportTargetList(versioned({ ...list, targets }, "2024.2"));
    const body = await filledForm("commerce").bytes();
    let sending: Promise<unknown> | null = null;
    const month = { area: "220106", period: "2024-03" };
    await withPeriod(store, month, async () => {
      sending = racing.ask("POST", "/api/submissions?name=a.xlsx", { as: "商务", body });
      const waiting = sql<{ count: string }>`select count(*) from pg_locks where not granted`;
      while ((await waiting.execute(store.db)).rows[0]!.count === "0") await new Promise((go) => setTimeout(go, 20));
      const publishing = { as: "统计", body: workbook };
      const published = await racing.ask("POST", "/api/lists?effectiveFrom=2024-01&reason=x", publishing);
      expect(published.status).toBe(200);
    });
    expect(await sending).toMatchObject({ status: 201 });
    const kept = await store.db.selectFrom("submission").select("list_hash").execute();
    const hash = (await listVersions(store.db, "220106"))[0]!.hash;
    expect(kept).toEqual([{ list_hash: hash }]);
    expect(hash).not.toBe(list.hash);
  } finally {
    await racing.end();
  }
});
