import { Option } from "commander";
import type { BacktestOptions } from "../commands/backtest";
import type { CheckOptions } from "../commands/check";
import type { RollupOptions } from "../commands/rollup";
import type { SimulateOptions } from "../commands/simulate";
import type { TargetsOptions } from "../commands/targets";
import type { TemplatesOptions } from "../commands/templates";
import { type CommandMaker, exitWith } from "./maker";

/** own: the list's district; each: a summary for every district; together: one over all of them. */
const DISTRICTS = ["own", "each", "together"] as const;

/** What makes a month: its list, its forms and its summary. */
export function addMonthCommands({ command, say }: CommandMaker): void {
  command("targets")
    .option("--export <file>", say("cli.targets.export"))
    .option("--import <file>", say("cli.targets.import"))
    .option("--out <folder>", say("cli.targets.out"))
    .option("--next <file>", say("cli.targets.next"))
    .option("--results <summary>", say("cli.targets.results"))
    .option("--force", say("cli.option.force"))
    .action(async (options: TargetsOptions) => exitWith((await import("../commands/targets")).targets(options)));

  command("templates")
    .requiredOption("--out <folder>", say("cli.templates.out"))
    .option("--department <id>", say("cli.templates.department"))
    .option("--share <path>", say("cli.templates.share"))
    .option("--targets <file...>", say("cli.option.targets"))
    .option("--force", say("cli.option.force"))
    .action(async (options: TemplatesOptions) => exitWith((await import("../commands/templates")).templates(options)));

  command("simulate")
    .requiredOption("--period <yyyy-mm>", say("cli.option.period"))
    .requiredOption("--out <folder>", say("cli.simulate.out"))
    .option("--units <n>", say("cli.simulate.units"))
    .option("--faults <n>", say("cli.simulate.faults"), "6")
    .option("--seed <n>", say("cli.simulate.seed"), "1")
    .option("--history-out <folder>", say("cli.simulate.history-out"))
    .option("--targets <file...>", say("cli.option.targets"))
    .option("--force", say("cli.option.force"))
    .action(async (options: SimulateOptions) =>
      exitWith((await import("../commands/simulate")).simulateMonth(options)),
    );

  command("check")
    .argument("<file...>", say("cli.check.files"))
    .option("--period <yyyy-mm>", say("cli.option.period"))
    .option("--history <path>", say("cli.option.history"))
    .option("--targets <file...>", say("cli.option.targets"))
    .action(async (paths: string[], options: CheckOptions) =>
      exitWith((await import("../commands/check")).check(paths, options)),
    );

  command("backtest")
    .argument("<path...>", say("cli.backtest.paths"))
    .requiredOption("--list <draft>", say("cli.backtest.list"))
    .option("--all", say("cli.backtest.all"))
    .option("--cells", say("cli.backtest.cells"))
    .option("--targets <file...>", say("cli.option.targets"))
    .action(async (paths: string[], options: BacktestOptions) =>
      exitWith((await import("../commands/backtest")).tryDraft(paths, options)),
    );

  command("rollup")
    .argument("<path...>", say("cli.rollup.paths"))
    .requiredOption("--period <yyyy-mm>", say("cli.option.period"))
    .requiredOption("--out <file>", say("cli.rollup.out"))
    .option("--city <file>", say("cli.rollup.city"))
    .addOption(new Option("--districts <which>", say("cli.rollup.districts")).choices(DISTRICTS).default(DISTRICTS[0]))
    .option("--history <path>", say("cli.option.history"))
    .option("--use <file...>", say("cli.rollup.use"))
    .option("--targets <file...>", say("cli.option.targets"))
    .option("--force", say("cli.option.force"))
    .action(async (paths: string[], options: RollupOptions) =>
      exitWith((await import("../commands/rollup")).rollup(paths, options)),
    );
}
