import { debuglog } from "node:util";
import { CommanderError } from "commander";
import { CodedError, type CodedReason, reasonOf } from "../core/errors/coded-error";
import type { ErrorArguments } from "../core/errors/specification";
import { USAGE_PROBLEMS } from "../core/errors/usage-problems";
import { errorSentence } from "../language/error-sentence";
import { shownArguments } from "../language/shown-text";
import type { Speaker } from "../language/speaker";
import { EXIT, type ExitCode } from "./exit";
import { printJson, tell } from "./output";
import { reasonWords } from "./reason";
import { TOOL } from "./tool";

const stacks = debuglog("huizong");

/** Says why a command did nothing, with its code and the way out; with NODE_DEBUG=huizong also where in the program. */
export function reportFailure(error: unknown, say: Speaker, json: boolean): ExitCode {
  const failure = describe(error, say);
  if (json) printJson({ ...TOOL, error: failure });
  else tell(`${failure.code} ${failure.message}`);
  if (error instanceof Error) stacks("%s", error.stack);
  return EXIT.failed;
}

/** Bad usage, by commander's code without its prefix; each has a sentence. */
const USAGE_ERRORS = [
  "optionMissingArgument",
  "unknownOption",
  "unknownCommand",
  "invalidArgument",
  "excessArguments",
] as const;

function describe(error: unknown, say: Speaker): { code: string; message: string } {
  if (error instanceof CommanderError)
    return { code: USAGE_PROBLEMS["missing-arguments"].code, message: usageSentence(error, say) };
  const coded = codedOf(error);
  return { code: coded.code, message: errorSentence({ ...coded, args: inWords(coded.args, say) }, say) };
}

/** Anything else thrown as the error of usage it amounts to. */
function codedOf(error: unknown): CodedReason {
  if (error instanceof CodedError) return reasonOf(error);
  const { code, path, message } = error as NodeJS.ErrnoException;
  return code && path
    ? new CodedError("usage", "unreadable-file", { path, reason: code })
    : new CodedError("usage", "unexpected", { reason: message });
}

function inWords(args: ErrorArguments, say: Speaker): ErrorArguments {
  const words = typeof args.reason === "string" ? reasonWords(args.reason, say) : null;
  return words === null ? args : { ...args, reason: words };
}

function usageSentence({ code, message }: CommanderError, say: Speaker): string {
  const kind = code.replace("commander.", "");
  const [about = "", given = ""] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted);
  const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1];
  if (kind === "invalidArgument" && choices !== undefined) {
    const known = choices.split(", ").join(say("terms.separator"));
    return say("cli.usage.otherChoice", { ...shownArguments({ about, given }, say), choices: known });
  }
  const known = USAGE_ERRORS.find((each) => each === kind);
  return known ? say(`cli.usage.${known}`, shownArguments({ about }, say)) : say("cli.usage.other");
}
