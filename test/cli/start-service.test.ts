import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { dataFolder, describeWithPackaged } from "../store/clusters";

const program = resolve("dist/cli/start.cjs");

/** A person of the sample month, as the sign-in page shows them. */
interface Shown {
  readonly name: string;
  readonly role: string;
  readonly password: string;
}

async function started(cwd: string): Promise<{ child: ChildProcess; address: string; said: string }> {
  const child = spawn(process.execPath, [program, "--port", "0"], { cwd, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  for await (const piece of child.stdout!) {
    said += piece;
    const address = /(http:\/\/localhost:\d+)\/manifest/.exec(said)?.[1];
    if (address !== undefined) return { child, address, said };
  }
  throw new Error(said);
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ends = once(child, "exit");
  child.kill(signal);
  await ends;
}

describeWithPackaged("npm start", () => {
  const folder = dataFolder();
  let running: ChildProcess | undefined;
  afterAll(async () => {
    if (running) await ended(running, "SIGINT");
    rmSync(folder, { recursive: true, force: true });
  });

  test("opens the sample month to every role by the accounts it shows, and again after it was killed", async () => {
    const first = await started(folder);
    running = first.child;
    const { sampleAccounts, samplePeriod } = (await (await fetch(`${first.address}/api/sign-in`)).json()) as {
      sampleAccounts: readonly Shown[];
      samplePeriod: string;
    };
    const signIn = async (address: string, { name, password }: Shown) => {
      const sent = { method: "POST", headers: { "content-type": "application/json" } };
      const answer = await fetch(`${address}/api/sign-in`, {
        ...sent,
        body: JSON.stringify({ name, password, as: "token" }),
      });
      return { authorization: `Bearer ${((await answer.json()) as { token: string }).token}` };
    };
    expect(new Set(sampleAccounts.map(({ role }) => role))).toEqual(
      new Set(["department", "bureau", "auditor", "admin"]),
    );
    for (const { name, password } of sampleAccounts) expect(first.said).toContain(`${name}，密码 ${password}`);
    for (const account of sampleAccounts) {
      const headers = await signIn(first.address, account);
      expect([account.name, (await fetch(`${first.address}/api/me`, { headers })).status]).toEqual([account.name, 200]);
    }
    const bureau = sampleAccounts.find(({ role }) => role === "bureau")!;
    const statesAt = async (address: string) => {
      const headers = await signIn(address, bureau);
      const { forms } = (await (
        await fetch(`${address}/api/submissions?period=${samplePeriod}`, { headers })
      ).json()) as {
        forms: readonly { state: string; overdue: boolean; late: boolean }[];
      };
      return forms.map(({ state, overdue, late }) => `${state}${overdue ? " overdue" : ""}${late ? " late" : ""}`);
    };
    const states = await statesAt(first.address);
    for (const state of ["accepted", "returned", "submitted", "submitted late", "faulty overdue", "empty overdue"]) {
      expect(states).toContain(state);
    }
    const headers = await signIn(first.address, bureau);
    const rollup = await fetch(`${first.address}/api/periods/${samplePeriod}/rollup`, { headers });
    expect(rollup.status).toBe(200);

    await ended(first.child, "SIGKILL");
    const second = await started(folder);
    running = second.child;
    expect(second.said).not.toContain("正在建立样例报送服务");
    expect(await statesAt(second.address)).toEqual(states);
  });

  test("leaves the service out with --once", async () => {
    const other = dataFolder();
    const child = spawn(process.execPath, [program, "--once"], { cwd: other, stdio: "ignore" });
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(existsSync(join(other, "out", "sample-service"))).toBe(false);
    rmSync(other, { recursive: true, force: true });
  });
});
