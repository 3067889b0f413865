import type { HelpConfiguration } from "commander";
import type { Speaker } from "../language/speaker";

/** What commander calls the parts of its help texts. */
const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "usage",
  "Options:": "options",
  "Commands:": "commands",
  "Arguments:": "arguments",
};

/** Help texts with their headings in the user's language. */
export function helpIn(say: Speaker): HelpConfiguration {
  return { styleTitle: (title) => say(`cli.help.${TITLES[title]}`) };
}
