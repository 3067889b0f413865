import type { CommandError } from "./exit";

/** What a thread hands over: its result, or a CommandError as data. */
export type Answer<Result> = { readonly result: Result } | { readonly failure: Pick<CommandError, "key" | "args"> };
