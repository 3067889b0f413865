import { type Language, languageNamed } from "../language/speaker";

/** The language of `--lang`, which must be known before the help texts are made. */
export function wantedLanguage(argv: readonly string[]): Language {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const asked = at < 0 ? undefined : (argv[at]!.split("=")[1] ?? argv[at + 1]);
  return languageNamed(asked);
}
