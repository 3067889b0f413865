import { Command, Option } from "commander";
import { LANGUAGES, speakerOf } from "../language/speaker";
import { EXIT } from "./exit";
import { reportFailure } from "./failure";
import { helpIn } from "./help";
import { allowClosedOutput } from "./output";
import { sampleMonth } from "./sample-month";
import type { ServingOptions } from "./serving";
import { wantedLanguage } from "./wanted-language";

const language = wantedLanguage(process.argv);
const say = speakerOf(language);
allowClosedOutput((error) => reportFailure(error, say, false));

try {
  const program = new Command("start")
    .option("--once", say("cli.serve.once"))
    .option("--port <n>", say("cli.serve.port"), "3000")
    .option("--host <name>", say("cli.serve.host"), "localhost")
    .option("--https", say("cli.serve.https"))
    .option("--cert <file>", say("cli.serve.cert"))
    .option("--key <file>", say("cli.serve.key"))
    .addOption(new Option("--lang <language>", say("cli.option.lang")).choices(LANGUAGES).default(language))
    .helpOption("-h, --help", say("cli.help.option"))
    .configureHelp(helpIn(say))
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .parse();
  const { once, ...options } = program.opts<ServingOptions & { once?: boolean }>();
  const listening = once ? null : await (await import("./serving")).listeningFrom(options);
  const sample = await sampleMonth(language, say);
  if (listening) await (await import("./serving")).serve(listening, sample, say);
} catch (error) {
  const helped = (error as { code?: string }).code === "commander.helpDisplayed";
  process.exitCode = helped ? EXIT.clean : reportFailure(error, say, false);
}
