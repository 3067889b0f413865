import { homedir } from "node:os";
import { CodedError } from "../../core/errors/coded-error";
import { sideload as load, sideloadPlan, unload } from "../../service/pages/sideload";
import { environment, type GlobalOptions } from "../environment";
import { EXIT } from "../exit";
import { print, printJson } from "../output";
import { TOOL } from "../tool";
import { writeFile } from "../write-file";
import { manifestAt } from "./manifest";

export interface SideloadOptions extends GlobalOptions {
  readonly url: string;
  readonly remove?: boolean;
}

/** Puts the add-in into this machine's Excel for trying it out, or takes it out again. */
export function sideload(options: SideloadOptions): number {
  const { say, json } = environment(options);
  const { url, remove = false } = options;
  const text = manifestAt(url);
  const id = /<Id>(.*?)<\/Id>/.exec(text)![1]!;
  const plan = sideloadPlan(process.platform, homedir(), id);
  if (!plan) throw new CodedError("usage", "no-excel-here", { url });
  if (remove) unload(plan);
  else load(plan, text, writeFile);
  if (json) printJson({ ...TOOL, url, file: plan.file, removed: remove });
  else print(say(remove ? "cli.sideload.removed" : "cli.sideload.done", { file: plan.file, url }));
  return EXIT.clean;
}
