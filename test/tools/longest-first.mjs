import { resolve } from "node:path";
import TestSequencer from "@jest/test-sequencer";

/** The suites that take longest, by what they do and not by their size, in seconds on two cores. */
const SECONDS = {
  "test/stories/access.test.ts": 130,
  "test/stories/bureau.test.ts": 115,
  "test/stories/submission-page.test.ts": 85,
  "test/excel/host.test.ts": 70,
  "test/page/everyone.test.ts": 65,
  "test/wps/host.test.ts": 60,
  "test/fuzz/fuzz.test.ts": 60,
  "test/cli/evidence.test.ts": 50,
  "test/stories/department.test.ts": 50,
  "test/stories/next-year.test.ts": 50,
  "test/excel/deliver.test.ts": 48,
  "test/cli/refused-outputs.test.ts": 45,
  "test/stories/targets.test.ts": 45,
  "test/stories/office-sign-in.test.ts": 45,
  "test/cli/sampling.test.ts": 35,
  "test/cli/start-service.test.ts": 35,
  "test/cli/nothing-lost.test.ts": 35,
  "test/scenario/month.property.test.ts": 32,
  "test/stories/submission.test.ts": 32,
  "test/page/saving.test.ts": 32,
  "test/page/bureau.test.ts": 30,
  "test/page/typing.test.ts": 30,
  "test/excel/undo.test.ts": 28,
  "test/excel/taskpane.test.ts": 28,
  "test/cli/next-year.test.ts": 28,
  "test/cli/month.test.ts": 28,
  "test/cli/service.test.ts": 26,
};
const seconds = new Map(Object.entries(SECONDS).map(([path, taken]) => [resolve(path), taken]));

/**
 * Starts with the suites that take longest, so that none is left to run alone at the end: a fresh machine has no times of
 * earlier runs, and without them Jest takes the length of a file for its time.
 */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const taken = ({ path }) => seconds.get(path) ?? 0;
    return super.sort(tests).sort((a, b) => taken(b) - taken(a));
  }
}
