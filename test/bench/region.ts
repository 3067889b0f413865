import { rmSync } from "node:fs";
import { sql } from "kysely";
import { readReceivedFile } from "#src/actions/received-file";
import { figuresOf } from "#src/core/rollup/form-group";
import type { Fact } from "#src/core/submission/submission";
import { simulate } from "#src/samples/simulate";
import { randomOf } from "#src/samples/world/random";
import { keeperOf } from "#src/service/keeper";
import { rollUpRegion } from "#src/service/region";
import { makeService } from "#src/service/service";
import type { Binaries } from "#src/store/cluster";
import type { Database } from "#src/store/database";
import { keepFormFigures } from "#src/store/form-figures";
import { bytesOf } from "#src/store/packed-form";
import { openStore } from "#src/store/store";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { BINARIES, newCluster } from "../store/binaries";
import { printPromise, quantile } from "./measure";
import { PERIOD } from "./month";

const MONTHS = ["2024-02", "2024-03"];
const FACTS = 1_000_000;
const ROUNDS = 5;
const list = defaultTargetList(nodePlatform);

interface Unit {
  readonly department: string;
  readonly facts: readonly Fact[];
}

/** What a month of a region takes whose units reported a million figures, on each PostgreSQL there is. */
export async function region(): Promise<void> {
  const units = await unitsOfADistrict();
  const each = units.reduce((count, { facts }) => count + facts.length, 0);
  const districts = Math.ceil(FACTS / each);
  for (const [name, binaries] of Object.entries(BINARIES)) {
    const limit = name.startsWith("embedded") ? 3000 : 1000;
    console.log(`\nA month of ${districts} districts, ${units.length} units each with ${each} figures, ${name}, wall`);
    await rolledUp(units, districts, binaries, limit);
  }
}

async function unitsOfADistrict(): Promise<Unit[]> {
  const units = new Map<string, readonly Fact[]>();
  const tool = { tool: "huizong", version: "bench" };
  await simulate({
    ...{ list, period: PERIOD, seed: 1, faults: 0, platform: nodePlatform, tool },
    write(name, bytes) {
      const received = name.endsWith(".xlsx") && readReceivedFile({ name, bytes }, list, nodePlatform);
      if (!received || received.status === "refused" || received.submission.facts.length === 0) return;
      units.set(received.submission.identity.department!, received.submission.facts);
    },
  });
  return [...units].map(([department, facts]) => ({ department, facts }));
}

async function rolledUp(units: readonly Unit[], districts: number, binaries: Binaries, limit: number): Promise<void> {
  const cluster = await newCluster(binaries);
  const store = await openStore({ address: cluster.address });
  try {
    const before = performance.now();
    for (const month of MONTHS) await fill(store.db, month, units, districts);
    await sql`vacuum analyze`.execute(store.db);
    console.log(`  filled ${MONTHS.length} months in ${((performance.now() - before) / 1000).toFixed(1)} s`);
    const service = makeService({ store, keeper: keeperOf(cluster.folder) });
    for (const [area, what] of [
      ["110100", "a city"],
      ["110000", "a province"],
      ["000000", "all"],
    ] as const) {
      const times: number[] = [];
      let count = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const began = performance.now();
        const { coverage } = await rollUpRegion(service, area, MONTHS[1]!);
        times.push(performance.now() - began);
        count = coverage.districts.length;
      }
      const [first, middle] = [times[0]!, quantile(times, 0.5)];
      console.log(`  ${what}, ${count} districts: first ${first.toFixed(0)} ms, median ${middle.toFixed(0)} ms`);
      if (count === districts) printPromise(`a million figures in less than ${limit} ms`, first, first < limit, "ms");
    }
  } finally {
    await store.close();
    await cluster.end();
    rmSync(cluster.folder, { recursive: true, force: true });
  }
}

/** Districts of provinces of ten cities with ten districts each. */
const areaOf = (n: number) => String(110_101 + (n % 10) + Math.floor((n % 100) / 10) * 100 + Math.floor(n / 100) * 1e4);

/** Puts a month of so many districts into the store, each with figures of its own; in one of ten a cell has "—". */
async function fill(db: Database, period: string, units: readonly Unit[], districts: number): Promise<void> {
  const { between } = randomOf("districts", period);
  for (const { department, facts } of units) {
    const areas = new Map<number, string[]>();
    for (let n = 0; n < districts; n++) {
      const dashed = n % 10 === 0 ? (n / 10) % facts.length : -1;
      areas.set(dashed, [...(areas.get(dashed) ?? []), areaOf(n)]);
    }
    for (const [dashed, alike] of areas) {
      const held = facts.map((fact, index): Fact => {
        return index === dashed ? { ...fact, state: "not-applicable", value: null } : fact;
      });
      await fillAlike(db, { period, department }, held, alike, between);
    }
  }
}

async function fillAlike(
  db: Database,
  { period, department }: { readonly period: string; readonly department: string },
  facts: readonly Fact[],
  areas: readonly string[],
  between: (min: number, max: number) => number,
): Promise<void> {
  const first = { area: areas[0]!, period, department };
  await db.transaction().execute((work) => keepFormFigures(work, first, list.hash, facts));
  const figures = figuresOf(facts);
  const bytes = areas.map(() => bytesOf(figures.map((figure) => figure * between(0.5, 1.5))));
  await sql`insert into form_figures select area, ${period}, ${department}, shape, figures
    from unnest(${areas}::text[], ${bytes}::bytea[]) as given(area, figures),
      (select shape from form_figures where area = ${first.area} and period = ${period}
        and department = ${department}) known on conflict do nothing`.execute(db);
  await sql`insert into form select area, ${period}, ${department}, 'submitted', 1, '', null
    from unnest(${areas}::text[]) as given(area)`.execute(db);
}
