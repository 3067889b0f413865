import { CodedError } from "../core/errors/coded-error";
import { listed } from "../core/findings/listed";
import { parsePeriod } from "../core/period";
import { beijingDay, lastDayOf } from "../core/states/deadlines";
import type { Actor, FormAction, PeriodAction } from "../core/states/state";
import { stepForm, stepPeriod } from "../core/states/step";
import { taskCells } from "../core/submission/task-cells";
import type { TargetList } from "../core/targets/schema";
import type { Language } from "../language/speaker";
import { accountsOf } from "../store/accounts";
import type { Work } from "../store/database";
import { dropFigures } from "../store/figures";
import { type FormKey, formsWhere, type HeldForm, setForm, setPeriod, withForm, withPeriod } from "../store/forms";
import { appendEntry } from "../store/log";
import { keepReminder } from "../store/reminders";
import { keepAccepted, keepReturnedCells, type ReturnedCell } from "../store/returns";
import { submissionsWhere } from "../store/submissions";
import { hindered } from "./hindrance";
import { isFormLocked } from "./locked";
import { waysOf } from "./sender";
import { listOf, type Service } from "./service";
import { reviewing } from "./waiting";

/** What the log says of something beside who, when and why. */
type Details = Readonly<Record<string, unknown>>;

/** What is done with a form besides handing it in. */
export interface Decision {
  readonly key: FormKey;
  readonly actor: Actor;
  readonly action: FormAction;
  readonly why?: string;
  readonly details?: Details;
}

/**
 * Does what the table of states allows, with what goes along, which may find more for the log to say, logs it, and does what
 * comes of it; the place in the log.
 */
export async function decide(
  service: Service,
  { key, actor, action, why = "", details = {} }: Decision,
  along: (work: Work, form: HeldForm, at: string) => Promise<void> | Promise<Details> = async () => {},
  after: (work: Work, index: number, at: string, form: HeldForm) => Promise<void> = async () => {},
): Promise<number> {
  const list = await listOf(service, key.area, key.period);
  return withForm(service.store, key, async (work, form) => {
    const at = service.now().toISOString();
    const locked = isFormLocked(list, key, form, at);
    const { reviewed, authors } = await reviewing(work, key);
    const { state, period: month } = form;
    const situation = { department: key.department, state, period: month, locked, reviewed, authors };
    const step = stepForm(situation, { action, actor, at, why });
    if (!step.done) throw hindered(step.why);
    if (form.version === 0) holdToForms(list, key, action === "attach" ? beijingDay(Date.parse(at)) : null);
    const { from, to } = step.change;
    await setForm(work, key, { state: to });
    const found = await along(work, form, at);
    const { period, department } = key;
    const record = { kind: action, at, by: actor.name, role: actor.role, why, from, to, period, department };
    const index = await appendEntry(work, key.area, { ...record, version: form.version, ...details, ...(found ?? {}) });
    if (from !== to) await service.store.queue.enqueue(work, { area: key.area, period, cause: index });
    await after(work, index, at, form);
    return index;
  });
}

/** A form as its reader saw it. */
interface Seen {
  readonly key: FormKey;
  readonly actor: Actor;
  readonly version: number;
}

/** Nobody decides on a version that came in after what was looked at. */
function holdToVersion(form: HeldForm, { version }: Seen): void {
  if (form.version !== version) throw new CodedError("service", "other-version", { version: form.version });
}

/** Nothing is done with a form that no unit owes; nothing is attached before its month (`today`) has begun. */
function holdToForms(list: TargetList, { period, department }: FormKey, today: string | null): void {
  if (!isMonthOf(list, period) || (today !== null && today < period)) throw new CodedError("service", "no-forms");
  if (!list.departments.some(({ id }) => id === department)) throw new CodedError("service", "not-found");
}

/** Whether a list has forms of a month. */
function isMonthOf({ header, calendar }: TargetList, period: string): boolean {
  const { year, month } = parsePeriod(period)!;
  return header.year === year && month >= calendar.firstMonth;
}

/** Gives back cells of the standing version, or all of it where none is named; its figures are out until the next. */
export async function returnForm(
  service: Service,
  { why, ...seen }: Seen & { readonly why: string },
  cells: readonly { readonly sheet: string; readonly cell: string; readonly why?: string | undefined }[],
): Promise<number> {
  const details = { cells: cells.map(({ sheet, cell, why: own }) => ({ sheet, cell, why: own ?? why })) };
  const { key, actor } = seen;
  return decide(service, { key, actor, action: "return", why, details }, async (work, form) => {
    holdToVersion(form, seen);
    const [standing] = await submissionsWhere(work, { ...key, version: form.version });
    const { facts, milestones } = standing!.content;
    const tasks = taskCells(milestones);
    const found = details.cells.map((one): ReturnedCell => {
      const at = (place: { sheet: string; cell: string }) => place.sheet === one.sheet && place.cell === one.cell;
      const fact = facts.find(at);
      if (!fact && !tasks.some(at))
        throw new CodedError("service", "no-such-cell", { sheet: one.sheet, cell: one.cell });
      return { ...one, indicator: fact?.indicator ?? null, measure: fact?.measure ?? null };
    });
    await keepReturnedCells(work, key, form.version, found);
    await dropFigures(work, key);
  });
}

/** A finding of level B that was explained, by code and indicator ("" for the form as a whole). */
export interface Explained {
  readonly code: string;
  readonly indicator: string;
}

/** Accepts the standing version; every explanation of a level-B finding has to be accepted with it. */
export async function acceptForm(
  service: Service,
  seen: Seen,
  explanations: "all" | readonly Explained[],
): Promise<number> {
  const { key, actor } = seen;
  return decide(service, { key, actor, action: "accept", details: { explanations } }, async (work, form, at) => {
    holdToVersion(form, seen);
    const [standing] = await submissionsWhere(work, { ...key, version: form.version });
    const explained = listed(standing!.findings).flatMap(({ level, code, indicator, explanation }): Explained[] =>
      level === "B" && explanation !== undefined ? [{ code, indicator: indicator ?? "" }] : [],
    );
    const isAccepted = ({ code, indicator }: Explained) =>
      explanations === "all" || explanations.some((one) => one.code === code && one.indicator === indicator);
    const open = explained.filter((one) => !isAccepted(one));
    if (open.length > 0)
      throw new CodedError("service", "explanations-open", { count: open.length }, { details: { explanations: open } });
    const unique = [...new Map(explained.map((one) => [`${one.code} ${one.indicator}`, one])).values()];
    await keepAccepted(work, key, form.version, unique, { by: actor.name, at });
  });
}

/** Records that a unit was reminded, and has it sent by every way that is set up. */
export async function remindUnit(
  service: Service,
  { key, actor }: { readonly key: FormKey; readonly actor: Actor },
  { text, language }: { readonly text: string; readonly language: Language },
): Promise<{ readonly logIndex: number; readonly ways: readonly string[] }> {
  const accounts = await accountsOf(service.store.db, key.area);
  const people = accounts.filter(({ department, disabled }) => department === key.department && !disabled);
  const contacts = people.map(({ contact }) => contact);
  const ways = service.reminders ? waysOf(service.reminders, contacts) : [];
  const decision = { key, actor, action: "remind", details: { text } } as const;
  const logIndex = await decide(service, decision, undefined, async (work, cause, at) => {
    for (const way of ways) {
      await keepReminder(work, { ...key, cause, text, ...way }, at);
      await service.store.queue.enqueueReminder(work, { area: key.area, cause, way: way.way, language });
    }
  });
  return { logIndex, ways: ways.map(({ way }) => way) };
}

/** Closes a month (封存) or opens it again. */
export async function changePeriod(
  service: Service,
  key: Omit<FormKey, "department">,
  { action, actor, why = "" }: { readonly action: PeriodAction; readonly actor: Actor; readonly why?: string },
): Promise<number> {
  return withPeriod(service.store, key, async (work, state) => {
    const at = service.now().toISOString();
    if (action === "close" && !(await hasForms(service, key))) throw new CodedError("service", "no-forms");
    if (action === "close" && beijingDay(Date.parse(at)) < lastDayOf(parsePeriod(key.period)!))
      throw new CodedError("service", "month-not-over", { period: key.period });
    const step = stepPeriod(state, { action, actor, at, why });
    if (!step.done) throw hindered(step.why);
    const { from, to } = step.change;
    await setPeriod(work, key, to);
    const record = { kind: action, at, by: actor.name, role: actor.role, why, from, to, period: key.period };
    return appendEntry(work, key.area, record);
  });
}

/** Whether a list counts for a month, or a form of it came all the same. */
async function hasForms(service: Service, { area, period }: Omit<FormKey, "department">): Promise<boolean> {
  if (isMonthOf(await listOf(service, area, period), period)) return true;
  return (await formsWhere(service.store.db, area, { period })).some(({ version }) => version > 0);
}
