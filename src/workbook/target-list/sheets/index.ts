import type { FormSheet, TableSheet } from "../field";
import { CALENDAR, EXCEPTIONS } from "./calendar";
import { DEPARTMENTS } from "./departments";
import { EXTERNAL, HISTORY } from "./figures";
import { DOCUMENTS, HEADER, UNITS } from "./header";
import { INDICATORS, RELATIONS, RULES } from "./indicators";
import { MILESTONES } from "./milestones";
import { LIGHT_BANDS, TARGETS } from "./targets";

/** The sheets of a target list's workbook in their order; those with one value a line come first. */
export const FORM_SHEETS: readonly FormSheet[] = [HEADER, CALENDAR];

export const TABLE_SHEETS: readonly TableSheet[] = [
  DEPARTMENTS,
  INDICATORS,
  TARGETS,
  MILESTONES,
  HISTORY,
  RELATIONS,
  RULES,
  EXCEPTIONS,
  UNITS,
  DOCUMENTS,
  LIGHT_BANDS,
  EXTERNAL,
];
