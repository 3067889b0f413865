import type { Argument, Command, CommanderError } from "commander";
import { CodedError } from "../core/errors/coded-error";
import type { Speaker } from "../language/speaker";

const MISSING = new Set(["commander.missingMandatoryOptionValue", "commander.missingArgument"]);

/** What is wrong with how a command was called; commander names only the first of several things missing. */
export function usageError(error: CommanderError, command: Command, say: Speaker): Error {
  if (error.code === "commander.help" && command.commands.length > 0) {
    const known = command.commands.map((each) => each.name()).filter((name) => name !== "help");
    return new CodedError("usage", "command-missing", {
      command: nameOf(command),
      known: known.join(say("terms.separator")),
    });
  }
  if (!MISSING.has(error.code)) return Object.assign(error, { [ASKED]: nameOf(command) });
  const given = command.args.length;
  const wanted = [
    ...command.registeredArguments.filter(({ required }, index) => required && index >= given).map(shownArgument),
    ...command.options
      .filter((option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined)
      .map(({ flags }) => flags),
  ];
  return new CodedError("usage", "missing-arguments", { about: wanted.join(say("terms.separator")) });
}

/** Marks an error with the command it is of, whose --help is the one to look at. */
const ASKED = Symbol("command");

/** The command an error is of, as it is typed. */
export function commandOf(error: CommanderError & { readonly [ASKED]?: string }): string {
  return error[ASKED] ?? "huizong";
}

function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();
}

function shownArgument(argument: Argument): string {
  return `<${argument.name()}${argument.variadic ? "..." : ""}>`;
}
