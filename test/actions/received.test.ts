import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseReceived, strayEntries } from "#src/actions/received";

test("a record of receipt saved with a byte order mark is read", () => {
  const text = readFileSync(join(__dirname, "../fixtures/outside/received-bom/received.json"), "utf8");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(parseReceived(text)?.times).toEqual({ "商务局2024年3月.xlsx": "2024-04-01T14:22:27+08:00" });
});

test("entries that match no file or are no time are named", () => {
  const received = parseReceived(
    JSON.stringify({
      "商务局.xlsx": "2024-04-01T14:22:27+08:00",
      商务局: "2024-04-01T14:22:27+08:00",
      "财政局.xlsx": "昨天下午",
      "教育局.xlsx": 45383,
    }),
  )!;
  expect(strayEntries(received, new Set(["商务局.xlsx", "财政局.xlsx", "教育局.xlsx"]))).toEqual([
    { name: "商务局", reason: "no-file" },
    { name: "财政局.xlsx", reason: "no-time" },
    { name: "教育局.xlsx", reason: "no-time" },
  ]);
});
