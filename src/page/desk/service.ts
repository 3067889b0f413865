import type { Account } from "../../client/answers";
import type { ServiceClient } from "../../client/client";

/** The service in the name of who is signed in; paths begin after /api. */
export interface DeskService extends Pick<ServiceClient, "get" | "post" | "bytes" | "submit" | "enterPaper"> {
  readonly account: Account;
  /** Whether forms are acted on; else they are only read, by an auditor or from the desk of a city or province. */
  readonly acts: boolean;
}

/** The path of a unit's form of a month. */
export function formPath({ period, department }: { readonly period: string; readonly department: string }): string {
  return `/submissions/${period}/${department}`;
}
