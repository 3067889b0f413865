/** What the shell is told: done and clean; done, with something to look at; nothing done. */
export const EXIT = { clean: 0, attention: 1, failed: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
