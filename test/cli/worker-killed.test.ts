import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { formsOf } from "#src/core/form/form";
import { speakerOf } from "#src/language/speaker";
import { keeperOf } from "#src/service/keeper";
import { rollUpMonth } from "#src/service/month";
import { receive } from "#src/service/receive";
import { makeService, type Service } from "#src/service/service";
import { type Cluster, openCluster } from "#src/store/cluster";
import { rollupRows } from "#src/store/rollups";
import { openStore } from "#src/store/store";
import { filledForm, list } from "../scenario/form-file";
import { dataFolder } from "../store/clusters";
import { describeOnEach } from "../store/on-each";

/** How often a worker is killed; more by hand. */
const KILLS = Number(process.env.HUIZONG_KILLS ?? 3);
const DISTRICTS = 10 + KILLS * 5;
const UNITS = 4;
const MONTH = "2024-03";
const program = resolve("dist/cli/huizong.cjs");
const areas = Array.from({ length: DISTRICTS }, (_, index) => String(220_200 + index));

beforeAll(() => {
  if (!existsSync(program)) throw new Error("the command is not built: npm run build");
});

describeOnEach("Workers killed with -9 in the middle of their jobs", (binaries, own) => {
  const folder = dataFolder();
  const clusterFolder = own ? folder : dataFolder();
  let cluster: Cluster;
  let service: Service;
  beforeAll(async () => {
    cluster = await openCluster(clusterFolder, binaries);
    // Looks for the jobs of killed workers every second.
    const store = await openStore({ address: cluster.address, upkeep: 1 });
    service = makeService({ store, keeper: keeperOf(folder), now: () => new Date("2024-04-03T01:00:00Z") });
    const actor = { name: "统计", role: "bureau", department: null } as const;
    for (const { department } of formsOf(list).slice(0, UNITS)) {
      const bytes = await filledForm(department.id).bytes();
      const arrival = { area: "220106", actor, name: "a.xlsx", bytes, handedOverAt: null, say: speakerOf("zh-CN") };
      await receive(service, arrival);
    }
    await sql`insert into submission select d.area, period, department, version, sha256, file_name, received_at,
      handed_over_at, late, sent_by, list_hash, jsonb_set(content, '{identity,area}', to_jsonb(d.area)), findings,
      log_index from submission, unnest(${areas}::text[]) d(area) where submission.area = '220106'`.execute(store.db);
    await sql`delete from pgboss.job where name = 'months'`.execute(store.db);
  });
  afterAll(async () => {
    await service?.store.close();
    await cluster?.stop();
    for (const each of [folder, clusterFolder]) rmSync(each, { recursive: true, force: true });
  });

  function worker(): ChildProcess {
    const data = ["--data", folder, "--database", cluster.address];
    return spawn(process.execPath, [program, "work", ...data], { stdio: "ignore" });
  }

  const done = async () =>
    (await service.store.db.selectFrom("effect").select("area").execute()).map(({ area }) => area);

  test(
    `every job is done, once in effect, ${KILLS} times over`,
    async () => {
      const { db, queue } = service.store;
      await db.transaction().execute(async (work) => {
        for (const area of areas) await queue.enqueue(work, { area, period: MONTH, cause: 7 });
      });
      for (let kill = 0; kill < KILLS; kill++) {
        const killed = worker();
        const ends = once(killed, "exit");
        // As soon as it has taken jobs, and a little later each time.
        while ((await taken(db)) === 0 && (await done()).length < DISTRICTS) await wait(10);
        await wait((kill * 37) % 150);
        killed.kill("SIGKILL");
        await ends;
        // Nobody waits a minute for what it held.
        await sql`update pgboss.job set started_on = now() - interval '5 minutes' where state = 'active'`.execute(db);
      }
      const last = [worker(), worker()];
      while ((await done()).length < DISTRICTS || (await open(db)) > 0) await wait(100);
      for (const child of last) {
        const ends = once(child, "exit");
        child.kill("SIGTERM");
        await ends;
      }
      expect((await done()).sort()).toEqual([...areas].sort());
      for (const area of areas) {
        const { summary } = await rollUpMonth(service, area, MONTH);
        const rows = await rollupRows(db, area, MONTH);
        const kept = new Map(rows.map(({ indicator, measure, value }) => [`${indicator} ${measure}`, value]));
        expect(kept).toEqual(new Map(summary.rows.map((row) => [`${row.indicator} ${row.measure}`, row.value])));
        expect(new Set(rows.map(({ log_size }) => log_size))).toEqual(new Set([7]));
      }
    },
    240_000 + KILLS * 30_000,
  );
});

type Db = Service["store"]["db"];

async function counted(db: Db, states: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: string }>`select count(*) from pgboss.job
    where name = 'months' and state::text = any(${states})`.execute(db);
  return Number(rows[0]!.count);
}

const taken = (db: Db) => counted(db, ["active"]);
const open = (db: Db) => counted(db, ["created", "retry", "active"]);
