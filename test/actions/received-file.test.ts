import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { areaOf } from "#src/actions/received-file";
import { nodePlatform } from "#src/workbook/platform/node";

const TEMPLATES = join(__dirname, "../../templates");

test("the district of a form is known without reading its figures", () => {
  const [first] = readdirSync(TEMPLATES).filter((name) => name.endsWith(".xlsx"));
  expect(areaOf(readFileSync(join(TEMPLATES, first!)), nodePlatform)).toBe("220106");
});

test("what is no workbook names no district", () => {
  expect(areaOf(new TextEncoder().encode("甲,乙\n1,2\n"), nodePlatform)).toBeNull();
});
