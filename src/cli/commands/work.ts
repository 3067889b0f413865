import { startWorker } from "../../worker/months";
import { type DataOptions, needData, onEnd, openData } from "../data-folder";
import { environment, type GlobalOptions } from "../environment";
import { EXIT, type ExitCode } from "../exit";
import { openLog } from "../log";
import { tell } from "../output";
import { readSettings } from "../settings";

export interface WorkOptions extends GlobalOptions, DataOptions {
  readonly settings?: string;
}

/** Does the service's jobs until it is told to end; any number of them may run. */
export async function work(options: WorkOptions): Promise<ExitCode> {
  const { say } = environment(options);
  needData(options);
  const settings = readSettings(options.settings);
  const open = await openData(options, settings);
  const logger = openLog("huizong-work");
  onEnd(open.close);
  await startWorker(open.service, (job) => logger.info(job, "job done"));
  tell(say("cli.work.working"));
  return EXIT.clean;
}
