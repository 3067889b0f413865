import { OfficeError } from "../wire/office-error";
import type { Targets } from "./targets";

/** A plain property: read by `load`, written by assignment where `set` is given. */
export interface Scalar<T> {
  get(target: T): unknown;
  set?(target: T, value: unknown): void;
}

/** The members one Excel object type answers, under their names on the wire (`Values`, `GetRange`). */
export interface Members<T> {
  /** What the host tells of an object without being asked, by which office.js finds it again. */
  identity?(target: T): Readonly<Record<string, unknown>>;
  /** Whether office.js keeps the object by a reference id, as it does ranges. */
  readonly kept?: boolean;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly links?: Readonly<Record<string, (target: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (target: T, args: readonly unknown[]) => unknown>>;
  /** The members of a collection, in order. */
  items?(target: T): readonly HostObject[];
  /** The member of a collection under a key; throws ItemNotFound. */
  item?(target: T, key: unknown): HostObject;
}

/** An object of the emulated workbook as office.js sees it; asking for a member it lacks is ApiNotFound. */
export class HostObject {
  constructor(
    readonly typeName: string,
    private readonly members: Members<unknown>,
    readonly target: unknown,
  ) {}

  get kept(): boolean {
    return this.members.kept === true;
  }

  get isCollection(): boolean {
    return this.members.items !== undefined;
  }

  identity(): Readonly<Record<string, unknown>> {
    return this.members.identity?.(this.target) ?? {};
  }

  scalarNames(): readonly string[] {
    return Object.keys(this.members.scalars ?? {});
  }

  hasScalar(name: string): boolean {
    return own(this.members.scalars, name) !== undefined;
  }

  hasLink(name: string): boolean {
    return own(this.members.links, name) !== undefined;
  }

  read(name: string): unknown {
    return this.member(this.members.scalars, name).get(this.target);
  }

  write(name: string, value: unknown): void {
    const scalar = this.member(this.members.scalars, name);
    if (!scalar.set) throw new OfficeError("InvalidOperation", `${this.typeName}.${name} is read-only.`);
    scalar.set(this.target, value);
  }

  link(name: string): HostObject | null {
    return this.member(this.members.links, name)(this.target);
  }

  call(name: string, args: readonly unknown[]): unknown {
    return this.member(this.members.methods, name)(this.target, args);
  }

  items(): readonly HostObject[] {
    if (!this.members.items) throw this.unknown("items");
    return this.members.items(this.target);
  }

  item(key: unknown): HostObject {
    if (!this.members.item) throw this.unknown("getItem");
    return this.members.item(this.target, key);
  }

  private member<M>(members: Readonly<Record<string, M>> | undefined, name: string): M {
    const member = own(members, name);
    if (member === undefined) throw this.unknown(name);
    return member;
  }

  private unknown(name: string): OfficeError {
    return new OfficeError("ApiNotFound", `The emulated Excel has no ${this.typeName}.${name}.`);
  }
}

function own<M>(members: Readonly<Record<string, M>> | undefined, name: string): M | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

const types = new Map<string, Members<unknown>>();

/** Describes the members of one Excel object type. */
export function defineType<K extends keyof Targets>(typeName: K, members: Members<Targets[K]>): void {
  types.set(typeName, members as Members<unknown>);
}

/** Wraps a part of the workbook as the Excel object that stands for it. */
export function make<K extends keyof Targets>(typeName: K, target: Targets[K]): HostObject {
  const members = types.get(typeName);
  if (!members) throw new Error(`no members are defined for ${typeName}`);
  return new HostObject(typeName, members, target);
}

/** A scalar kept as a field of the target, checked to be of the type given on writing. */
export function field<T, K extends keyof T>(key: K, type: "string" | "number" | "boolean"): Scalar<T> {
  return {
    get: (target) => target[key],
    set: (target, value) => {
      if (typeof value !== type) throw new OfficeError("InvalidArgument");
      target[key] = value as T[K];
    },
  };
}

/** A scalar that can only be read. */
export function readonly<T>(get: (target: T) => unknown): Scalar<T> {
  return { get };
}
