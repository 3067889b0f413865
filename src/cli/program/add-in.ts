import { STANDARD_ADDRESS } from "../../service/pages/manifest";
import type { ManifestOptions } from "../commands/manifest";
import type { SideloadOptions } from "../commands/sideload";
import { type CommandMaker, exitWith } from "./maker";

/** What brings the add-in to Excel and WPS. */
export function addAddInCommands({ command, say }: CommandMaker): void {
  command("manifest")
    .requiredOption("--url <address>", say("cli.manifest.url"))
    .option("--wps", say("cli.manifest.wps"))
    .option("--out <path>", say("cli.manifest.out"))
    .option("--force", say("cli.option.force"))
    .action(async (options: ManifestOptions) => exitWith((await import("../commands/manifest")).manifest(options)));

  command("sideload")
    .option("--url <address>", say("cli.manifest.url"), STANDARD_ADDRESS)
    .option("--remove", say("cli.sideload.remove"))
    .action(async (options: SideloadOptions) => exitWith((await import("../commands/sideload")).sideload(options)));
}
