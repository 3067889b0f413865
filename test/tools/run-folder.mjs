import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes the folder of what the suites of a run share; `made-once.ts` fills it. */
export default function makeRunFolder() {
  const folder = mkdtempSync(join(tmpdir(), "huizong-run-"));
  // The database of the service's tests has a user of its own.
  chmodSync(folder, 0o755);
  process.env.HUIZONG_TEST_RUN = folder;
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
}
