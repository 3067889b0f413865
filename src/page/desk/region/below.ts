import { listForDistrict } from "../../../core/targets/district";
import type { NamedList } from "../../../core/targets/known-lists";
import type { TargetList } from "../../../core/targets/schema";
import type { RegionAnswer } from "../answers";
import type { DeskContext } from "../desk-context";
import type { DeskService } from "../service";

/** The desk of a district or region below the one signed in at: everything is read from there, nothing is acted on. */
export function deskBelow(desk: DeskContext, area: string, names: RegionAnswer["names"]): DeskContext {
  const service = serviceBelow(desk.service, area);
  const own = (list: TargetList) => named(listForDistrict(list, area), names);
  return {
    ...desk,
    service,
    list: own(desk.list),
    async findList(wanted) {
      const found = (await desk.findList(wanted)) ?? (await listBelow(service, wanted));
      return found && own(found);
    },
  };
}

/** A list that is published below alone; null where it cannot be had. */
async function listBelow(service: DeskService, { hash }: NamedList): Promise<TargetList | null> {
  try {
    return await service.get<TargetList>(`/lists/${hash}`);
  } catch {
    return null;
  }
}

function serviceBelow(service: DeskService, area: string): DeskService {
  // What asks for a part of a region names it.
  const of = (path: string) => (/[?&]area=/.test(path) ? path : `${path}${path.includes("?") ? "&" : "?"}area=${area}`);
  return {
    ...service,
    account: { ...service.account, area },
    below: true,
    get: (path) => service.get(of(path)),
    bytes: (path) => service.bytes(of(path)),
  };
}

/** A district that has no list of its own is called as its region calls it. */
function named(list: TargetList, names: RegionAnswer["names"]): TargetList {
  const { area } = list.header;
  const known = names[area.code];
  if (!known) return list;
  const before = lists.get(list) ?? { ...list, header: { ...list.header, area: { ...area, ...known } } };
  lists.set(list, before);
  return before;
}

/** What is worked out from a list is kept with it. */
const lists = new WeakMap<TargetList, TargetList>();
