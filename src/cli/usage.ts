import type { Argument, Command, CommanderError } from "commander";
import { CodedError } from "../core/errors/coded-error";
import type { Speaker } from "../language/speaker";

const MISSING = new Set(["commander.missingMandatoryOptionValue", "commander.missingArgument"]);

/** What is wrong with how a command was called; commander names only the first of several things missing. */
export function usageError(error: CommanderError, command: Command, say: Speaker): Error {
  if (!MISSING.has(error.code)) return error;
  const given = command.args.length;
  const wanted = [
    ...command.registeredArguments.filter(({ required }, index) => required && index >= given).map(shownArgument),
    ...command.options
      .filter((option) => option.mandatory && command.getOptionValue(option.attributeName()) === undefined)
      .map(({ flags }) => flags),
  ];
  return new CodedError("usage", "missing-arguments", { about: wanted.join(say("terms.separator")) });
}

function shownArgument(argument: Argument): string {
  return `<${argument.name()}${argument.variadic ? "..." : ""}>`;
}
