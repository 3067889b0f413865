import { CommanderError } from "commander";
import { speakerOf } from "../language/speaker";
import { EXIT } from "./exit";
import { reportFailure } from "./failure";
import { allowClosedOutput } from "./output";
import { programOf } from "./program";
import { wantedLanguage } from "./wanted-language";

const language = wantedLanguage(process.argv);
const say = speakerOf(language);
allowClosedOutput((error) => reportFailure(error, say, false));

try {
  await programOf(say, language).parseAsync();
} catch (error) {
  const shown = error instanceof CommanderError && error.exitCode === 0;
  process.exitCode = shown ? EXIT.clean : reportFailure(error, say, process.argv.includes("--json"));
}
