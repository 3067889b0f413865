import type { Role } from "../../core/states/state";

/** An account of the sample month, shown with its password to whoever wants to look around. */
export interface SampleAccount {
  readonly name: string;
  readonly role: Role;
  readonly department: string | null;
  readonly password: string;
}

/** What only a service of invented figures has. */
export interface Sample {
  /** The month to look at, such as "2024-03". */
  readonly period: string;
  readonly accounts: readonly SampleAccount[];
}
