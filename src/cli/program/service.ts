import { Argument, type Command, Option } from "commander";
import { DUTIES, type Duty, ROLES } from "../../core/states/state";
import type { Speaker } from "../../language/speaker";
import type { LogVerifyOptions } from "../commands/log";
import type { RegionOptions } from "../commands/region";
import type { RestoreOptions } from "../commands/restore";
import type { ServeOptions } from "../commands/serve";
import type { UserOptions } from "../commands/user";
import type { WorkOptions } from "../commands/work";
import type { DataOptions } from "../data-folder";
import type { GlobalOptions } from "../environment";
import { type CommandMaker, exitWith } from "./maker";

/** What runs the service and works with its data. */
export function addServiceCommands({ command, say }: CommandMaker): void {
  const data = (made: Command) => overData(made, say);

  data(command("serve"))
    .option("--port <n>", say("cli.serve.port"), "3000")
    .option("--host <name>", say("cli.serve.host"), "localhost")
    .option("--name <name>", say("cli.serve.name"))
    .option("--cert <file>", say("cli.serve.cert"))
    .option("--key <file>", say("cli.serve.key"))
    .option("--proxy", say("cli.serve.proxy"))
    .option("--no-worker", say("cli.serve.no-worker"))
    .option("--settings <file>", say("cli.serve.settings"))
    .action(async (options: ServeOptions) => exitWith((await import("../commands/serve")).serve(options)));

  data(command("work"))
    .option("--settings <file>", say("cli.serve.settings"))
    .action(async (options: WorkOptions) => exitWith((await import("../commands/work")).work(options)));

  data(command("region"))
    .requiredOption("--period <yyyy-mm>", say("cli.option.period"))
    .option("--area <code>", say("cli.region.area"))
    .option("--targets <file...>", say("cli.region.targets"))
    .option("--out <file>", say("cli.region.out"))
    .option("--force", say("cli.option.force"))
    .option("--settings <file>", say("cli.serve.settings"))
    .action(async (options: RegionOptions) => exitWith((await import("../commands/region")).region(options)));

  data(command("backup"))
    .requiredOption("--out <file>", say("cli.backup.out"))
    .action(async (options: GlobalOptions & DataOptions & { out: string }) =>
      exitWith((await import("../commands/backup")).backup(options)),
    );

  data(command("restore"))
    .argument("<file>", say("cli.restore.file"))
    .option("--head <file>", say("cli.log.head"))
    .action(async (file: string, options: RestoreOptions) =>
      exitWith((await import("../commands/restore")).restore(file, options)),
    );
}

/** The commands over the accounts of the service. */
export function addUserCommands({ made, group, say }: CommandMaker): void {
  const users = group("user");
  const user = (name: "add" | "list" | "disable" | "enable" | "password" | "duty") =>
    overData(made(name, `cli.user.${name}`, users), say);
  const account = (name: "add" | "disable" | "enable" | "password" | "duty") =>
    user(name).argument("<name>", say("cli.user.name")).option("--area <code>", say("cli.user.area"));
  account("add")
    .addOption(new Option("--role <role>", say("cli.user.roles")).choices(ROLES).default("department"))
    .option("--department <id>", say("cli.user.department"))
    .option("--contact <text>", say("cli.user.contact"))
    .addOption(new Option("--duty <duty>", say("cli.user.duties")).choices([...DUTIES, "both"]).default("both"))
    .action(async (name: string, options: UserOptions) =>
      exitWith((await import("../commands/user")).addUser(name, options)),
    );
  user("list")
    .option("--area <code>", say("cli.user.area"))
    .action(async (options: UserOptions) => exitWith((await import("../commands/user")).listUsers(options)));
  account("disable").action(async (name: string, options: UserOptions) =>
    exitWith((await import("../commands/user")).disableUser(name, options)),
  );
  account("enable").action(async (name: string, options: UserOptions) =>
    exitWith((await import("../commands/user")).enableUser(name, options)),
  );
  account("duty")
    .addArgument(new Argument("<duty>", say("cli.user.duties")).choices([...DUTIES, "both"]))
    .action(async (name: string, duty: Duty | "both", options: UserOptions) =>
      exitWith((await import("../commands/user")).giveDuty(name, duty, options)),
    );
  account("password").action(async (name: string, options: UserOptions) =>
    exitWith((await import("../commands/user")).newPassword(name, options)),
  );
}

/** What holds a record of the service against its signature. */
export function addLogCommands({ made, group, say }: CommandMaker): void {
  made("verify", "cli.log.verify", group("log"))
    .argument("<file>", say("cli.log.file"))
    .option("--head <file>", say("cli.log.head"))
    .action(async (file: string, options: LogVerifyOptions) =>
      exitWith((await import("../commands/log")).verifyLog(file, options)),
    );
}

function overData(made: Command, say: Speaker): Command {
  return made
    .requiredOption("--data <folder>", say("cli.data.folder"))
    .option("--database <address>", say("cli.data.database"));
}
