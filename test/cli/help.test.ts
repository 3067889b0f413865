import { huizong } from "./command-line";

const COMMANDS = [
  "huizong",
  "targets",
  "templates",
  "simulate",
  "check",
  "rollup",
  "cues",
  "trace",
  "verify",
  "manifest",
  "sideload",
  "serve",
  "work",
  "region",
  "user",
  "log",
  "backup",
  "restore",
];

test.each(COMMANDS)("the help of %s is Chinese but for what is typed", (command) => {
  const { status, stdout } = command === "huizong" ? huizong("--help") : huizong(command, "--help");
  expect(status).toBe(0);
  // Names of commands, options, choices and files are typed as they stand, and so are the products' names.
  const prose = stdout
    .replaceAll(/可选\s+[\w、-]+/g, "")
    .replaceAll(/^ {2}\S+( [<[]\S+)?|--?[\w-]+|[<[][\w.-]+[\]>]|huizong(?: \w+)?/gm, "");
  const words = prose.match(/[A-Za-z]{2,}/g) ?? [];
  const names = /^(?:JSON|Excel|WPS|wps|zh|CN|en|own|each|together|mm|yyyy|xlsx|G\d+|https?|localhost|PEM)$/;
  expect(words.filter((word) => !names.test(word))).toEqual([]);
});
