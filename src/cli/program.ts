import { Command, Option } from "commander";
import { MEASURES } from "../core/measure";
import { DISTRIBUTIONS } from "../core/sampling/distributions";
import { SELECTION_METHODS } from "../core/sampling/select";
import { ROLES } from "../core/states/state";
import type { SentenceKey } from "../language/sentence";
import { LANGUAGES, type Language, type Speaker } from "../language/speaker";
import { STANDARD_ADDRESS } from "../service/pages/manifest";
import type { CheckOptions } from "./commands/check";
import type { EvaluateOptions } from "./commands/evaluate";
import type { ExportOptions } from "./commands/export";
import type { LogVerifyOptions } from "./commands/log";
import type { ManifestOptions } from "./commands/manifest";
import type { PlanOptions } from "./commands/plan";
import type { RollupOptions } from "./commands/rollup";
import type { SampleOptions } from "./commands/sample";
import type { ServeOptions } from "./commands/serve";
import type { SideloadOptions } from "./commands/sideload";
import type { SimulateOptions } from "./commands/simulate";
import type { TargetsOptions } from "./commands/targets";
import type { TemplatesOptions } from "./commands/templates";
import type { UserOptions } from "./commands/user";
import type { VerifyOptions } from "./commands/verify";
import type { WorkOptions } from "./commands/work";
import type { DataOptions } from "./data-folder";
import type { GlobalOptions } from "./environment";
import { helpIn } from "./help";
import { TOOL } from "./tool";
import { usageError } from "./usage";

/** The commands, each with its description. */
type CommandName =
  | "backup"
  | "check"
  | "evaluate"
  | "export"
  | "manifest"
  | "plan"
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

/** own: the list's district; each: a summary for every district; together: one over all of them. */
const DISTRICTS = ["own", "each", "together"] as const;

/** The commands with their options. What a command runs is loaded when it runs, so that a check starts at once. */
export function programOf(say: Speaker, language: Language): Command {
  const program = new Command("huizong")
    .description(say("cli.description"))
    .version(TOOL.version, "-V, --version", say("cli.help.version"))
    .helpOption("-h, --help", say("cli.help.option"))
    .helpCommand("help [command]", say("cli.help.command"))
    .configureHelp(helpIn(say))
    .configureOutput({ outputError: () => {} })
    .exitOverride();

  const made = (name: string, description: SentenceKey, parent: Command = program) => {
    const command = parent
      .command(name)
      .description(say(description))
      .helpOption("-h, --help", say("cli.help.option"))
      .addOption(new Option("--json", say("cli.option.json")))
      .addOption(new Option("--lang <language>", say("cli.option.lang")).choices(LANGUAGES).default(language));
    return command.exitOverride((error) => {
      throw usageError(error, command, say);
    });
  };
  const command = (name: CommandName) => made(name, `cli.${name}.description`);

  command("targets")
    .option("--export <file>", say("cli.targets.export"))
    .option("--import <file>", say("cli.targets.import"))
    .option("--out <folder>", say("cli.targets.out"))
    .option("--force", say("cli.option.force"))
    .action(async (options: TargetsOptions) => exitWith((await import("./commands/targets")).targets(options)));

  command("templates")
    .requiredOption("--out <folder>", say("cli.templates.out"))
    .option("--department <id>", say("cli.templates.department"))
    .option("--share <path>", say("cli.templates.share"))
    .option("--force", say("cli.option.force"))
    .action(async (options: TemplatesOptions) => exitWith((await import("./commands/templates")).templates(options)));

  command("simulate")
    .requiredOption("--period <yyyy-mm>", say("cli.option.period"))
    .requiredOption("--out <folder>", say("cli.simulate.out"))
    .option("--units <n>", say("cli.simulate.units"))
    .option("--faults <n>", say("cli.simulate.faults"), "6")
    .option("--seed <n>", say("cli.simulate.seed"), "1")
    .option("--history-out <folder>", say("cli.simulate.history-out"))
    .option("--force", say("cli.option.force"))
    .action(async (options: SimulateOptions) => exitWith((await import("./commands/simulate")).simulateMonth(options)));

  command("check")
    .argument("<file...>", say("cli.check.files"))
    .option("--period <yyyy-mm>", say("cli.option.period"))
    .option("--history <path>", say("cli.option.history"))
    .action(async (paths: string[], options: CheckOptions) =>
      exitWith((await import("./commands/check")).check(paths, options)),
    );

  command("rollup")
    .argument("<path...>", say("cli.rollup.paths"))
    .requiredOption("--period <yyyy-mm>", say("cli.option.period"))
    .requiredOption("--out <file>", say("cli.rollup.out"))
    .option("--city <file>", say("cli.rollup.city"))
    .addOption(new Option("--districts <which>", say("cli.rollup.districts")).choices(DISTRICTS).default(DISTRICTS[0]))
    .option("--history <path>", say("cli.option.history"))
    .option("--use <file...>", say("cli.rollup.use"))
    .option("--force", say("cli.option.force"))
    .action(async (paths: string[], options: RollupOptions) =>
      exitWith((await import("./commands/rollup")).rollup(paths, options)),
    );

  command("trace")
    .argument("<summary>", say("cli.trace.file"))
    .argument("<cell>", say("cli.trace.cell"))
    .action(async (file: string, cell: string, options: GlobalOptions) =>
      exitWith((await import("./commands/trace")).traceSummary(file, cell, options)),
    );

  command("verify")
    .argument("<summary>", say("cli.verify.file"))
    .requiredOption("--from <folder>", say("cli.verify.from"))
    .option("--history <path>", say("cli.verify.history"))
    .action(async (file: string, options: VerifyOptions) =>
      exitWith((await import("./commands/verify")).verifySummary(file, options)),
    );

  command("export")
    .argument("<summary>", say("cli.trace.file"))
    .addOption(new Option("--format <format>", say("cli.export.format")).choices(["csv", "sdmx-csv"]).default("csv"))
    .requiredOption("--out <file>", say("cli.export.out"))
    .option("--force", say("cli.option.force"))
    .action(async (file: string, options: ExportOptions) =>
      exitWith((await import("./commands/export")).exportSummary(file, options)),
    );

  command("plan")
    .addOption(
      new Option("--kind <kind>", say("cli.plan.kind")).choices(["attributes", "values"]).default("attributes"),
    )
    .addOption(new Option("--method <method>", say("cli.plan.method")).choices(DISTRIBUTIONS).default("binomial"))
    .option("--confidence <c>", say("cli.plan.confidence"), "0.95")
    .requiredOption("--tolerable <t>", say("cli.plan.tolerable"))
    .option("--expected <e>", say("cli.plan.expected"), "0")
    .option("--population <n>", say("cli.plan.population"))
    .action(async (options: PlanOptions) => exitWith((await import("./commands/plan")).plan(options)));

  command("sample")
    .argument("<summary>", say("cli.trace.file"))
    .addOption(new Option("--method <method>", say("cli.sample.method")).choices(SELECTION_METHODS).default("random"))
    .requiredOption("--size <n>", say("cli.sample.size"))
    .requiredOption("--seed <text>", say("cli.sample.seed"))
    .option("--figure <cell>", say("cli.sample.figure"))
    .option("--indicator <code>", say("cli.sample.indicator"))
    .addOption(new Option("--measure <measure>", say("cli.sample.measure")).choices(MEASURES))
    .option("--out <file>", say("cli.sample.out"))
    .option("--force", say("cli.option.force"))
    .action(async (file: string, options: SampleOptions) =>
      exitWith((await import("./commands/sample")).sample(file, options)),
    );

  command("evaluate")
    .argument("[paper]", say("cli.evaluate.paper"))
    .addOption(new Option("--method <method>", say("cli.plan.method")).choices([...DISTRIBUTIONS, "stringer"]))
    .option("--confidence <c>", say("cli.plan.confidence"), "0.95")
    .option("--size <n>", say("cli.sample.size"))
    .option("--errors <k>", say("cli.evaluate.errors"))
    .option("--taints <list>", say("cli.evaluate.taints"))
    .option("--population <n>", say("cli.plan.population"))
    .action(async (file: string | undefined, options: EvaluateOptions) =>
      exitWith((await import("./commands/evaluate")).evaluate(file, options)),
    );

  command("manifest")
    .requiredOption("--url <address>", say("cli.manifest.url"))
    .option("--wps", say("cli.manifest.wps"))
    .option("--out <path>", say("cli.manifest.out"))
    .option("--force", say("cli.option.force"))
    .action(async (options: ManifestOptions) => exitWith((await import("./commands/manifest")).manifest(options)));

  command("sideload")
    .option("--url <address>", say("cli.manifest.url"), STANDARD_ADDRESS)
    .option("--remove", say("cli.sideload.remove"))
    .action(async (options: SideloadOptions) => exitWith((await import("./commands/sideload")).sideload(options)));

  const data = (made: Command) =>
    made
      .requiredOption("--data <folder>", say("cli.data.folder"))
      .option("--database <address>", say("cli.data.database"));

  data(command("serve"))
    .option("--port <n>", say("cli.serve.port"), "3000")
    .option("--host <name>", say("cli.serve.host"), "localhost")
    .option("--name <name>", say("cli.serve.name"))
    .option("--cert <file>", say("cli.serve.cert"))
    .option("--key <file>", say("cli.serve.key"))
    .option("--proxy", say("cli.serve.proxy"))
    .option("--no-worker", say("cli.serve.no-worker"))
    .option("--settings <file>", say("cli.serve.settings"))
    .action(async (options: ServeOptions) => exitWith((await import("./commands/serve")).serve(options)));

  data(command("work"))
    .option("--settings <file>", say("cli.serve.settings"))
    .action(async (options: WorkOptions) => exitWith((await import("./commands/work")).work(options)));

  data(command("backup"))
    .requiredOption("--out <file>", say("cli.backup.out"))
    .action(async (options: GlobalOptions & DataOptions & { out: string }) =>
      exitWith((await import("./commands/backup")).backup(options)),
    );

  data(command("restore"))
    .argument("<file>", say("cli.restore.file"))
    .action(async (file: string, options: GlobalOptions & DataOptions) =>
      exitWith((await import("./commands/backup")).restore(file, options)),
    );

  const groupOf = (group: "user" | "log") => {
    const parent = program
      .command(group)
      .description(say(`cli.${group}.description`))
      .helpOption("-h, --help", say("cli.help.option"))
      .helpCommand("help [command]", say("cli.help.command"));
    parent.exitOverride((error) => {
      throw usageError(error, parent, say);
    });
    return parent;
  };

  const users = groupOf("user");
  const user = (name: "add" | "list" | "disable" | "enable" | "password") =>
    data(made(name, `cli.user.${name}`, users));
  const account = (name: "add" | "disable" | "enable" | "password") =>
    user(name).argument("<name>", say("cli.user.name")).option("--area <code>", say("cli.user.area"));
  account("add")
    .addOption(new Option("--role <role>", say("cli.user.roles")).choices(ROLES).default("department"))
    .option("--department <id>", say("cli.user.department"))
    .option("--contact <text>", say("cli.user.contact"))
    .action(async (name: string, options: UserOptions) =>
      exitWith((await import("./commands/user")).addUser(name, options)),
    );
  user("list")
    .option("--area <code>", say("cli.user.area"))
    .action(async (options: UserOptions) => exitWith((await import("./commands/user")).listUsers(options)));
  account("disable").action(async (name: string, options: UserOptions) =>
    exitWith((await import("./commands/user")).disableUser(name, options)),
  );
  account("enable").action(async (name: string, options: UserOptions) =>
    exitWith((await import("./commands/user")).enableUser(name, options)),
  );
  account("password").action(async (name: string, options: UserOptions) =>
    exitWith((await import("./commands/user")).newPassword(name, options)),
  );

  made("verify", "cli.log.verify", groupOf("log"))
    .argument("<file>", say("cli.log.file"))
    .option("--head <file>", say("cli.log.head"))
    .action(async (file: string, options: LogVerifyOptions) =>
      exitWith((await import("./commands/log")).verifyLog(file, options)),
    );

  return program;
}

async function exitWith(code: number | Promise<number>): Promise<void> {
  process.exitCode = await code;
}
