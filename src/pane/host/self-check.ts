/** What the add-in asks of the program it stands in, each tried apart. */
export const TRIALS = [
  "scratch",
  "cells",
  "merges",
  "hidden",
  "dates",
  "marks",
  "protection",
  "undo",
  "marksUndo",
  "events",
  "renames",
  "names",
  "charts",
  "insert",
  "settings",
  "selection",
  "file",
  "copy",
  "start",
  "signIn",
  "functions",
  "places",
  "storage",
  "remains",
] as const;

export type TrialName = (typeof TRIALS)[number];

/** How one trial went. */
export interface Trial {
  readonly name: TrialName;
  /** `absent` where the program says itself that it cannot do this. */
  readonly outcome: "works" | "fails" | "absent";
  readonly milliseconds: number;
  /** The program's own word for what went wrong; "" where nothing did. */
  readonly reason: string;
}

/** What was found out about the program. */
export interface SelfCheck {
  /** Its version, platform and the like, in its own words. */
  readonly environment: readonly {
    readonly fact: "program" | "version" | "platform" | "browser" | "sets" | "library";
    readonly text: string;
  }[];
  readonly trials: readonly Trial[];
}

/** Something to try; where `there` is false it is not. */
export interface Task {
  readonly name: TrialName;
  readonly there?: boolean;
  work(): unknown;
}

/** Tries one after the other, whatever the one before has done. */
export async function tryEach(tasks: readonly Task[]): Promise<Trial[]> {
  const trials: Trial[] = [];
  for (const { name, there = true, work } of tasks) {
    const begun = performance.now();
    let reason = "";
    try {
      if (there) await work();
    } catch (error) {
      reason = reasonOf(error);
    }
    const outcome = !there ? "absent" : reason === "" ? "works" : "fails";
    trials.push({ name, outcome, milliseconds: Math.round(performance.now() - begun), reason });
  }
  return trials;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error) || "?";
  const { args } = error as { args?: Readonly<Record<string, unknown>> };
  return [error.message || error.name, ...Object.values(args ?? {})].join(" ");
}

/** Ends a trial whose result is another than it should be. */
export function expectSame(found: unknown, wanted: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`${one} ≠ ${other}`);
}
