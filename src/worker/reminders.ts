import { parsePeriod } from "../core/period";
import { languageNamed, speakerOf } from "../language/speaker";
import { send } from "../service/sender";
import type { Service } from "../service/service";
import type { ReminderJob } from "../store/queue";
import { endReminder, takeReminder } from "../store/reminders";

/** Thrown so that the queue brings the job again. */
class NotDelivered extends Error {
  constructor(reason: string) {
    super(`not delivered: ${reason}`);
    this.name = "NotDelivered";
  }
}

/**
 * Sends the reminder of a job. One that certainly did not arrive is tried again by the queue; one nobody can tell of is
 * not, so that none comes twice. `onDone` is told of each outcome.
 */
export async function remind(
  service: Service,
  job: ReminderJob,
  onDone: (outcome: object) => void = () => undefined,
): Promise<void> {
  const { db } = service.store;
  const reminder = await takeReminder(db, job);
  if (!reminder) return;
  const subject = speakerOf(languageNamed(job.language))("service.reminder.subject", {
    ...parsePeriod(reminder.period)!,
  });
  const settings = service.reminders ?? { webhooks: [] };
  const { state, reason } = await send(reminder, settings, subject);
  await endReminder(db, job, { state, reason, at: service.now().toISOString() });
  onDone({ ...job, department: reminder.department, state, reason });
  if (state === "failed") throw new NotDelivered(reason);
}
