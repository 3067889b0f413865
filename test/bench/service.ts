import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { readReceivedFile } from "#src/actions/received-file";
import { simulate } from "#src/samples/simulate";
import { randomOf } from "#src/samples/world/random";
import type { Binaries } from "#src/store/cluster";
import { openStore, type Store } from "#src/store/store";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { BINARIES, newCluster } from "../store/binaries";
import { printPromise, quantile } from "./measure";
import { PERIOD } from "./month";

const PROGRAM = join(import.meta.dirname, "../../dist/cli/huizong.cjs");
const MONTH = "2024-03";
const UNITS = 200;
const SECONDS = 60;
const DISTRICTS = 120;
const TOOL = { tool: "huizong", version: "bench" };
const list = defaultTargetList(nodePlatform);

interface Form {
  readonly area: string;
  readonly department: string;
  readonly bytes: Uint8Array;
}

/** What a district's service bears: 200 departments within a minute, and what a second worker process brings. */
export async function service(): Promise<void> {
  const forms = await monthOfForms();
  for (const [name, binaries] of Object.entries(BINARIES)) {
    console.log(`\nhuizong serve, ${name}`);
    await underLoad(forms, binaries);
  }
}

async function monthOfForms(): Promise<Form[]> {
  const forms: Form[] = [];
  await simulate({
    ...{ list, period: PERIOD, seed: 1, units: UNITS, faults: 0, platform: nodePlatform, tool: TOOL },
    write(name, bytes) {
      const received = name.endsWith(".xlsx") && readReceivedFile({ name, bytes }, list, nodePlatform);
      if (!received || received.status === "refused") return;
      const { area, department } = received.submission.identity;
      forms.push({ area: area!, department: department!, bytes });
    },
  });
  return forms;
}

async function underLoad(forms: readonly Form[], binaries: Binaries): Promise<void> {
  const cluster = await newCluster(binaries);
  const store = await openStore({ address: cluster.address });
  const data = ["--data", cluster.folder, "--database", cluster.address];
  try {
    await openMonth(store, forms);
    const server = await started(["serve", "--port", "0", "--no-worker", ...data]);
    const address = /http:\/\/localhost:\d+/.exec(server.told)![0];
    const { between } = randomOf("arrivals");
    await report(`${UNITS} departments within a minute`, forms, async (form) => {
      await wait(between(0, SECONDS * 1000));
      return handIn(address, form);
    });
    await ended(server.child);
    await printStorage(store, forms.length);
    await workers(store, data);
  } finally {
    await store.close();
    await cluster.end();
    rmSync(cluster.folder, { recursive: true, force: true });
  }
}

/** What a form takes on the disk, indexes included, by table. */
async function printStorage({ db }: Store, forms: number): Promise<void> {
  const { rows } = await sql<{ name: string; bytes: string }>`select t.name, sum(pg_total_relation_size(c.oid)) as bytes
    from (values ('blob'), ('submission'), ('fact'), ('fact_current'), ('log_entry')) t(name)
    join pg_class c on c.relname = t.name or c.relname like t.name || '\\_20%' where c.relkind in ('r', 'p')
    group by t.name order by 2 desc`.execute(db);
  const kilobytes = rows.map(({ name, bytes }) => `${name} ${(Number(bytes) / forms / 1024).toFixed(1)}`);
  console.log(`  KB a form: ${kilobytes.join(", ")}`);
}

/** Everyone is signed in, and the month, long over, is open to them. */
async function openMonth({ db }: Store, forms: readonly Form[]): Promise<void> {
  const expires_at = new Date(Date.now() + 3_600_000).toISOString();
  for (const { area, department } of forms) {
    const name = nameOf(area, department);
    const account = { area, name, role: "department" as const, department, contact: "", password: "" };
    const kept = { ...account, must_change: false, disabled: false, created_at: expires_at };
    await db.insertInto("account").values(kept).execute();
    const token = createHash("sha256").update(name).digest("hex");
    await db.insertInto("session").values({ area, name, token, expires_at }).execute();
    const form = { area, period: MONTH, department, state: "empty" as const, version: 0, sha256: null };
    await db
      .insertInto("form")
      .values({ ...form, unlocked_until: "9999-12-31" })
      .execute();
  }
}

const nameOf = (area: string, department: string) => `${area}-${department}`;

/** Milliseconds until the receipt. */
async function handIn(address: string, { area, department, bytes }: Form): Promise<number> {
  const headers = {
    authorization: `Bearer ${nameOf(area, department)}`,
    "content-type": "application/octet-stream",
  };
  const before = performance.now();
  const answer = await fetch(`${address}/api/submissions?name=a.xlsx`, {
    method: "POST",
    headers,
    body: Buffer.from(bytes),
  });
  const said = await answer.text();
  if (answer.status !== 201) throw new Error(`${answer.status} ${said}`);
  return performance.now() - before;
}

async function report(what: string, forms: readonly Form[], send: (form: Form) => Promise<number>): Promise<void> {
  const outcomes = await Promise.allSettled(forms.map(send));
  const times = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  const [middle, most] = [quantile(times, 0.5), quantile(times, 0.95)];
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed) console.log(`  ${outcomes.length - times.length} failed, as ${failed.reason}`);
  console.log(`  ${what}: median ${middle.toFixed(0)} ms, greatest ${Math.max(...times).toFixed(0)} ms, wall`);
  printPromise(`${what}, p95 under 500 ms, no error`, most, most < 500 && !failed, "ms");
}

/** The months of many districts worked out by one process, then again by two. */
async function workers(store: Store, data: readonly string[]): Promise<void> {
  await copyDistricts(store);
  const rates: number[] = [];
  for (const processes of [1, 2]) {
    const running = await Promise.all(Array.from({ length: processes }, () => started(["work", ...data])));
    const before = performance.now();
    await enqueueAll(store, processes);
    while ((await effects(store, processes)) < DISTRICTS) await wait(20);
    rates.push((DISTRICTS * 1000) / (performance.now() - before));
    for (const { child } of running) await ended(child);
    console.log(`  ${processes} worker processes: ${rates.at(-1)!.toFixed(1)} months of a district a second`);
  }
  const gain = rates[1]! / rates[0]!;
  printPromise("a second worker process brings 1.7 ×", gain, gain >= 1.7, "×");
}

/** So many districts with what the first one handed in. */
async function copyDistricts({ db }: Store): Promise<void> {
  await sql
    .raw(
      `insert into submission select d.area, period, department, version, sha256, file_name, received_at,
        handed_over_at, late, sent_by, list_hash, jsonb_set(content, '{identity,area}', to_jsonb(d.area)), findings,
        log_index from submission, (select '99' || lpad((1000 + n)::text, 4, '0') as area
        from generate_series(1, ${DISTRICTS}) n) d where submission.area = '220106'`,
    )
    .execute(db);
}

async function enqueueAll({ db, queue }: Store, cause: number): Promise<void> {
  await db.transaction().execute(async (work) => {
    for (let n = 1; n <= DISTRICTS; n++) await queue.enqueue(work, { area: areaOf(n), period: MONTH, cause });
  });
}

const areaOf = (n: number) => `99${String(1000 + n).padStart(4, "0")}`;

async function effects({ db }: Store, cause: number): Promise<number> {
  const { count } = await db
    .selectFrom("effect")
    .select((row) => row.fn.countAll<string>().as("count"))
    .where("key", "=", `month ${MONTH} ${cause}`)
    .where("area", "like", "991%")
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A process of ours once it has said that it is ready. */
async function started(args: readonly string[]): Promise<{ child: ChildProcess; told: string }> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ["ignore", "ignore", "pipe"] });
  let told = "";
  child.stderr!.setEncoding("utf8");
  child.stderr!.on("data", (piece: string) => {
    told += piece;
  });
  while (!told.includes("\n")) {
    if (child.exitCode !== null) throw new Error(told);
    await wait(20);
  }
  return { child, told };
}

async function ended(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  await once(child, "exit");
}
