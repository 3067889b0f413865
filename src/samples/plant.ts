import type { Form } from "../core/form/form";
import type { TargetList } from "../core/targets/schema";
import type { Oddity, PlantedPlace } from "./faults/fault";
import type { Draft } from "./world/draft";
import type { Random } from "./world/random";

/** A fault or oddity that was planted, and the form of another unit it also shows in. */
export interface Planting<Kind> {
  readonly item: Kind;
  readonly draft: Draft;
  readonly place: PlantedPlace;
  readonly otherDraft?: Draft;
}

/** The forms of a month in which faults can be planted, at most one in each. */
export interface Field {
  /**
   * Plants the kinds in turn until `count` forms show something; a contradiction shows in two of them.
   * A kind that none of the drafts has a place for is passed over.
   */
  plant<Kind extends Oddity>(kinds: readonly Kind[], count: number, drafts: readonly Draft[]): Planting<Kind>[];
}

export function openField(
  list: TargetList,
  drafts: readonly Draft[],
  before: (form: Form) => Draft | null,
  random: Random,
): Field {
  const free = new Set(drafts);
  const byDepartment = new Map(drafts.map((draft) => [draft.form.department.id, draft]));

  function plantOne<Kind extends Oddity>(item: Kind, drafts: readonly Draft[], room: number): Planting<Kind> | null {
    for (const draft of random.shuffled(drafts.filter((candidate) => free.has(candidate)))) {
      const counterpart = (department: string) => {
        const other = byDepartment.get(department);
        return room >= 2 && other && free.has(other) ? other : null;
      };
      const place = item.plant(draft, { list, random, before: () => before(draft.form), counterpart });
      if (!place) continue;
      free.delete(draft);
      const otherDraft = place.other && byDepartment.get(place.other.department);
      if (!otherDraft) return { item, draft, place };
      free.delete(otherDraft);
      return { item, draft, place, otherDraft };
    }
    return null;
  }

  return {
    plant(kinds, count, drafts) {
      const done: Planting<(typeof kinds)[number]>[] = [];
      let room = count;
      for (let sofar = -1; done.length > sofar; ) {
        sofar = done.length;
        for (const item of random.shuffled(kinds)) {
          const planting = room > 0 ? plantOne(item, drafts, room) : null;
          if (!planting) continue;
          done.push(planting);
          room -= planting.otherDraft ? 2 : 1;
        }
      }
      return done;
    },
  };
}
