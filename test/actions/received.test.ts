import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseReceived } from "../../src/actions/received";

test("a record of receipt saved with a byte order mark is read", () => {
  const text = readFileSync(join(__dirname, "../fixtures/outside/received-bom/received.json"), "utf8");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(parseReceived(text)).toEqual({ "商务局2024年3月.xlsx": "2024-04-01T14:22:27+08:00" });
});
