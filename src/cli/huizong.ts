import { CommanderError } from "commander";
import { LANGUAGES, type Language, speakerOf } from "../language/speaker";
import { EXIT } from "./exit";
import { reportFailure } from "./failure";
import { programOf } from "./program";

const language = wantedLanguage(process.argv);
const say = speakerOf(language);

try {
  await programOf(say, language).parseAsync();
} catch (error) {
  const shown = error instanceof CommanderError && error.exitCode === 0;
  process.exitCode = shown ? EXIT.clean : reportFailure(error, say, process.argv.includes("--json"));
}

/** The language must be known before the help texts are made. */
function wantedLanguage(argv: readonly string[]): Language {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const asked = at < 0 ? undefined : (argv[at]!.split("=")[1] ?? argv[at + 1]);
  return LANGUAGES.find((candidate) => candidate === asked) ?? LANGUAGES[0];
}
