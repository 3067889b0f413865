import { coded } from "./specification";

type PathTaken = { readonly path: string };

type FileTaken = { readonly file: string };

/** `reason` may be the system's word for it, "EACCES". */
type ReasonTaken = { readonly reason: string };

/** Why a command does nothing: bad usage, or an input or output it cannot work with. */
export const USAGE_PROBLEMS = {
  /** What nobody foresaw. */
  unexpected: coded<ReasonTaken>("U00"),
  "missing-arguments": coded<{ about: string }>("U01"),
  "no-such-file": coded<PathTaken>("U02"),
  "unreadable-file": coded<PathTaken & ReasonTaken>("U03"),
  "bad-period": coded<{ text: string }>("U04"),
  "no-such-department": coded<{ department: string; known: string }>("U06"),
  "bad-number": coded<{ text: string; min: number }>("U07"),
  "number-out-of-range": coded<{ option: string; given: string; range: string }>("U07"),
  "no-workbooks": coded<{ paths: string }>("U08"),
  "no-form-in-month": coded<{ month: number; firstMonth: number }>("U09"),
  "no-summary-in-folder": coded<PathTaken>("U10"),
  "not-a-summary": coded<FileTaken>("U10"),
  /** `example` is a cell that can be traced. */
  "bad-cell": coded<{ cell: string; sheet: string; example: string }>("U11"),
  "not-a-figure": coded<{ cell: string; sheet: string; example: string }>("U12"),
  "no-common-history": coded("U13"),
  "unwritable-file": coded<PathTaken & ReasonTaken>("U14"),
  "unwritable-output": coded<ReasonTaken>("U14"),
  "other-months": coded<{ period: string; found: string }>("U15"),
  "bad-city": coded<FileTaken & { problems: string }>("U16"),
  "use-unknown": coded<FileTaken>("U16"),
  "no-common-city": coded("U17"),
  "bad-url": coded<{ url: string }>("U20"),
  "port-in-use": coded<{ port: number; other: number }>("U21"),
  "no-excel-here": coded<{ url: string }>("U22"),
  "cannot-listen": coded<ReasonTaken & { host: string; port: number }>("U23"),
  "no-certificate": coded<ReasonTaken>("U24"),
  "cert-without-key": coded("U25"),
  "outside-folder": coded<{ name: string; folder: string }>("U26"),
  "overwrites-form": coded<PathTaken>("U27"),
  "overwrites-input": coded<PathTaken>("U27"),
  "overwrites-no-file": coded<PathTaken>("U27"),
  "overwrites-other": coded<PathTaken>("U27"),
  "beyond-largest": coded("U28"),
  "expected-not-below-tolerable": coded("U28"),
  "population-missing": coded("U28"),
  "more-than-population": coded<{ size: number; population: number }>("U29"),
  "no-population": coded("U29"),
  "not-one-unit": coded("U29"),
  "unknown-indicator": coded<{ indicator: string }>("U29"),
  "which-scope": coded("U29"),
  "errors-above-size": coded<{ errors: number; size: number }>("U30"),
  "population-not-given": coded("U30"),
  "taints-above-errors": coded<{ taints: number; errors: number }>("U30"),
  "which-input": coded("U30"),
  "paper-altered": coded<{ number: number }>("U31"),
  "paper-not-a-number": coded<{ number: number; text: string }>("U31"),
  "not-a-paper": coded<FileTaken>("U31"),
  "paper-unfilled": coded<{ count: number; number: number }>("U31"),
  "wps-without-folder": coded("U32"),
  "no-database": coded<ReasonTaken>("U40"),
  "head-missing": coded("U42"),
  "not-a-log": coded<PathTaken>("U42"),
  "backup-exists": coded<PathTaken>("U43"),
  "not-a-backup": coded<PathTaken>("U44"),
  "folder-not-empty": coded("U45"),
  "no-such-account": coded<{ name: string }>("U46"),
  "bad-role": coded("U47"),
  "name-taken": coded<{ name: string }>("U48"),
  "bad-share": coded<{ share: string }>("U49"),
  "bad-settings": coded<FileTaken & { places: string }>("U50"),
} as const;
