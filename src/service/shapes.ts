import { z } from "zod";
import { parsePeriod } from "../core/period";
import { FORM_STATES } from "../core/states/state";

export const period = z
  .string()
  .regex(/^2\d{3}-(0[1-9]|1[0-2])$/)
  .refine((text) => parsePeriod(text) !== null)
  .describe('A month such as "2024-03".');

export const department = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

export const area = z
  .string()
  .regex(/^\d{6}$/)
  .describe('A division code such as "220106".');

/** A number the database can hold. */
const whole = z.coerce.number().int().max(2_147_483_647);

export const count = whole.min(0);

export const positive = whole.min(1);

/** Whose form of which month. */
export const formParams = z.strictObject({ period, department });

export const versionParams = z.strictObject({ period, department, version: positive });

/** A SHA-256, in hex. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const time = z.iso.datetime({ offset: true });

export const day = z.iso.date();

export const reason = z.string().trim().min(1).max(2000);

export const formState = z.enum(FORM_STATES);
