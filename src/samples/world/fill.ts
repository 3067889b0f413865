import { derivationOf } from "../../core/form/derivation";
import type { Form } from "../../core/form/form";
import { MEASURES } from "../../core/measure";
import type { Period } from "../../core/period";
import type { Milestone, TargetList } from "../../core/targets/schema";
import { type Draft, dueIndicators, figureKey, isShared, valueIn } from "./draft";
import { randomOf } from "./random";
import type { World } from "./world";

/** A unit's truthful form of one month: figures, explanations where they are asked, signers, milestones. */
export function fillForm(
  list: TargetList,
  world: World,
  form: Form,
  area: string,
  period: Period,
  seed: number,
): Draft {
  const { reportedOn } = reportingDay(list, form, period, seed, area);
  const draft: Draft = {
    form,
    area,
    period,
    entangled: entangledIn(list, form),
    name: fileName(list, form, area, period),
    ending: "xlsx",
    statedPeriod: period,
    identity: area === list.header.area.code ? {} : { area },
    overwritten: [],
    entries: new Map(),
    notes: new Map(),
    signatures: new Map([
      ["unitHead", "单位负责人甲"],
      ["statisticsHead", "统计负责人乙"],
      ["preparer", "填报人丙"],
      ["phone", `0431-000000${form.department.number}`],
      ["reportedOn", reportedOn],
    ]),
    milestones: new Map(form.milestones.map((milestone) => [milestone.id, progressOf(milestone, period, seed, area)])),
    structure: [],
  };
  for (const indicator of dueIndicators(draft)) {
    for (const measure of MEASURES) {
      if (!indicator.measures.includes(measure) || derivationOf(form, indicator, measure)) continue;
      const value = world.figure(form.department.id, indicator, measure, period);
      draft.entries.set(figureKey(indicator.id, measure), value ?? "—");
    }
    if (needsExplanation(draft, indicator.id, indicator.volatility)) {
      draft.notes.set(indicator.id, "经核对属实,受项目进度和基数影响");
    }
  }
  return draft;
}

function entangledIn(list: TargetList, { rows }: Form): ReadonlySet<string> {
  const across = list.relations
    .filter(({ check }) => check === "V19")
    .flatMap(({ left, right }) => [...left, ...right])
    .flatMap((term) => ("indicator" in term ? term.indicator : []));
  const shared = rows.map(({ indicator }) => indicator).filter(isShared);
  return new Set([...across, ...shared.map(({ id }) => id)]);
}

/** The name a unit gives its file: its short name and the month; other districts' carry their division code. */
function fileName(list: TargetList, form: Form, area: string, { year, month }: Period): string {
  const prefix = area === list.header.area.code ? "" : area;
  return `${prefix}${form.department.shortZh}${year}年${month}月`;
}

/** A change the bureau would ask about; the unit answers before it is asked. */
function needsExplanation(draft: Draft, indicator: string, volatility: number): boolean {
  return (["monthGrowth", "growth"] as const).some((measure) => {
    const change = valueIn(draft, indicator, measure);
    return change !== null && Math.abs(change) > volatility;
  });
}

/** The day a form is signed and the time it arrives: working hours within the reporting window. */
export function reportingDay(list: TargetList, form: Form, period: Period, seed: number, area: string) {
  const random = randomOf(seed, area, form.department.id, period.year, period.month, "reported");
  const day = random.whole(Math.max(1, list.calendar.opensDay), deadlinesOf(list, form, period).dueDay);
  const time = `${two(random.whole(9, 16))}:${two(random.whole(0, 59))}:${two(random.whole(0, 59))}+08:00`;
  return { reportedOn: dayAfter(period, day), receivedAt: `${dayAfter(period, day)}T${time}` };
}

/** The days after the month's end by which a form is due and closed. */
export function deadlinesOf({ calendar }: TargetList, form: Form, period: Period) {
  const exception = calendar.exceptions.find(
    ({ department, month }) => month === period.month && (!department || department === form.department.id),
  );
  return exception ?? calendar;
}

/** The date so many days after the last day of a month, as "2024-04-08". */
export function dayAfter({ year, month }: Period, days: number): string {
  return new Date(Date.UTC(year, month, days)).toISOString().slice(0, 10);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** Where a milestone stands: begun in the first half of the year, mostly done by its end, a few held up for a while. */
function progressOf({ id }: Milestone, { year, month }: Period, seed: number, area: string) {
  const random = randomOf(seed, area, id, year);
  const begins = random.whole(1, 5);
  const ends = begins + random.whole(3, 9);
  const heldUp = random.whole(1, 12) === 1 ? random.whole(begins, ends) : 0;
  const done = `${year}-${two(Math.min(12, ends))}-${two(random.whole(1, 28))}`;
  if (month < begins) return { state: "未启动" as const, date: "", note: "" };
  if (month >= ends) return { state: "已完成" as const, date: done, note: "" };
  if (month === heldUp) return { state: "受阻" as const, date: "", note: "前期手续未办结,正在协调" };
  return { state: "推进中" as const, date: "", note: "" };
}
