import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { formsOf } from "#src/core/form/form";
import { layoutOf } from "#src/core/form/layout";
import { faultOfLog } from "#src/core/log/head";
import { hashBytes, headOf, keeperOf, verifySignature } from "#src/service/keeper";
import { hashPassword } from "#src/service/people/password";
import { addAccount } from "#src/store/accounts";
import { type Cluster, openCluster } from "#src/store/cluster";
import { logEntries } from "#src/store/log";
import { openStore } from "#src/store/store";
import { bytesOfFile, submissionsWhere } from "#src/store/submissions";
import { changed, filledForm, list } from "../scenario/form-file";
import { dataFolder } from "../store/clusters";
import { describeOnEach } from "../store/on-each";

/** How often the server is killed; the whole promise is HUIZONG_KILLS=100 by hand. */
const KILLS = Number(process.env.HUIZONG_KILLS ?? 2);
const UNITS = 20;
const PASSWORD = "a password of some length";
const program = resolve("dist/cli/huizong.cjs");

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const forms = formsOf(list).slice(0, UNITS);
let originals: Map<string, Uint8Array>;
beforeAll(async () => {
  if (!existsSync(program)) throw new Error("the command is not built: npm run build");
  const made = forms.map(async ({ department: { id } }) => [id, await filledForm(id).bytes()] as const);
  originals = new Map(await Promise.all(made));
});

/** A unit's form with a telephone number nobody else has, so that its bytes are new. */
function formOf(unit: string, round: number): Uint8Array {
  const form = forms.find(({ department }) => department.id === unit)!;
  const value = `138${String(10_000_000 + round * 100 + forms.indexOf(form))}`;
  return changed(originals.get(unit)!, [{ ...layoutOf(form).signatures.phone, value }]);
}

/** A server that listens. */
async function started(args: readonly string[]): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [program, "serve", "--port", "0", ...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  for await (const piece of child.stderr!) {
    told += piece;
    const address = /http:\/\/localhost:\d+/.exec(told)?.[0];
    if (address !== undefined) return { child, address };
  }
  throw new Error(told);
}

async function signedIn(address: string): Promise<string> {
  const body = JSON.stringify({ name: "统计", password: PASSWORD, as: "token" });
  const headers = { "content-type": "application/json" };
  const answer = await fetch(`${address}/api/sign-in`, { method: "POST", headers, body });
  return ((await answer.json()) as { token: string }).token;
}

describeOnEach("A server killed with -9 while forms come in", (binaries, own) => {
  const folder = dataFolder();
  const clusterFolder = own ? folder : dataFolder();
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await openCluster(clusterFolder, binaries);
    const store = await openStore({ address: cluster.address });
    const account = { area: "220106", name: "统计", role: "bureau" as const, department: null, contact: "" };
    const kept = { ...account, password: await hashPassword(PASSWORD), mustChange: false, disabled: false };
    await addAccount(store.db, kept, "2024-04-01T00:00:00Z");
    // The month is long over.
    const unlocked = { area: "220106", period: "2024-03", state: "empty" as const, version: 0, sha256: null };
    const rows = forms.map(({ department }) => ({
      ...unlocked,
      department: department.id,
      unlocked_until: "9999-12-31",
    }));
    await store.db.insertInto("form").values(rows).execute();
    await store.close();
  });
  afterAll(async () => {
    await cluster?.stop();
    for (const each of [folder, clusterFolder]) rmSync(each, { recursive: true, force: true });
  });

  test(
    `loses nothing it acknowledged and shows nothing half, ${KILLS} times over`,
    async () => {
      const acknowledged = new Map<string, Uint8Array>();
      for (let round = 0; round < KILLS; round++) {
        const { child, address } = await started(["--data", folder, ...(own ? [] : ["--database", cluster.address])]);
        const headers = {
          authorization: `Bearer ${await signedIn(address)}`,
          "content-type": "application/octet-stream",
        };
        const waiting = forms.map(({ department: { id } }) => formOf(id, round));
        // After some have been acknowledged, in the middle of others, a little later each time.
        const last = 1 + ((round * 7) % (UNITS - 2));
        let done = 0;
        const sendAll = async () => {
          for (let bytes = waiting.shift(); bytes !== undefined; bytes = waiting.shift()) {
            const sent = { method: "POST", headers, body: Buffer.from(bytes) };
            const answer = await fetch(`${address}/api/submissions?name=a.xlsx`, sent);
            expect(answer.status).toBe(201);
            const { receipt } = (await answer.json()) as { receipt: { sha256: string } };
            acknowledged.set(receipt.sha256, bytes);
            if (++done === last) setTimeout(() => child.kill("SIGKILL"), (round * 13) % 60);
          }
        };
        const ends = once(child, "exit");
        const outcomes = await Promise.allSettled([sendAll(), sendAll(), sendAll(), sendAll()]);
        // A connection that broke is what a kill looks like; a wrong answer is not.
        for (const outcome of outcomes) {
          if (outcome.status === "rejected") expect(String(outcome.reason)).not.toContain("expect(");
        }
        await ends;
      }

      const again = await openCluster(clusterFolder, binaries);
      const store = await openStore({ address: again.address });
      try {
        const stored = await submissionsWhere(store.db, { area: "220106" });
        const known = new Set(stored.map(({ receipt }) => receipt.sha256));
        for (const [sha256, bytes] of acknowledged) {
          expect(known).toContain(sha256);
          expect(hashOf((await bytesOfFile(store.db, sha256))!)).toBe(hashOf(bytes));
        }
        expect(acknowledged.size).toBeGreaterThan(0);
        // What was not acknowledged is whole or not there: bytes, entry, figures and state go together.
        const entries = await logEntries(store.db, "220106", 1_000_000);
        const logged = entries.map((entry) => JSON.parse(entry)).filter((entry) => entry.kind === "submission");
        expect(logged.map(({ sha256 }) => sha256).sort()).toEqual([...known].sort());
        expect(await store.db.selectFrom("blob").select("sha256").execute()).toHaveLength(known.size);
        const figures = await store.db.selectFrom("fact").select(["department", "version"]).distinct().execute();
        const reporting = stored.filter(({ content }) => content.facts.length > 0);
        expect(figures).toHaveLength(reporting.length);
        for (const { receipt, content } of stored) expect(content.version).toBe(receipt.version);
        const head = await headOf(store.db, keeperOf(folder), "220106", new Date());
        expect(faultOfLog(entries, head, hashBytes, verifySignature)).toBeNull();
      } finally {
        await store.close();
      }
    },
    240_000 + KILLS * 30_000,
  );
});
