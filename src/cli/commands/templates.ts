import { buildTemplates } from "../../actions/templates";
import { CodedError } from "../../core/errors/coded-error";
import { isShare } from "../../workbook/template/web-extension";
import { environmentWithLists, type ListOptions } from "../environment";
import { EXIT } from "../exit";
import { namedDepartment } from "../options";
import { print, printJson } from "../output";
import { intoSinks, openSink } from "../sink";
import { TOOL } from "../tool";

export interface TemplatesOptions extends ListOptions {
  readonly out: string;
  readonly department?: string;
  /** The network share Excel has the add-in from. */
  readonly share?: string;
  readonly force?: boolean;
}

/** Writes the blank forms of a list, or of each list that is given, below a folder. */
export async function templates(options: TemplatesOptions): Promise<number> {
  const { lists: known, say, json } = await environmentWithLists(options);
  const { department, share } = options;
  if (share !== undefined && !isShare(share)) throw new CodedError("usage", "bad-share", { share });
  const lists = known.slice(0, Math.max(1, options.targets?.length ?? 0));
  const sets = await Promise.all(
    lists.map(async (list) => {
      const departments = department === undefined ? list.departments : [namedDepartment(department, list, say)];
      const sink = openSink(options.out, { made: "blank-form", list, force: options.force === true });
      return { sink, forms: await buildTemplates(list, departments, share) };
    }),
  );
  await intoSinks(
    sets.map(({ sink }) => sink),
    () => {
      for (const { sink, forms } of sets) for (const { name, bytes } of forms) sink.write(name, bytes);
    },
  );
  const files = sets.flatMap(({ forms }) => forms);
  if (json) printJson({ ...TOOL, files: files.map(({ name, department: id }) => ({ file: name, department: id })) });
  else print(say("cli.templates.written", { count: files.length, folder: options.out }));
  return EXIT.clean;
}
