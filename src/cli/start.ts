import { Command } from "commander";
import { LANGUAGES, type Language, speakerOf } from "../language/speaker";
import { EXIT } from "./exit";
import { reportFailure } from "./failure";
import { sampleMonth } from "./sample-month";

const program = new Command("start").option("--once").option("--lang <language>", "", LANGUAGES[0]).parse();
const { lang } = program.opts<{ lang: Language }>();
const say = speakerOf(lang);

try {
  await sampleMonth(lang, say);
  process.exitCode = EXIT.clean;
} catch (error) {
  process.exitCode = reportFailure(error, say, false);
}
