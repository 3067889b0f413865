import { USAGE_CODES, type UsageProblem } from "./usage-codes";

/** What the shell is told: done and clean; done, with something to look at; nothing done. */
export const EXIT = { clean: 0, attention: 1, failed: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Stops a command that cannot do anything: bad usage or an unreadable input. `key` names the sentence. */
export class CommandError extends Error {
  readonly code: string;
  constructor(
    readonly key: UsageProblem,
    readonly args: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${USAGE_CODES[key]} ${key}`);
    this.code = USAGE_CODES[key];
    this.name = "CommandError";
  }
}
