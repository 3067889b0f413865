import { type Command, Option } from "commander";
import { CodedError } from "../../core/errors/coded-error";
import type { SentenceKey } from "../../language/sentence";
import { escaped } from "../../language/shown-text";
import { LANGUAGES, type Language, type Speaker } from "../../language/speaker";
import { usageError } from "../usage";

/** The commands, each with its description. */
type CommandName =
  | "backtest"
  | "backup"
  | "bulletin"
  | "check"
  | "cues"
  | "evaluate"
  | "evidence"
  | "export"
  | "manifest"
  | "plan"
  | "region"
  | "restore"
  | "rollup"
  | "sample"
  | "serve"
  | "sideload"
  | "simulate"
  | "targets"
  | "templates"
  | "trace"
  | "verify"
  | "work";

/** Makes the commands of a program, each with the options all of them have. */
export interface CommandMaker {
  readonly say: Speaker;
  command(name: CommandName): Command;
  /** A command that stands in a group. */
  made(name: string, description: SentenceKey, parent: Command): Command;
  group(name: "user" | "log"): Command;
}

export function commandMaker(program: Command, say: Speaker, language: Language): CommandMaker {
  const made = (name: string, description: SentenceKey, parent: Command) => {
    const command = parent
      .command(name)
      .description(say(description))
      .helpOption("-h, --help", say("cli.help.option"))
      .addOption(new Option("--json", say("cli.option.json")))
      .addOption(new Option("--lang <language>", say("cli.option.lang")).choices(LANGUAGES).default(language));
    command.hook("preAction", () => refuseUnseen(command.opts()));
    return command.exitOverride((error) => {
      throw usageError(error, command, say);
    });
  };
  return {
    say,
    made,
    command: (name) => made(name, `cli.${name}.description`, program),
    group(name) {
      const parent = program
        .command(name)
        .description(say(`cli.${name}.description`))
        .helpOption("-h, --help", say("cli.help.option"))
        .helpCommand("help [command]", say("cli.help.command"));
      return parent.exitOverride((error) => {
        throw usageError(error, parent, say);
      });
    },
  };
}

/** Throws a CodedError for a value with line ends or other unseen characters, which could forge a line of the output. */
function refuseUnseen(options: Readonly<Record<string, unknown>>): void {
  for (const [option, value] of Object.entries(options)) {
    for (const text of [value].flat()) {
      if (typeof text === "string" && text !== escaped(text))
        throw new CodedError("usage", "unseen-option", { option });
    }
  }
}

/** Ends the program with what a command comes to. */
export async function exitWith(code: number | Promise<number>): Promise<void> {
  process.exitCode = await code;
}
