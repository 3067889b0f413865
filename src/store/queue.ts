import { CompiledQuery } from "kysely";
import type pg from "pg";
import PgBoss from "pg-boss";
import type { Work } from "./database";

/** Work out again what depends on all forms of a district's month, after the entry of the log at `cause`. */
export interface MonthJob {
  readonly area: string;
  readonly period: string;
  readonly cause: number;
}

const MONTHS = "months";

/** The jobs that wait in the database. A job may come more than once; its effect has to be made once by its doer. */
export interface Queue {
  /** Enqueued with what else the transaction does, or not at all. */
  enqueue(work: Work, job: MonthJob): Promise<void>;
  /** Does jobs until the queue is closed. */
  work(doer: (jobs: readonly MonthJob[]) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Longer than any job takes; a job whose worker was killed comes again after it. */
const LONGEST_JOB = 60;

/** `upkeep` is how often, in seconds, it is looked for jobs whose workers are gone. */
export async function openQueue(pool: pg.Pool, onError: (error: Error) => void, upkeep: number): Promise<Queue> {
  const boss = new PgBoss({
    maintenanceIntervalSeconds: upkeep,
    db: { executeSql: (text, values) => pool.query(text, values) },
    // Each process would otherwise keep time for schedules nobody has.
    schedule: false,
  });
  boss.on("error", onError);
  await boss.start();
  await boss.createQueue(MONTHS, { name: MONTHS, retryLimit: 20, retryDelay: 1, expireInSeconds: LONGEST_JOB });
  return {
    async enqueue(work, job) {
      const executeSql = async (text: string, values: unknown[]) => {
        const { rows } = await work.executeQuery(CompiledQuery.raw(text, values));
        return { rows: [...rows] };
      };
      await boss.send(MONTHS, job, { db: { executeSql } });
    },
    async work(doer) {
      await boss.work<MonthJob>(MONTHS, { batchSize: 50, pollingIntervalSeconds: 0.5 }, (jobs) =>
        doer(jobs.map(({ data }) => data)),
      );
    },
    async close() {
      await boss.stop({ graceful: true, close: false, timeout: 20_000 });
    },
  };
}
