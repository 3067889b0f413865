import { CodedError } from "../core/errors/coded-error";
import type { Actor } from "../core/states/state";
import { stepForm } from "../core/states/step";
import type { Speaker } from "../language/speaker";
import { type FormKey, withForm } from "../store/forms";
import { appendEntry } from "../store/log";
import { endReview, reviewsOf } from "../store/reviews";
import { bytesOfFile, submissionsWhere } from "../store/submissions";
import { hindered } from "./hindrance";
import { isFormLocked } from "./locked";
import { receive } from "./receive";
import { listOf, type Service } from "./service";
import { reviewing } from "./waiting";

interface Decision {
  readonly key: FormKey;
  readonly actor: Actor;
  /** Of the file that was looked at: another may have taken its place. */
  readonly sha256: string;
}

/** Approves the file that waits (复核通过): it is handed in now, as what it is found to be now. */
export async function approve(service: Service, { key, actor, sha256 }: Decision, say: Speaker) {
  const { waiting } = await reviewing(service.store.db, key);
  if (waiting?.sha256 !== sha256) {
    const [received] = await submissionsWhere(service.store.db, { ...key, sha256 });
    // Asked again since the answer was lost on its way.
    if (received?.receipt.approvedBy !== actor.name) throw new CodedError("service", "nothing-to-review");
  }
  const [file] = (await reviewsOf(service.store.db, key)).filter((one) => one.sha256 === sha256);
  const bytes = (await bytesOfFile(service.store.db, sha256))!;
  const { fileName, preparedBy } = waiting ?? file!;
  const arrival = { area: key.area, actor, name: fileName, bytes, handedOverAt: null, say, approvalOf: preparedBy };
  return receive(service, arrival);
}

/** Gives the file that waits back to who prepared it (退改). */
export async function revise(service: Service, { key, actor, sha256 }: Decision, why: string): Promise<number> {
  const list = await listOf(service, key.area, key.period);
  return withForm(service.store, key, async (work, form) => {
    const { reviewed, waiting, authors } = await reviewing(work, key);
    if (waiting?.sha256 !== sha256) throw new CodedError("service", "nothing-to-review");
    const at = service.now().toISOString();
    const locked = isFormLocked(list, key, form, at);
    const situation = { department: key.department, state: "reviewing", period: form.period, locked } as const;
    const step = stepForm({ ...situation, reviewed, authors }, { action: "revise", actor, at, why });
    if (!step.done) throw hindered(step.why);
    await endReview(work, key, { state: "revise", by: actor.name, at, why });
    const { from, to } = step.change;
    const { period, department } = key;
    const record = { kind: "revise", at, by: actor.name, role: actor.role, why, from, to, period, department, sha256 };
    return appendEntry(work, key.area, { ...record, preparedBy: waiting.preparedBy });
  });
}
