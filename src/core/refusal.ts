/** Why a file cannot be taken at all; the number after R is what users and other programs see. */
export const REFUSALS = {
  "empty-file": "R01",
  "not-a-workbook": "R02",
  "old-xls": "R03",
  encrypted: "R04",
  truncated: "R05",
  "too-large": "R06",
  "other-format": "R07",
  "unsafe-content": "R08",
  damaged: "R09",
  "foreign-workbook": "R10",
  "unknown-template": "R11",
  "other-year-template": "R12",
  "empty-form": "R13",
  "ambiguous-rows": "R14",
  "unreadable-file": "R15",
  "other-file": "R16",
  summary: "R17",
  "bad-division": "R18",
} as const;

export type RefusalKind = keyof typeof REFUSALS;

/** A refusal as data, to be listed or sent to another thread. */
export interface RefusalReason {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly args: Readonly<Record<string, string | number>>;
}

/** Thrown when an input cannot be taken. Prose is made from `kind` and `args` in language/. */
export class Refusal extends Error implements RefusalReason {
  readonly code: string;
  constructor(
    readonly kind: RefusalKind,
    readonly args: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${REFUSALS[kind]} ${kind} ${JSON.stringify(args)}`);
    this.name = "Refusal";
    this.code = REFUSALS[kind];
  }
}
