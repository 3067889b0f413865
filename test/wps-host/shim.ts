/** Where a page asks the emulated WPS: on its own origin, since a pane may ask no other. */
export const PATH = "/__wps__";

export type MemberTable = Readonly<
  Record<string, Readonly<Record<string, { readonly called: boolean; readonly gives: string | null }>>>
>;

/** What the page is told of the emulated WPS before its scripts run. */
export interface ShimOptions {
  readonly members: MemberTable;
  /** Events there are. */
  readonly events: readonly string[];
  /** Where questions are sent, on the page's own origin. */
  readonly path: string;
}

export interface Step {
  readonly op: "get" | "set" | "call";
  readonly member: string;
  readonly args: readonly unknown[];
}

/** What is asked of an object, and of what that gives in turn. */
export interface Question {
  readonly id: number;
  readonly steps: readonly Step[];
}

export interface Raised {
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface Answer {
  readonly value?: unknown;
  readonly error?: string;
  /** What WPS tells of while it does what was asked. */
  readonly raised: readonly Raised[];
}

declare global {
  interface Window {
    /** Raises events in the page, as the user's doings do. */
    raiseInWps?(raised: readonly Raised[]): void;
  }
}

/**
 * Puts the objects of WPS into a page, as WPS does before the page's scripts run: every access is a synchronous question
 * to the emulated WPS, and a member that WPS does not document throws. What surely gives an object waits for what is asked
 * of it, since every question takes its time. It is sent to the page as text.
 */
export function shim({ members, events, path }: ShimOptions): void {
  const listeners = new Map<string, ((...args: unknown[]) => void)[]>();
  const proxies = new Map<number, object>();
  const places = new WeakMap<object, Question>();

  const pack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(pack);
    if (typeof value !== "object" || value === null) return value === undefined ? null : value;
    const place = places.get(value);
    if (!place) throw new Error("WPS takes no such value.");
    return place;
  };
  const unpack = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unpack);
    if (typeof value !== "object" || value === null) return value;
    const { ref, type, bytes } = value as { ref?: number; type?: string; bytes?: string };
    if (bytes !== undefined) return Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0)).buffer;
    return objectAt({ id: ref!, steps: [] }, type!);
  };
  const raise = (raised: readonly Raised[]) => {
    for (const { name, args } of raised)
      for (const listener of listeners.get(name) ?? []) listener(...args.map(unpack));
  };
  const ask = (question: Question): unknown => {
    const request = new XMLHttpRequest();
    request.open("POST", path, false);
    request.send(JSON.stringify(question));
    const answer = JSON.parse(request.responseText) as Answer;
    raise(answer.raised);
    if (answer.error !== undefined) throw new Error(answer.error);
    return unpack(answer.value);
  };
  const eventApi = {
    AddApiEventListener(name: string, listener: (...args: unknown[]) => void) {
      if (!events.includes(name)) throw new Error(`${name} is not a valid event name.`);
      listeners.set(name, [...(listeners.get(name) ?? []), listener]);
    },
    RemoveApiEventListener(name: string, listener: (...args: unknown[]) => void) {
      listeners.set(
        name,
        (listeners.get(name) ?? []).filter((one) => one !== listener),
      );
    },
  };
  const objectAt = (place: Question, type: string): object => {
    const known = place.steps.length === 0 ? proxies.get(place.id) : undefined;
    if (known) return known;
    const own = members[type]!;
    const then = (step: Step): unknown => {
      const next = { id: place.id, steps: [...place.steps, step] };
      const gives = step.op === "set" ? null : own[step.member]!.gives;
      return gives === null ? ask(next) : objectAt(next, gives);
    };
    const made = new Proxy(
      {},
      {
        get(_, member) {
          // Languages and frameworks look for these on anything.
          if (typeof member === "symbol" || member === "then" || member === "toJSON" || member === "$$typeof") {
            return undefined;
          }
          if (type === "Application" && member === "ApiEvent") return eventApi;
          const known = own[member];
          if (!known) throw new Error(`WPS has no ${type}.${member}`);
          if (known.called) return (...args: unknown[]) => then({ op: "call", member, args: args.map(pack) });
          return then({ op: "get", member, args: [] });
        },
        set(_, member, value) {
          then({ op: "set", member: String(member), args: [pack(value)] });
          return true;
        },
        has: (_, member) => typeof member === "string" && member in own,
      },
    );
    if (place.steps.length === 0) proxies.set(place.id, made);
    places.set(made, place);
    return made;
  };
  const application = objectAt({ id: 0, steps: [] }, "Application");
  Object.assign(window, { Application: application, wps: application, raiseInWps: raise });
}
