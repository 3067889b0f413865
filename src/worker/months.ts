import { rollUpMonth } from "../service/month";
import type { Service } from "../service/service";
import type { MonthJob } from "../store/queue";
import { keepRollup, makeOnce } from "../store/rollups";
import { setFindings, standingSubmissions } from "../store/submissions";
import { remind } from "./reminders";

/** Does the jobs that wait, and those to come, until the store is closed. `onDone` is told of each, with its outcome. */
export async function startWorker(service: Service, onDone: (job: object) => void = () => undefined): Promise<void> {
  // Whoever has no way to send leaves them to whoever has.
  if (service.reminders) await service.store.queue.workReminders((job) => remind(service, job, onDone));
  await service.store.queue.work(async (jobs) => {
    for (const job of latestOfEach(jobs)) {
      await workOut(service, job);
      onDone(job);
    }
  });
}

/**
 * Works out again what depends on all forms of a month: the findings between units and the district's figures. Done
 * twice, as after a kill, it has its effect once.
 */
export async function workOut(service: Service, { area, period, cause }: MonthJob): Promise<void> {
  const { db } = service.store;
  const { summary } = await rollUpMonth(service, area, period);
  const standing = await standingSubmissions(db, area, { from: period, to: period });
  await db.transaction().execute(async (work) => {
    if (!(await makeOnce(work, area, `month ${period} ${cause}`, service.now().toISOString()))) return;
    for (const { receipt } of standing) {
      const { department, version, sha256 } = receipt;
      if (!summary.roster.some((entry) => entry.sha256 === sha256)) continue;
      const own = summary.findings.filter((finding) => finding.code !== "V25" && finding.department === department);
      await setFindings(work, { area, period, department }, version, own);
    }
    const rows = summary.rows.map(({ indicator, measure, value, coverage: { received, expected } }) => {
      return { indicator, measure, value, received, expected };
    });
    await keepRollup(work, { area, period }, rows, cause);
  });
}

/** Of several jobs for a month the last does for all of them. */
function latestOfEach(jobs: readonly MonthJob[]): MonthJob[] {
  const latest = new Map<string, MonthJob>();
  for (const job of jobs) {
    const key = `${job.area} ${job.period}`;
    const known = latest.get(key);
    if (!known || known.cause < job.cause) latest.set(key, job);
  }
  return [...latest.values()];
}
