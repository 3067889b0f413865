import { coded } from "./specification";

/** What pane and page cannot do in the workbook they stand beside, with a file, or over the service. */
export const HOST_PROBLEMS = {
  /** What nobody foresaw; `reason` is a short name of it for maintainers. */
  unexpected: coded<{ reason: string }>("H00"),
  protected: coded<{ sheet?: string; cell?: string }>("H01"),
  busy: coded("H02"),
  "too-old": coded("H03"),
  "missing-sheet": coded<{ sheet?: string }>("H04"),
  "too-large": coded("H05"),
  closed: coded("H06"),
  "not-in-front": coded("H07"),
  "marks-locked": coded<{ sheet: string }>("H08"),
  "marks-failed": coded<{ sheet: string }>("H09"),
  "not-supported": coded("H10"),
  "other-format": coded("H11"),
  cancelled: coded("H12"),
  "not-written": coded("H13"),
  "half-delivered": coded("H14"),
  "left-over": coded<{ sheets: string }>("H15"),
  "no-workbooks": coded("H16"),
  /** No answer, or something else answers in the service's place; asking again later may help. */
  "service-unreachable": coded("H17"),
  "sign-in-blocked": coded("H18"),
  "sign-in-closed": coded("H19"),
  "sign-in-insecure": coded("H20"),
} as const;
