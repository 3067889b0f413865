import { zhCN } from "#src/language/zh-CN";
import { huizong } from "./command-line";

/** The program, and every command it describes. */
const COMMANDS = [
  "huizong",
  ...Object.entries(zhCN.cli).flatMap(([name, texts]) =>
    typeof texts === "object" && "description" in texts ? [name] : [],
  ),
];

test.each(COMMANDS)("the help of %s is Chinese but for what is typed", (command) => {
  const { status, stdout } = command === "huizong" ? huizong("--help") : huizong(command, "--help");
  expect(status).toBe(0);
  // Names of commands, options, choices and files are typed as they stand, and so are the products' names.
  const choices = Array.from(stdout.matchAll(/可选\s+([\w、\s-]+)/g), ([, names]) => names!.split(/[、\s-]+/)).flat();
  const prose = stdout.replaceAll(/^ {2}\S+( [<[]\S+)?|--?[\w-]+|[<[][\w.-]+[\]>]|huizong(?: \w+)?/gm, "");
  const words = prose.match(/[A-Za-z]{2,}/g) ?? [];
  const names =
    /^(?:JSON|Excel|WPS|wps|zh|CN|en|own|each|together|mm|yyyy|xlsx|docx|txt|zip|G\d+|SDMX|CSV|https?|localhost|PEM)$/;
  expect(words.filter((word) => !names.test(word) && !choices.includes(word))).toEqual([]);
});
