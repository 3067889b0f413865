import type { SentenceKey } from "../language/sentence";

/** What the shell is told: done and clean; done, with something to look at; nothing done. */
export const EXIT = { clean: 0, attention: 1, failed: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Stops a command that cannot do anything: bad usage or an unreadable input. `key` names the sentence. */
export class CommandError extends Error {
  constructor(
    readonly code: string,
    readonly key: SentenceKey,
    readonly args: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code} ${key}`);
    this.name = "CommandError";
  }
}
