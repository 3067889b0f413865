import { Option } from "commander";
import { MEASURES } from "../../core/measure";
import { DISTRIBUTIONS } from "../../core/sampling/distributions";
import { SELECTION_METHODS } from "../../core/sampling/select";
import type { EvaluateOptions } from "../commands/evaluate";
import type { PlanOptions } from "../commands/plan";
import type { SampleOptions } from "../commands/sample";
import { aboutFile } from "../unfit-file";
import { type CommandMaker, exitWith } from "./maker";

/** An audit sample of a summary's figures: how many to draw, drawing them, and what the errors found say. */
export function addSamplingCommands({ command, say }: CommandMaker): void {
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
      exitWith(aboutFile("summary", file, async () => (await import("../commands/sample")).sample(file, options))),
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
      exitWith(
        aboutFile("paper", file ?? "", async () => (await import("../commands/evaluate")).evaluate(file, options)),
      ),
    );
}
