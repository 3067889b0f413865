import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { buildTemplates } from "../../actions/templates";
import type { Speaker } from "../../language/speaker";
import { environment, type GlobalOptions, TOOL } from "../environment";
import { CommandError, EXIT } from "../exit";
import { print, printJson } from "../output";

interface TemplatesOptions extends GlobalOptions {
  readonly out: string;
  readonly department?: string;
}

export function templatesCommand(say: Speaker): Command {
  return new Command("templates")
    .description(say("cli.templates.description"))
    .requiredOption("--out <folder>", say("cli.templates.out"))
    .option("--department <id>", say("cli.templates.department"))
    .action(async (options: TemplatesOptions) => {
      process.exitCode = await templates(options);
    });
}

async function templates(options: TemplatesOptions): Promise<number> {
  const { list, say, json } = environment(options);
  const { department } = options;
  const departments = list.departments.filter(({ id }) => department === undefined || id === department);
  if (departments.length === 0) {
    const known = list.departments.map(({ id }) => id).join(", ");
    throw new CommandError("U06", "cli.no-such-department", { department, known });
  }
  const files = await buildTemplates(list, departments);
  mkdirSync(options.out, { recursive: true });
  for (const { name, bytes } of files) writeFileSync(join(options.out, name), bytes);
  if (json) printJson({ ...TOOL, files: files.map(({ name, department: id }) => ({ file: name, department: id })) });
  else print(say("cli.templates.written", { count: files.length, folder: options.out }));
  return EXIT.clean;
}
