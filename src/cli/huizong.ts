import { Command, CommanderError, Option } from "commander";
import { LANGUAGES, type Language, speakerOf } from "../language/speaker";
import { checkCommand } from "./commands/check";
import { rollupCommand } from "./commands/rollup";
import { simulateCommand } from "./commands/simulate";
import { targetsCommand } from "./commands/targets";
import { templatesCommand } from "./commands/templates";
import { traceCommand } from "./commands/trace";
import { verifyCommand } from "./commands/verify";
import { TOOL } from "./environment";
import { EXIT } from "./exit";
import { reportFailure } from "./failure";

const language = wantedLanguage(process.argv);
const say = speakerOf(language);

const program = new Command("huizong")
  .description(say("cli.description"))
  .version(TOOL.version)
  .showHelpAfterError(true)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true });

for (const command of [
  targetsCommand(say),
  templatesCommand(say),
  simulateCommand(say),
  checkCommand(say),
  rollupCommand(say),
  traceCommand(say),
  verifyCommand(say),
]) {
  program.addCommand(
    command
      .addOption(new Option("--json", say("cli.option.json")))
      .addOption(new Option("--lang <language>", say("cli.option.lang")).choices(LANGUAGES).default(language))
      .exitOverride(),
  );
}

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.clean : EXIT.failed;
  else process.exitCode = reportFailure(error, say, process.argv.includes("--json"));
}

/** The language must be known before the help texts are made. */
function wantedLanguage(argv: readonly string[]): Language {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const asked = at < 0 ? undefined : (argv[at]!.split("=")[1] ?? argv[at + 1]);
  return LANGUAGES.find((candidate) => candidate === asked) ?? "zh-CN";
}
