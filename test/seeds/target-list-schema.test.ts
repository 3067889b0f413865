import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { LIST_FILES } from "#src/core/targets/schema";

const FILE = join(__dirname, "../../seeds/target-list.schema.json");

/** Written again from the code when REWRITE_SEEDS is set. */
const rewrite = process.env.REWRITE_SEEDS !== undefined;

test("the JSON schema for editors is the one the parser uses", () => {
  const schema = {
    title: "Target list: each property is the schema of the file of its name",
    ...z.toJSONSchema(z.strictObject({ ...LIST_FILES, rules: LIST_FILES.rules.optional() })),
  };
  if (rewrite) writeFileSync(FILE, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(FILE, "utf8"))).toEqual(JSON.parse(JSON.stringify(schema)));
});
