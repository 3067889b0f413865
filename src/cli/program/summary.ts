import { Option } from "commander";
import { MEASURES } from "../../core/measure";
import { DISTRIBUTIONS } from "../../core/sampling/distributions";
import { SELECTION_METHODS } from "../../core/sampling/select";
import type { BulletinOptions } from "../commands/bulletin";
import type { EvaluateOptions } from "../commands/evaluate";
import type { EvidenceOptions } from "../commands/evidence";
import type { ExportOptions } from "../commands/export";
import type { PlanOptions } from "../commands/plan";
import type { SampleOptions } from "../commands/sample";
import type { VerifyOptions } from "../commands/verify";
import type { ListOptions } from "../environment";
import { type CommandMaker, exitWith } from "./maker";

/** What is done with a summary: traced, verified, exported, sampled. */
export function addSummaryCommands({ command, say }: CommandMaker): void {
  command("trace")
    .argument("<summary>", say("cli.trace.file"))
    .argument("<cell>", say("cli.trace.cell"))
    .option("--targets <file...>", say("cli.option.targets"))
    .action(async (file: string, cell: string, options: ListOptions) =>
      exitWith((await import("../commands/trace")).traceSummary(file, cell, options)),
    );

  command("verify")
    .argument("<summary>", say("cli.verify.file"))
    .option("--from <folder>", say("cli.verify.from"))
    .option("--history <path>", say("cli.verify.history"))
    .option("--targets <file...>", say("cli.option.targets"))
    .action(async (file: string, options: VerifyOptions) =>
      exitWith((await import("../commands/verify")).verifySummary(file, options)),
    );

  command("evidence")
    .argument("<summary>", say("cli.trace.file"))
    .requiredOption("--from <folder>", say("cli.evidence.from"))
    .option("--history <path>", say("cli.evidence.history"))
    .option("--seed <text>", say("cli.evidence.seed"))
    .requiredOption("--out <file>", say("cli.evidence.out"))
    .option("--targets <file...>", say("cli.option.targets"))
    .option("--force", say("cli.option.force"))
    .action(async (file: string, options: EvidenceOptions) =>
      exitWith((await import("../commands/evidence")).evidence(file, options)),
    );

  command("bulletin")
    .argument("<summary>", say("cli.trace.file"))
    .option("--out <file>", say("cli.bulletin.out"))
    .option("--targets <file...>", say("cli.option.targets"))
    .option("--force", say("cli.option.force"))
    .action(async (file: string, options: BulletinOptions) =>
      exitWith((await import("../commands/bulletin")).bulletin(file, options)),
    );

  command("export")
    .argument("<summary>", say("cli.trace.file"))
    .addOption(new Option("--format <format>", say("cli.export.format")).choices(["csv", "sdmx-csv"]).default("csv"))
    .requiredOption("--out <file>", say("cli.export.out"))
    .option("--targets <file...>", say("cli.option.targets"))
    .option("--force", say("cli.option.force"))
    .action(async (file: string, options: ExportOptions) =>
      exitWith((await import("../commands/export")).exportSummary(file, options)),
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
    .action(async (options: PlanOptions) => exitWith((await import("../commands/plan")).plan(options)));

  command("sample")
    .argument("<summary>", say("cli.trace.file"))
    .addOption(new Option("--method <method>", say("cli.sample.method")).choices(SELECTION_METHODS).default("random"))
    .requiredOption("--size <n>", say("cli.sample.size"))
    .requiredOption("--seed <text>", say("cli.sample.seed"))
    .option("--figure <cell>", say("cli.sample.figure"))
    .option("--indicator <code>", say("cli.sample.indicator"))
    .addOption(new Option("--measure <measure>", say("cli.sample.measure")).choices(MEASURES))
    .option("--out <file>", say("cli.sample.out"))
    .option("--targets <file...>", say("cli.option.targets"))
    .option("--force", say("cli.option.force"))
    .action(async (file: string, options: SampleOptions) =>
      exitWith((await import("../commands/sample")).sample(file, options)),
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
      exitWith((await import("../commands/evaluate")).evaluate(file, options)),
    );
}
