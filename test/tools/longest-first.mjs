import { resolve } from "node:path";
import TestSequencer from "@jest/test-sequencer";

/** The suites that take longest, by what they do and not by their size, in seconds on two cores. */
const SECONDS = {
  "test/stories/access.test.ts": 150,
  "test/scenario/month.property.test.ts": 100,
  "test/page/everyone.test.ts": 90,
  "test/wps/host.test.ts": 95,
  "test/fuzz/fuzz.test.ts": 80,
  "test/stories/bureau.test.ts": 80,
  "test/excel/taskpane.test.ts": 50,
  "test/excel/deliver.test.ts": 50,
  "test/stories/targets.test.ts": 45,
  "test/page/saving.test.ts": 40,
  "test/page/typing.test.ts": 35,
  "test/stories/department.test.ts": 40,
  "test/excel/host.test.ts": 35,
  "test/excel/change.test.ts": 25,
  "test/excel/read.test.ts": 25,
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
