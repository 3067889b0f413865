import { Help, type HelpConfiguration, type Option } from "commander";
import type { Speaker } from "../language/speaker";

/** What commander calls the parts of its help texts. */
const TITLES = {
  "Usage:": "usage",
  "Options:": "options",
  "Commands:": "commands",
  "Arguments:": "arguments",
} as const;

function isTitle(title: string): title is keyof typeof TITLES {
  return title in TITLES;
}

/** Help texts in the user's language, as far as commander writes them itself. */
export function helpIn(say: Speaker): HelpConfiguration {
  const help = new Help();
  return {
    styleTitle: (title) => (isTitle(title) ? say(`cli.help.${TITLES[title]}`) : title),
    styleUsage: (usage) =>
      usage.replace("[options]", say("cli.help.any-options")).replace("[command]", say("cli.help.any-command")),
    subcommandTerm: (command) => help.subcommandTerm(command).replace(" [options]", ""),
    optionDescription: (option) => optionInWords(option, say),
  };
}

function optionInWords({ description, argChoices, defaultValue }: Option, say: Speaker): string {
  const known = [
    ...(argChoices ? [say("cli.help.choices", { choices: argChoices.join(say("terms.separator")) })] : []),
    ...(defaultValue === undefined ? [] : [say("cli.help.default", { value: defaultValue })]),
  ];
  const text = known.join(say("terms.clauses"));
  return text === "" ? description : say("terms.aside", { about: description, text });
}
