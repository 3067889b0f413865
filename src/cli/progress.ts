import { Presets, SingleBar } from "cli-progress";

export interface Progress {
  step(): void;
  /** So many are done by now. */
  reach(count: number): void;
  done(): void;
}

const silent: Progress = { step: () => {}, reach: () => {}, done: () => {} };

/** A progress bar on standard error when that is a terminal and the work is long enough to watch; else nothing. */
export function progressBar(label: string, total: number): Progress {
  if (!process.stderr.isTTY || total < 10) return silent;
  const bar = new SingleBar(
    {
      format: `${label} {bar} {value}/{total} {eta_formatted}`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), reach: (count) => bar.update(count), done: () => bar.stop() };
}
