import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { faultOfLog, hexOf } from "#src/core/log/head";
import { rootOf } from "#src/core/log/tree";
import { openCluster } from "#src/store/cluster";
import type { Work } from "#src/store/database";
import { keepFigures } from "#src/store/figures";
import { formsWhere, setForm, setPeriod, withForm, withPeriod } from "#src/store/forms";
import { hashFor, listFor, listVersions, publishList } from "#src/store/lists";
import { appendEntry, entryProof, logEntries, logRoot, sha256 } from "#src/store/log";
import type { MonthJob } from "#src/store/queue";
import { keepRollup, makeOnce, rollupRows } from "#src/store/rollups";
import { openStore, type Store } from "#src/store/store";
import { bytesOfFile, insertSubmission, receiptsWhere, standingSubmissions } from "#src/store/submissions";
import { fill } from "../scenario/form";
import { list } from "../scenario/form-file";
import { newCluster } from "./clusters";
import { describeOnEach } from "./on-each";

const AT = "2024-04-03T01:00:00.000Z";
const finance = { area: "220106", period: "2024-03", department: "finance" };

describeOnEach("A new database", (binaries) => {
  test("is opened by servers and workers that all start at once", async () => {
    const cluster = await newCluster(binaries);
    const starting = Array.from({ length: 6 }, () => openStore({ address: cluster.address }));
    const outcomes = await Promise.allSettled(starting);
    await Promise.all(outcomes.flatMap((one) => (one.status === "fulfilled" ? [one.value.close()] : [])));
    await cluster.end();
    expect(outcomes.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []))).toEqual([]);
  });
});

describeOnEach("The store", (binaries) => {
  let cluster: Awaited<ReturnType<typeof newCluster>>;
  let store: Store;
  beforeAll(async () => {
    cluster = await newCluster(binaries);
    store = await openStore({ address: cluster.address });
  });
  afterAll(async () => {
    await store?.close();
    await cluster?.end();
  });

  /** Hands in a version whose bytes are `text`. */
  function handIn(text: string, version: number, after: (work: Work) => Promise<void> = async () => {}, key = finance) {
    const content = fill(list, key.department, key.period).submission();
    const bytes = Buffer.from(text);
    return withForm(store, key, async (work) => {
      const hash = hexOf(sha256(new Uint8Array(bytes)));
      const logIndex = await appendEntry(work, key.area, {
        kind: "submission",
        at: AT,
        by: "王敏",
        ...key,
        sha256: hash,
      });
      const times = { receivedAt: AT, handedOverAt: null, late: false, sentBy: "王敏", approvedBy: null };
      const about = { ...key, version, sha256: hash, fileName: "财政局.xlsx", ...times, logIndex };
      await insertSubmission(work, { ...about, bytes, listHash: list.hash, content, findings: [] });
      await keepFigures(work, key, version, content, list);
      await setForm(work, key, { state: "submitted", version, sha256: hash });
      await store.queue.enqueue(work, { area: key.area, period: key.period, cause: logIndex });
      await after(work);
      return about;
    });
  }

  test("keeps a version with its bytes, figures, entry and job", async () => {
    const receipt = await handIn("first", 1);
    expect(await bytesOfFile(store.db, receipt.sha256)).toEqual(Buffer.from("first"));
    expect(await receiptsWhere(store.db, finance)).toEqual([receipt]);
    const [standing] = await standingSubmissions(store.db, "220106", { from: "2024-01", to: "2024-12" });
    expect(standing).toMatchObject({ receipt, returned: false, content: { identity: { department: "finance" } } });
    expect(JSON.parse((await logEntries(store.db, "220106", 1))[0]!)).toMatchObject({ kind: "submission", by: "王敏" });
  });

  test("keeps nothing at all of what fails on the way", async () => {
    const [entries, forms] = [await logRoot(store.db, "220106"), await formsWhere(store.db, "220106", {})];
    const failing = handIn("half", 2, () => Promise.reject(new Error("killed")));
    await expect(failing).rejects.toThrow("killed");
    expect(await bytesOfFile(store.db, hexOf(sha256(new TextEncoder().encode("half"))))).toBeNull();
    expect(await logRoot(store.db, "220106")).toEqual(entries);
    expect(await formsWhere(store.db, "220106", {})).toEqual(forms);
  });

  test("lets the newest version's figures stand, and ratios stand as numerator and denominator", async () => {
    await handIn("second", 2);
    const current = await store.db.selectFrom("fact_current").selectAll().where("department", "=", "finance").execute();
    const every = await store.db.selectFrom("fact").select("version").where("department", "=", "finance").execute();
    expect(new Set(current.map(({ version }) => version))).toEqual(new Set([2]));
    expect(new Set(every.map(({ version }) => version))).toEqual(new Set([1, 2]));
    const ratios = new Set(list.indicators.flatMap(({ id, ratio }) => (ratio ? [id] : [])));
    for (const { indicator, value } of current) if (ratios.has(indicator)) expect(value).toBeNull();
  });

  test("does one after the other what is done to one form at once", async () => {
    const key = { ...finance, department: "commerce" };
    const counted = Array.from({ length: 8 }, () =>
      withForm(store, key, async (work, { version }) => {
        await setForm(work, key, { version: version + 1 });
        return version;
      }),
    );
    expect((await Promise.all(counted)).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test("keeps a month open while a form of it is handed in", async () => {
    const order: string[] = [];
    const handing = withForm(store, { ...finance, period: "2024-04" }, async (_, { period }) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      order.push(`form ${period}`);
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const closing = withPeriod(store, { area: "220106", period: "2024-04" }, async (work, state) => {
      order.push(`month ${state}`);
      await setPeriod(work, { area: "220106", period: "2024-04" }, "closed");
    });
    await Promise.all([handing, closing]);
    await withForm(
      store,
      { ...finance, period: "2024-04" },
      async (_, { period }) => void order.push(`form ${period}`),
    );
    expect(order).toEqual(["form open", "month open", "form closed"]);
  });

  test("writes one log, whose root and proofs are the tree's, however many write at once", async () => {
    const before = (await logRoot(store.db, "220106")).size;
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.db.transaction().execute((work) => appendEntry(work, "220106", { kind: "note", at: AT, by: `${index}` })),
      ),
    );
    const { size, root } = await logRoot(store.db, "220106");
    expect(size).toBe(before + 20);
    const entries = await logEntries(store.db, "220106", size);
    const head = { area: "220106", size, root, at: AT, key: "", signature: "" };
    expect(faultOfLog(entries, head, sha256, () => true)).toBeNull();
    expect(await entryProof(store.db, "220106", 0, size)).toMatchObject({ entry: entries[0], index: 0 });
    expect(await entryProof(store.db, "220106", size, size)).toBeNull();
    expect(await logRoot(store.db, "220107")).toEqual({ size: 0, root: hexOf(rootOf(sha256, [])) });
  });

  test("gives the list that counts for a month, the later published of two", async () => {
    const publish = (effectiveFrom: string, publishedAt: string, version: string) =>
      store.db
        .transaction()
        .execute((work) =>
          publishList(
            work,
            "220106",
            { ...list, header: { ...list.header, version } },
            { effectiveFrom, publishedAt, publishedBy: "局", why: "年度目标" },
          ),
        );
    await publish("2024-01", "2024-01-05T00:00:00.000Z", "2024.1");
    await publish("2024-01", "2024-02-05T00:00:00.000Z", "2024.2");
    await publish("2025-01", "2024-12-20T00:00:00.000Z", "2025.1");
    const versionFor = async (period: string) => (await listFor(store.db, "220106", period))?.header.version;
    expect(await versionFor("2023-12")).toBeUndefined();
    expect(await versionFor("2024-12")).toBe("2024.2");
    expect(await versionFor("2025-01")).toBe("2025.1");
    expect((await listVersions(store.db, "220106")).map(({ version }) => version)).toEqual([
      "2024.1",
      "2024.2",
      "2025.1",
    ]);
    expect(await hashFor(store.db, "220106", "2025-02")).toBe(list.hash);
    expect(await hashFor(store.db, "220106", "2023-12")).toBeNull();
  });

  test("makes an effect once, and keeps what was computed from more", async () => {
    const month = { area: "220106", period: "2024-03" };
    const row = (value: number) => [{ indicator: "gdp", measure: "growth", value, received: 1, expected: 1 }];
    const compute = (key: string, value: number, logSize: number) =>
      store.db.transaction().execute(async (work) => {
        if (!(await makeOnce(work, "220106", key, AT))) return false;
        await keepRollup(work, month, row(value), logSize);
        return true;
      });
    expect([await compute("a", 1, 5), await compute("a", 9, 5), await compute("b", 2, 3)]).toEqual([true, false, true]);
    expect(await rollupRows(store.db, "220106", "2024-03")).toMatchObject([{ value: 1, log_size: 5 }]);
  });

  test("hands the jobs of what was kept to whoever works, and none of what failed", async () => {
    const done: MonthJob[] = [];
    await store.queue.work(async (jobs) => void done.push(...jobs));
    for (let wait = 0; wait < 100 && done.length < 2; wait++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(done.map(({ cause }) => cause).sort()).toEqual([0, 1]);
  });

  test("gives a job whose worker was killed to another, and its effect is made once", async () => {
    const job = { area: "220106", period: "2024-05", cause: 77 };
    await store.close();
    store = await openStore({ address: cluster.address, upkeep: 1 });
    await store.db.transaction().execute((work) => store.queue.enqueue(work, job));
    // As a worker leaves it that took it, made its effect, and was killed before it could say so.
    const cause = sql`data->>'cause' = '77'`;
    await sql`update pgboss.job set state = 'active', started_on = now() - interval '5 minutes' where ${cause}`.execute(
      store.db,
    );
    const effect = (work: Work) => makeOnce(work, "220106", "month 2024-05 77", AT);
    const made = [await store.db.transaction().execute(effect)];
    const done = new Promise<void>((resolve) => {
      void store.queue.work(async (jobs) => {
        if (!jobs.some((one) => one.cause === job.cause)) return;
        made.push(await store.db.transaction().execute(effect));
        resolve();
      });
    });
    await done;
    expect(made).toEqual([true, false]);
  });

  test("is attached to where it still runs, and started again where it was killed", async () => {
    const again = await openCluster(cluster.folder, binaries);
    expect(again.address).toBe(cluster.address);
    await store.close();
    process.kill(
      Number(readFileSync(join(cluster.folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]),
      "SIGKILL",
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    const restarted = await openCluster(cluster.folder, binaries);
    store = await openStore({ address: restarted.address });
    expect((await receiptsWhere(store.db, finance)).map(({ version }) => version)).toEqual([1, 2]);
  });
});
