import { agreement } from "./agreement";
import { change } from "./change";
import { entries } from "./entries";
import { form } from "./form";
import { rollup } from "./rollup";
import { shared } from "./shared";

/** What every check may say. */
export const SHARED_VARIANTS = shared;

/**
 * Everything the checks can say, by code and variant: what it is about, what it waits for, its arguments.
 *
 * To add a variant: name it in the file of its subject, report it from the check's file in checks/rules, write its
 * sentence in the files of that name below language/zh-CN/findings and language/en/findings, and give it a case in
 * test/cases. The type check says what is still missing. A suggestion of a new kind is named in suggestion.ts in the
 * same way.
 */
export const VARIANTS = { ...form, ...entries, ...agreement, ...change, ...rollup };

export type CheckCode = keyof typeof VARIANTS;

export const CHECK_CODES = Object.keys(VARIANTS).sort() as readonly string[] as readonly [CheckCode, ...CheckCode[]];

export type SharedVariant = keyof typeof SHARED_VARIANTS;

/** What one check can say besides what all can. */
export type OwnVariant<Code extends CheckCode> = keyof (typeof VARIANTS)[Code];
