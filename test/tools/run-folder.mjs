import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes the folder of what the suites of a run share; `made-once.ts` fills it. */
export default function makeRunFolder() {
  const folder = mkdtempSync(join(tmpdir(), "huizong-run-"));
  // The database of the service's tests has a user of its own.
  chmodSync(folder, 0o755);
  process.env.HUIZONG_TEST_RUN = folder;
  // A run that is broken off ends like any other.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));
  process.on("exit", () => {
    for (const name of readdirSync(folder)) endDatabase(join(folder, name));
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Ends the PostgreSQL that may still run over a folder; what is in it is thrown away. */
function endDatabase(folder) {
  const lock = join(folder, "postgres", "postmaster.pid");
  if (!existsSync(lock)) return;
  try {
    process.kill(Number.parseInt(readFileSync(lock, "utf8"), 10), "SIGQUIT");
  } catch (error) {
    // It may have ended by itself and left its file.
    if (error.code !== "ESRCH") throw error;
  }
}
