import { CommanderError } from "commander";
import { Refusal } from "../core/refusal";
import type { Speaker } from "../language/speaker";
import { CommandError, EXIT, type ExitCode } from "./exit";
import { printJson, tell } from "./output";
import { TOOL } from "./tool";

/** Says why a command did nothing, with its code and the way out; an error that is none of ours keeps its stack. */
export function reportFailure(error: unknown, say: Speaker, json: boolean): ExitCode {
  const failure = describe(error, say);
  if (json) printJson({ ...TOOL, error: failure });
  else tell(`${failure.code} ${failure.message}`);
  if (failure.code === "U00" && error instanceof Error) tell(error.stack ?? error.message);
  return EXIT.failed;
}

/** Bad usage, by commander's code without its prefix; each has a sentence. */
const USAGE_ERRORS = new Set([
  "optionMissingArgument",
  "unknownOption",
  "unknownCommand",
  "invalidArgument",
  "excessArguments",
]);

function describe(error: unknown, say: Speaker): { code: string; message: string } {
  if (error instanceof CommanderError) return { code: "U01", message: usageSentence(error, say) };
  if (error instanceof CommandError) return { code: error.code, message: say(error.key, inWords(error.args, say)) };
  if (error instanceof Refusal) return { code: error.code, message: say(`refusals.${error.kind}`, error.args) };
  const system = error as NodeJS.ErrnoException;
  if (system.code && system.path) {
    const args = inWords({ path: system.path, reason: system.code }, say);
    return { code: "U03", message: say("cli.unreadable-file", args) };
  }
  return { code: "U00", message: say("cli.unexpected", { reason: (error as Error).message }) };
}

/** What a system calls wrong with a file that people meet, each with its words. */
const SYSTEM_REASONS = new Set([
  "EACCES",
  "EBUSY",
  "EEXIST",
  "EISDIR",
  "ENAMETOOLONG",
  "ENOENT",
  "ENOSPC",
  "ENOTDIR",
  "EPERM",
  "EROFS",
]);

function inWords(args: CommandError["args"], say: Speaker): CommandError["args"] {
  const { reason } = args;
  return typeof reason === "string" && SYSTEM_REASONS.has(reason)
    ? { ...args, reason: say(`cli.reason.${reason}`) }
    : args;
}

function usageSentence({ code, message }: CommanderError, say: Speaker): string {
  const kind = code.replace("commander.", "");
  const [about = "", given = ""] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted);
  const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1];
  if (kind === "invalidArgument" && choices !== undefined) {
    const known = choices.split(", ").join(say("terms.separator"));
    return say("cli.usage.otherChoice", { about, given, choices: known });
  }
  return USAGE_ERRORS.has(kind) ? say(`cli.usage.${kind}`, { about }) : say("cli.usage.other");
}
