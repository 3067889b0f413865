import { basename, join } from "node:path";
import { rollUp } from "../actions/rollup";
import { formatPeriod } from "../core/period";
import { nameOf } from "../language/names";
import { numberText } from "../language/numbers";
import type { Language, Speaker } from "../language/speaker";
import { SAMPLE_MONTH, samplePeriod } from "../samples/sample-month";
import { simulate } from "../samples/simulate";
import type { SampleMonth } from "../service/pages/sample";
import { nodePlatform } from "../workbook/platform/node";
import { writeRolledUp } from "./commands/rollup";
import { environment } from "./environment";
import { historyFrom } from "./history";
import { print } from "./output";
import { clearOwnFolder } from "./own-folder";
import { progressBar } from "./progress";
import { readFiles } from "./read-files";
import { printSummary } from "./reports/rollup";
import { TOOL } from "./tool";

/** The main job on invented data: a month of filled workbooks, checked and rolled up below out/. */
export async function sampleMonth(lang: Language, say: Speaker): Promise<SampleMonth> {
  const started = performance.now();
  const surroundings = environment({ lang });
  const { list } = surroundings;
  const period = samplePeriod(list.header.year);
  const own = clearOwnFolder(join("out", `sample-${formatPeriod(period)}`));
  const { folder } = own;
  const submissions = join(folder, say("cli.start.submissions"));
  const earlier = join(folder, say("cli.start.earlier"));

  print(say("cli.start.simulating", { ...period }));
  const planting = progressBar(say("cli.writing"), list.departments.length);
  await simulate({
    list,
    period,
    seed: SAMPLE_MONTH.seed,
    faults: SAMPLE_MONTH.faults,
    platform: nodePlatform,
    tool: TOOL,
    write: own.sink(say("cli.start.submissions")),
    writeHistory: own.sink(say("cli.start.earlier")),
    onFile: planting.step,
  });
  planting.done();
  print(say("cli.start.folder", { folder: submissions }));

  const { receivedFiles } = await readFiles([submissions], surroundings);
  const rolled = rollUp(receivedFiles, { list, period, ...historyFrom(earlier, { list }, say) });
  const file = join(folder, say("terms.summaryFile", { area: nameOf(list.header.area, say), ...period }));
  await writeRolledUp(rolled, file, surroundings);
  own.keep(basename(file));
  printSummary(rolled, file, say);
  print(say("cli.start.done", { seconds: numberText((performance.now() - started) / 1000, 1) }));
  return {
    period: formatPeriod(period),
    folder,
    submissions: basename(submissions),
    earlier: basename(earlier),
    summary: basename(file),
  };
}
