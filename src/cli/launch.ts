import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { dirname } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";

/** Set while the build runs commands whose compiled code is to be kept. */
const KEEPS_CODE = "HUIZONG_KEEP_CODE";

/**
 * A command is over before V8 has won back what it spends on compiling functions as well as it can. V8 up to 11, in Node
 * 20, is told to wait eight times as long with it; later ones have a cheaper compiler between and need no telling.
 */
const PATIENCE = Number.parseInt(process.versions.v8, 10) < 12 ? "--interrupt-budget=1000000" : null;

/**
 * Runs a CommonJS script with what V8 compiled of it at the build, which stands beside it as `*.v8`: compiling is nearly
 * half of what a short command does. Without it, or where another Node made it, the script is compiled as any other.
 */
export function launch(path: string): void {
  if (PATIENCE !== null && isMainThread) setFlagsFromString(PATIENCE);
  const kept = `${path}.v8`;
  const script = new Script(wrap(readFileSync(path, "utf8")), {
    filename: path,
    ...(existsSync(kept) ? { cachedData: readFileSync(kept) } : {}),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
  // At the end, when all that the command runs has been compiled.
  if (process.env[KEEPS_CODE]) process.on("exit", () => writeFileSync(kept, script.createCachedData()));
}
