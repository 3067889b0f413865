import type { Account } from "../../client/answers";
import type { ServiceClient } from "../../client/client";

/** The service in the name of who is signed in; paths begin after /api. */
export interface DeskService extends Pick<ServiceClient, "get" | "post" | "bytes" | "submit" | "enterPaper"> {
  readonly account: Account;
  /** Whether it is a district below the one signed in at that is looked at, where nothing is done, only read. */
  readonly below: boolean;
}

/** The path of a unit's form of a month. */
export function formPath({ period, department }: { readonly period: string; readonly department: string }): string {
  return `/submissions/${period}/${department}`;
}
