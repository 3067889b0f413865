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

/** Send the reminder that is kept under these. */
export interface ReminderJob {
  readonly area: string;
  readonly cause: number;
  readonly way: string;
  /** The language it is written in. */
  readonly language: string;
}

const MONTHS = "months";
const REMINDERS = "reminders";

/** The jobs that wait in the database. A job may come more than once; its effect has to be made once by its doer. */
export interface Queue {
  /** Enqueued with what else the transaction does, or not at all. */
  enqueue(work: Work, job: MonthJob): Promise<void>;
  /** Does jobs until the queue is closed. */
  work(doer: (jobs: readonly MonthJob[]) => Promise<void>): Promise<void>;
  /** Enqueued as a month's job is. */
  enqueueReminder(work: Work, job: ReminderJob): Promise<void>;
  /** Sends reminders until the queue is closed; one that throws comes again, later each time. */
  workReminders(doer: (job: ReminderJob) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Longer than any job takes; a job whose worker was killed comes again after it. */
const LONGEST_JOB = 60;

/** Months taken at a time: enough that asking costs little, few enough that several workers end together. */
const BATCH = 10;
const TAKERS = 3;

/** How often a reminder that did not arrive is tried again, and the seconds before the first time, then doubling. */
export interface Again {
  readonly tries: number;
  readonly firstWait: number;
}

/** `upkeep` is how often, in seconds, it is looked for jobs whose workers are gone. */
export async function openQueue(
  pool: pg.Pool,
  onError: (error: Error) => void,
  { upkeep, again }: { readonly upkeep: number; readonly again: Again },
): Promise<Queue> {
  const boss = new PgBoss({
    maintenanceIntervalSeconds: upkeep,
    db: { executeSql: (text, values) => pool.query(text, values) },
    // Each process would otherwise keep time for schedules nobody has.
    schedule: false,
  });
  boss.on("error", onError);
  await boss.start();
  await boss.createQueue(MONTHS, { name: MONTHS, retryLimit: 20, retryDelay: 1, expireInSeconds: LONGEST_JOB });
  const { tries, firstWait } = again;
  const patient = { retryLimit: tries, retryDelay: firstWait, retryBackoff: true };
  await boss.createQueue(REMINDERS, { name: REMINDERS, ...patient, expireInSeconds: LONGEST_JOB });
  // A queue that was made before keeps what it was made with.
  await boss.updateQueue(REMINDERS, { name: REMINDERS, ...patient });
  const within = (work: Work) => ({
    db: {
      async executeSql(text: string, values: unknown[]) {
        const { rows } = await work.executeQuery(CompiledQuery.raw(text, values));
        return { rows: [...rows] };
      },
    },
  });
  return {
    async enqueue(work, job) {
      await boss.send(MONTHS, job, within(work));
    },
    async enqueueReminder(work, job) {
      await boss.send(REMINDERS, job, within(work));
    },
    async workReminders(doer) {
      await boss.work<ReminderJob>(REMINDERS, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
        if (job) await doer(job.data);
      });
    },
    async work(doer) {
      const take = () =>
        boss.work<MonthJob>(MONTHS, { batchSize: BATCH, pollingIntervalSeconds: 0.5 }, (jobs) =>
          doer(jobs.map(({ data }) => data)),
        );
      // pg-boss asks for more only some time after a batch; while one waits another works.
      await Promise.all(Array.from({ length: TAKERS }, take));
    },
    async close() {
      await boss.stop({ graceful: true, close: false, timeout: 20_000 });
    },
  };
}
