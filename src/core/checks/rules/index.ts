import type { CheckCode } from "../../findings/finding";
import type { Indicator, TargetList } from "../../targets/schema";
import type { Check } from "../check";
import { V01 } from "./V01-template";
import { V02 } from "./V02-period";
import { V03 } from "./V03-department";
import { V04 } from "./V04-structure";
import { V05 } from "./V05-complete";
import { V06 } from "./V06-type";
import { V07 } from "./V07-percent";
import { V08 } from "./V08-unit";
import { V09 } from "./V09-range";
import { V10 } from "./V10-month-cumulative";
import { V11 } from "./V11-continuity";
import { V12 } from "./V12-last-year";
import { V13 } from "./V13-growth-recomputed";
import { V14 } from "./V14-month-growth-recomputed";
import { V15 } from "./V15-direction";
import { V16 } from "./V16-total";
import { V17 } from "./V17-part";
import { V18 } from "./V18-ratio";
import { V19 } from "./V19-across-forms";
import { V20 } from "./V20-volatility";
import { V21 } from "./V21-duplicate";
import { V22 } from "./V22-calendar";
import { V23 } from "./V23-concealment";
import { V24 } from "./V24-signatures";

/** The checks of a submission, in the order of their codes; one that asks about the others' findings still runs last. */
// biome-ignore format: one line per kind of check reads best.
export const CHECKS: readonly Check[] = [
  V01, V02, V03, V04, V05, V06,
  V07, V08, V09, V10, V11, V12,
  V13, V14, V15, V16, V17, V18,
  V19, V20, V21, V22, V23, V24,
];

/** The checks whose findings may rest on earlier forms. */
export const LOOKING_BACK: ReadonlySet<CheckCode> = new Set(
  CHECKS.flatMap(({ code, looksBack }) => (looksBack ? [code] : [])),
);

/** The checks a form's guide names for an indicator: those that can speak about it, in the order of their codes. */
export function applicableChecks(list: TargetList, indicator: Indicator): CheckCode[] {
  return CHECKS.filter((check) => check.appliesTo?.(indicator, list)).map(({ code }) => code);
}
