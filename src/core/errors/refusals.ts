import { coded } from "./specification";

type Part = { readonly part: string };

type Format = { readonly format: string };

/** Why a file cannot be taken at all; `context` picks the case of the sentence. */
export const REFUSALS = {
  "empty-file": coded("R01"),
  "not-a-workbook": coded<Format | { context: "unknown" }>("R02"),
  "old-xls": coded("R03"),
  encrypted: coded("R04"),
  truncated: coded("R05"),
  "too-large": coded<{ context?: "cells" | "summary" } | { context: "file" | "part" | "entries"; limit: number }>(
    "R06",
  ),
  "other-format": coded<Format>("R07"),
  "unsafe-content": coded<Part & { context: "path" | "duplicate" | "overlap" | "doctype" | "sheet" }>("R08"),
  damaged: coded<Part>("R09"),
  "foreign-workbook": coded("R10"),
  "unknown-template": coded<{ form: string }>("R11"),
  /** `context` says what keeps a list of the service from being at hand. */
  "other-year-template": coded<{
    list: string;
    expected: string;
    context?: "sign-in" | "unknown" | "unreachable";
  }>("R12"),
  "empty-form": coded<{ form: string; department: string }>("R13"),
  "ambiguous-rows": coded<{ code: string; first: string; second: string }>("R14"),
  "unreadable-file": coded<{ context?: "permission" | "busy" | "not-a-file" | "vanished" | "link" | "name" }>("R15"),
  "other-file": coded<{ context: "plain" } | (Format & { context?: "archive" | "copy" | "text" })>("R16"),
  summary: coded("R17"),
  "bad-division": coded<{ area: string }>("R18"),
} as const;
