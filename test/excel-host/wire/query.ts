import type { HostObject } from "../objects/host-object";
import { wireName } from "./api-sets";
import type { WireQuery } from "./request";

/** A tree of what is asked for: a leaf is a member wanted whole. */
type Wanted = Map<string, Wanted>;

/** Called for every member read, before it is answered. */
export type Guard = (member: string) => void;

/** Answers a `load`: plain properties by name, nested objects as objects, collections under `_Items`. */
export function answerQuery(object: HostObject, query: WireQuery, guard: Guard): unknown {
  const wanted: Wanted = new Map();
  for (const path of query.Select ?? []) add(wanted, path);
  const everything = (query.Select ?? []).length === 0;
  for (const path of query.Expand ?? []) add(wanted, `${path}/*`);
  if (everything) wanted.set("*", new Map());
  if (!object.isCollection) return answer(object, wanted, guard);
  return answerCollection(object, wanted, guard, query.Skip ?? 0, query.Top);
}

function answer(object: HostObject, wanted: Wanted, guard: Guard): Record<string, unknown> {
  const result: Record<string, unknown> = { ...object.identity() };
  for (const [name, below] of wanted) {
    if (name === "*") readAll(object, result, guard);
    else if (object.hasLink(name)) {
      guard(`${object.typeName}.${name}`);
      const linked = object.link(name);
      const deeper: Wanted = below.size > 0 ? below : new Map([["*", new Map()]]);
      if (linked === null) result[name] = null;
      else result[name] = linked.isCollection ? answerCollection(linked, deeper, guard) : answer(linked, deeper, guard);
    } else {
      guard(`${object.typeName}.${name}`);
      result[name] = object.read(name);
    }
  }
  return result;
}

function readAll(object: HostObject, result: Record<string, unknown>, guard: Guard): void {
  for (const name of object.scalarNames()) {
    try {
      guard(`${object.typeName}.${name}`);
    } catch {
      continue; // "everything" means everything this Excel has
    }
    result[name] = object.read(name);
  }
}

function answerCollection(object: HostObject, wanted: Wanted, guard: Guard, skip = 0, top?: number): unknown {
  const result: Record<string, unknown> = {};
  const ofItems: Wanted = new Map();
  for (const [name, below] of wanted) {
    if (name === "*") for (const scalar of object.scalarNames()) result[scalar] = object.read(scalar);
    if (name === "Items") for (const [inner, deeper] of below.size > 0 ? below : ALL) ofItems.set(inner, deeper);
    else if (object.hasScalar(name)) result[name] = object.read(name);
    else ofItems.set(name, below);
  }
  if (ofItems.size > 0) {
    const items = object.items().slice(skip, top === undefined ? undefined : skip + top);
    result._Items = items.map((item) => answer(item, ofItems, guard));
  }
  return result;
}

const ALL: Wanted = new Map([["*", new Map()]]);

function add(wanted: Wanted, path: string): void {
  let level = wanted;
  for (const part of path.split("/")) {
    const name = part === "*" ? part : wireName(part);
    const next = level.get(name) ?? new Map();
    level.set(name, next);
    level = next;
  }
}
