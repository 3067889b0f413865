import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CHECKS } from "#src/core/checks/rules";
import { LEVELS } from "#src/core/findings/finding";
import { MEASURES } from "#src/core/measure";
import { SIGNATURES, type StructureNote } from "#src/core/submission/submission";

const answers = z.record(z.string(), z.partialRecord(z.enum(MEASURES), z.union([z.number(), z.string(), z.null()])));
const place = z.strictObject({ sheet: z.string(), cell: z.string() });
const form = z.strictObject({
  department: z.string().optional(),
  period: z.string().optional(),
  answers: answers.optional(),
});

/** One situation of a check: a form that is in order but for what is said here, and what the check finds. */
const situation = z.strictObject({
  /** What the case shows, in one line. */
  why: z.string().min(10),
  department: z.string().default("commerce"),
  period: z.string().default("2024-03"),
  /** The month the bureau asks for; null when it leaves that to the form. */
  asked: z.string().nullable().optional(),
  answers: answers.optional(),
  marks: z
    .array(
      z.strictObject({
        indicator: z.string(),
        measure: z.enum(MEASURES),
        formula: z.string().optional(),
        format: z.string().optional(),
        isUnseen: z.literal(true).optional(),
      }),
    )
    .optional(),
  identity: z.record(z.string(), z.unknown()).optional(),
  /** The form is none the list knows. */
  formUnknown: z.boolean().optional(),
  file: z.string().optional(),
  signatures: z.partialRecord(z.enum(SIGNATURES), z.string().nullable()).optional(),
  structure: z
    .array(
      z.strictObject({
        kind: z.custom<StructureNote["kind"]>((kind) => typeof kind === "string"),
        cells: z.array(place),
        indicator: z.string().nullable(),
        detail: z.string(),
        expected: z.string().exactOptional(),
      }),
    )
    .optional(),
  seal: z.strictObject({ digest: z.string(), sealedAt: z.string(), intact: z.boolean() }).optional(),
  notes: z.record(z.string(), z.string()).optional(),
  /** What stands in 核实说明 under a form without figures. */
  remark: z.string().optional(),
  milestones: z
    .record(
      z.string(),
      z.union([
        z.string(),
        z.strictObject({ state: z.string(), date: z.string().default(""), note: z.string().default("") }),
      ]),
    )
    .optional(),
  past: z.array(form).optional(),
  others: z.array(form).optional(),
  finds: z
    .array(
      z.strictObject({
        variant: z.string(),
        level: z.enum(LEVELS),
        at: z.string().optional(),
        cells: z.array(z.string()).optional(),
        args: z.record(z.string(), z.unknown()).optional(),
        /** What the suggestion writes, cell by cell; null: there must be none. */
        writes: z
          .record(z.string(), z.union([z.number(), z.string(), z.null()]))
          .nullable()
          .optional(),
      }),
    )
    .default([]),
});

/** Where a kind has no cases, the reason instead of them. */
const none = z.strictObject({ none: z.string().min(20) });
const file = z.union([z.array(situation).min(1), none]);

export type Situation = z.infer<typeof situation>;
export const KINDS = ["valid", "invalid", "undecided"] as const;

/** The cases of a check, by kind; throws where a folder or file is missing or malformed. */
export function casesOf(code: string): Record<(typeof KINDS)[number], z.infer<typeof file>> {
  const read = (kind: string) => file.parse(JSON.parse(readFileSync(join(__dirname, code, `${kind}.json`), "utf8")));
  return { valid: read("valid"), invalid: read("invalid"), undecided: read("undecided") };
}

/** The checks that have a folder of cases. */
export function foldersOfCases(): string[] {
  return readdirSync(__dirname).filter((name) => CHECKS.some(({ code }) => code === name));
}
