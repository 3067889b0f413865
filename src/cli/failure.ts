import { debuglog } from "node:util";
import { CommanderError } from "commander";
import { CodedError, type CodedReason, reasonOf } from "../core/errors/coded-error";
import type { ErrorArguments } from "../core/errors/specification";
import { USAGE_PROBLEMS } from "../core/errors/usage-problems";
import { errorSentence } from "../language/error-sentence";
import { forData } from "../language/sentence";
import { escaped, shownArguments } from "../language/shown-text";
import type { Speaker } from "../language/speaker";
import { zhCN } from "../language/zh-CN";
import { EXIT, type ExitCode } from "./exit";
import { printJson, tell } from "./output";
import { reasonWords } from "./reason";
import { TOOL } from "./tool";
import { UnfitFile } from "./unfit-file";
import { commandOf } from "./usage";

const stacks = debuglog("huizong");

/** Says why a command did nothing, with its code and the way out; with NODE_DEBUG=huizong also where in the program. */
export function reportFailure(error: unknown, say: Speaker, json: boolean): ExitCode {
  const failure = describe(error, say);
  const lines = linesOf(error);
  if (json) printJson({ ...TOOL, error: { ...failure, ...(lines.length > 0 ? { lines } : {}) } });
  else tell([`${failure.code} ${failure.message}`, ...lines.map((line) => `  ${escaped(line)}`)].join("\n"));
  if (error instanceof Error) stacks("%s", error.stack);
  return EXIT.failed;
}

/** What an error lists below its sentence, each whole: mistakes, names to choose from. */
function linesOf(error: unknown): readonly string[] {
  return error instanceof CodedError && Array.isArray(error.details.lines) ? error.details.lines : [];
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
  if (error instanceof UnfitFile) return { code: error.code, message: unfitSentence(error, say) };
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

function unfitSentence({ kind, args, file, role }: UnfitFile, say: Speaker): string {
  const reason = isUnfit(kind)
    ? forData(say)(`cli.unfit.reason.${kind}`, shownArguments(args, say))
    : errorSentence({ area: "refusal", kind, args }, say);
  return say(`cli.unfit.${role}`, {
    ...shownArguments({ file }, say),
    reason,
    wayOut: say(`cli.unfit.wayOut.${role}`),
  });
}

function isUnfit(kind: string): kind is keyof typeof zhCN.cli.unfit.reason {
  return kind in zhCN.cli.unfit.reason;
}

function inWords(args: ErrorArguments, say: Speaker): ErrorArguments {
  const words = typeof args.reason === "string" ? reasonWords(args.reason, say) : null;
  return words === null ? args : { ...args, reason: words };
}

function usageSentence(error: CommanderError, say: Speaker): string {
  const { code, message } = error;
  const kind = code.replace("commander.", "");
  const command = commandOf(error);
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, text]) => text!);
  // Of an option its name comes first, of an argument what was given.
  const isArgument = message.startsWith("error: command-argument");
  const [about = "", given = ""] = isArgument ? [`<${quoted[1]}>`, quoted[0]] : quoted;
  const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1];
  if (kind === "invalidArgument" && choices !== undefined) {
    const known = choices.split(", ").join(say("terms.separator"));
    const sentence = isArgument ? "otherArgument" : "otherChoice";
    return say(`cli.usage.${sentence}`, { ...shownArguments({ about, given }, say), choices: known });
  }
  const known = USAGE_ERRORS.find((each) => each === kind);
  if (known === "unknownCommand") return say(`cli.usage.${known}`, { ...shownArguments({ about }, say), command });
  return known ? say(`cli.usage.${known}`, shownArguments({ about }, say)) : say("cli.usage.other");
}
