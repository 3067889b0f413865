import { execFile, execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { platform } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { CodedError, isCoded } from "../core/errors/coded-error";
import { giveTo, type ServerUser, serverUser, spawnAs } from "./server-user";

/** Where PostgreSQL's own programs lie. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
}

/** A running PostgreSQL of a data folder. */
export interface Cluster {
  /** A postgres:// address with its password, known to this machine alone. */
  readonly address: string;
  /** Ends it unless other programs are still connected; what is committed stays. */
  stop(): Promise<void>;
}

interface Access {
  readonly port: number;
  readonly password: string;
}

/**
 * The PostgreSQL of a data folder: made at the first call, started at later ones, and attached to where it still runs
 * after its starter was killed. It answers on this machine only. As root it runs as another user, as PostgreSQL demands.
 */
export async function openCluster(folder: string, binaries: Binaries): Promise<Cluster> {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const user = serverUser();
  const data = join(folder, "postgres");
  if (!existsSync(data)) await makeCluster(folder, data, binaries, user);
  for (let attempt = 0; ; attempt++) {
    if (attempt === 0) dropStaleLock(data);
    const port = runningPort(data, binaries, user);
    if (port !== null) return clusterAt(data, { ...accessOf(folder), port }, binaries, user);
    try {
      await start(data, binaries, user);
    } catch (error) {
      // Another program may have started it in the meantime.
      if (attempt === 2) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

function clusterAt(data: string, { port, password }: Access, binaries: Binaries, user: ServerUser): Cluster {
  const address = `postgres://huizong:${password}@127.0.0.1:${port}/postgres`;
  return {
    address,
    async stop() {
      if (await hasOthers(address)) return;
      await run(dirname(data), binaries.pgCtl, ["-D", data, "-m", "fast", "-w", "stop"], user).catch(() => undefined);
    },
  };
}

/** Whether another program, such as a worker, is connected. */
async function hasOthers(address: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: address });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query(
      "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    return rows.length > 0;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes the cluster beside its place and moves it there whole, so that a half-made one is never taken for it. */
async function makeCluster(folder: string, data: string, { initdb }: Binaries, user: ServerUser): Promise<void> {
  const making = `${data}.new`;
  const passwordFile = join(folder, "postgres.password");
  rmSync(making, { recursive: true, force: true });
  const password = randomBytes(24).toString("hex");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  mkdirSync(making, { mode: 0o700 });
  giveTo(user, passwordFile, making);
  try {
    await run(
      folder,
      initdb,
      ["-D", making, "-U", "huizong", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8", "--no-locale"],
      user,
    );
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw isCoded(error, "database") ? error : new CodedError("database", "failed", { folder, reason: String(error) });
  }
  giveTo(null, passwordFile);
  renameSync(making, data);
}

function accessOf(folder: string): Pick<Access, "password"> {
  return { password: readFileSync(join(folder, "postgres.password"), "utf8") };
}

/** The port of a server that runs over the folder; null where none does. */
function runningPort(data: string, { pgCtl }: Binaries, user: ServerUser): number | null {
  try {
    execFileSync(pgCtl, ["-D", data, "status"], { cwd: "/", stdio: "ignore", ...spawnAs(user) });
    const lines = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
    // The last line says "ready" once it takes connections.
    if (lines[7]?.trim() !== "ready") return null;
    return Number(lines[3]);
  } catch {
    return null;
  }
}

/**
 * Takes away the lock of a server that was killed where PostgreSQL cannot tell: as a process nobody has buried yet, or
 * whose number another program has now, both usual in a container.
 */
function dropStaleLock(data: string): void {
  const lock = join(data, "postmaster.pid");
  if (platform() !== "linux" || !existsSync(lock)) return;
  const pid = Number(readFileSync(lock, "utf8").split("\n")[0]);
  let status = "";
  try {
    status = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    // No such process.
  }
  if (!/^\d+ \(postgres\) [^Z]/.test(status)) rmSync(lock, { force: true });
}

async function start(data: string, { pgCtl }: Binaries, user: ServerUser): Promise<void> {
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200`;
  await run(
    dirname(data),
    pgCtl,
    ["-D", data, "-w", "-t", "60", "-l", join(data, "server.log"), "-o", options, "start"],
    user,
  );
}

function run(folder: string, program: string, args: readonly string[], user: ServerUser): Promise<void> {
  return new Promise((resolve, reject) => {
    // A server started by pg_ctl must not hold on to this program's pipes.
    const child = execFile(program, args, { cwd: "/", ...spawnAs(user) }, (error, stdout, stderr) => {
      if (!error) return resolve();
      const said = `${stderr}${stdout}`.trim().split("\n").at(-1) ?? "";
      const kind = /ermission denied|EACCES/.test(said + error.message) ? "unreachable" : "failed";
      reject(new CodedError("database", kind, { folder, reason: said || error.message, user: user?.name ?? "" }));
    });
    child.stdin?.end();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
