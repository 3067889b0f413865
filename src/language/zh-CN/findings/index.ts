import type { FindingProse } from "../../finding-prose";
import { agreement } from "./agreement";
import { change } from "./change";
import { entries } from "./entries";
import { form } from "./form";
import { rollup } from "./rollup";
import { shared } from "./shared";

/**
 * Sentences of findings, by check code and variant. What is there, what was expected and why, and what to do. Arguments
 * arrive formatted (see finding-sentence.ts).
 */
export const findings = { ...shared, ...form, ...entries, ...agreement, ...change, ...rollup } satisfies FindingProse;
