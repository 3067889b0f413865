import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf } from "#src/core/targets/files";
import { printListFile } from "#src/core/targets/print";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";

/** Written again in the list's own style when REWRITE_SEEDS is set. */
const rewrite = process.env.REWRITE_SEEDS !== undefined;
const files = Object.entries(filesOf(defaultTargetList(nodePlatform)));

test.each(files)("%s.json is printed the way an import prints it", (name, content) => {
  const file = join(__dirname, `../../seeds/luyuan-2024/${name}.json`);
  const printed = printListFile(content);
  if (rewrite) writeFileSync(file, printed);
  else expect(readFileSync(file, "utf8")).toBe(printed);
});
