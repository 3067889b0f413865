import { Command } from "commander";
import type { Language, Speaker } from "../language/speaker";
import { helpIn } from "./help";
import { addAddInCommands } from "./program/add-in";
import { commandMaker } from "./program/maker";
import { addMonthCommands } from "./program/month";
import { addSamplingCommands } from "./program/sampling";
import { addLogCommands, addServiceCommands, addUserCommands } from "./program/service";
import { addSummaryCommands } from "./program/summary";
import { TOOL } from "./tool";

/**
 * The commands with their options, in the order in which --help lists them. What a command runs is loaded when it runs, so
 * that a check starts at once.
 */
export function programOf(say: Speaker, language: Language): Command {
  const program = new Command("huizong")
    .description(say("cli.description"))
    .version(TOOL.version, "-V, --version", say("cli.help.version"))
    .helpOption("-h, --help", say("cli.help.option"))
    .helpCommand("help [command]", say("cli.help.command"))
    .configureHelp(helpIn(say))
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  const maker = commandMaker(program, say, language);
  addMonthCommands(maker);
  addSummaryCommands(maker);
  addSamplingCommands(maker);
  addAddInCommands(maker);
  addServiceCommands(maker);
  addUserCommands(maker);
  addLogCommands(maker);
  return program;
}
