import { Option } from "commander";
import { MEASURES } from "../../core/measure";
import type { BulletinOptions } from "../commands/bulletin";
import type { CuesOptions } from "../commands/cues";
import type { EvidenceOptions } from "../commands/evidence";
import type { ExportOptions } from "../commands/export";
import type { TraceOptions } from "../commands/trace";
import type { VerifyOptions } from "../commands/verify";
import { aboutFile } from "../unfit-file";
import { type CommandMaker, exitWith } from "./maker";

/** What is done with a summary: traced, verified, exported, made a bulletin or evidence of. */
export function addSummaryCommands({ command, say }: CommandMaker): void {
  command("trace")
    .argument("<summary>", say("cli.trace.file"))
    .argument("[cell]", say("cli.trace.cell"))
    .option("--from <folder>", say("cli.trace.from"))
    .option("--department <name>", say("cli.trace.department"))
    .option("--indicator <code>", say("cli.trace.indicator"))
    .addOption(new Option("--measure <measure>", say("cli.trace.measure")).choices(MEASURES))
    .option("--targets <file...>", say("cli.option.targets"))
    .action(async (file: string, cell: string | undefined, options: TraceOptions) =>
      exitWith(
        aboutFile("summary", file, async () => (await import("../commands/trace")).traceSummary(file, cell, options)),
      ),
    );

  command("verify")
    .argument("<summary>", say("cli.verify.file"))
    .option("--from <folder>", say("cli.verify.from"))
    .option("--history <path>", say("cli.verify.history"))
    .option("--targets <file...>", say("cli.option.targets"))
    .action(async (file: string, options: VerifyOptions) =>
      exitWith(
        aboutFile("summary", file, async () => (await import("../commands/verify")).verifySummary(file, options)),
      ),
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
      exitWith(aboutFile("summary", file, async () => (await import("../commands/evidence")).evidence(file, options))),
    );

  command("cues")
    .argument("<summary>", say("cli.cues.file"))
    .option("--from <folder>", say("cli.cues.from"))
    .option("--history <path>", say("cli.cues.history"))
    .option("--targets <file...>", say("cli.option.targets"))
    .action(async (file: string, options: CuesOptions) =>
      exitWith(aboutFile("summary", file, async () => (await import("../commands/cues")).cues(file, options))),
    );

  command("bulletin")
    .argument("<summary>", say("cli.trace.file"))
    .option("--out <file>", say("cli.bulletin.out"))
    .option("--targets <file...>", say("cli.option.targets"))
    .option("--force", say("cli.option.force"))
    .action(async (file: string, options: BulletinOptions) =>
      exitWith(aboutFile("summary", file, async () => (await import("../commands/bulletin")).bulletin(file, options))),
    );

  command("export")
    .argument("<summary>", say("cli.trace.file"))
    .addOption(new Option("--format <format>", say("cli.export.format")).choices(["csv", "sdmx-csv"]).default("csv"))
    .requiredOption("--out <file>", say("cli.export.out"))
    .option("--targets <file...>", say("cli.option.targets"))
    .option("--force", say("cli.option.force"))
    .action(async (file: string, options: ExportOptions) =>
      exitWith(
        aboutFile("summary", file, async () => (await import("../commands/export")).exportSummary(file, options)),
      ),
    );
}
