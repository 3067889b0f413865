import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { dataFolder, describeWithPackaged } from "../store/clusters";

const program = resolve("dist/cli/huizong.cjs");

describeWithPackaged("A service behind a proxy", () => {
  const data = dataFolder();
  let running: ChildProcess | undefined;
  const end = async () => {
    const ends = running && once(running, "exit");
    running?.kill("SIGTERM");
    await ends;
    running = undefined;
  };
  afterEach(end);
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  /** What is told once it listens. */
  async function told(...args: readonly string[]): Promise<string> {
    const command = [program, "serve", "--port", "0", "--host", "127.0.0.1", "--data", data, ...args];
    running = spawn(process.execPath, command, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    for await (const piece of running.stderr!) {
      said += piece;
      const line = /^报送服务.*$/m.exec(said)?.[0];
      if (line !== undefined) return line;
    }
    throw new Error(said);
  }

  test("tells the address people will use, or that it is the proxy's, and never its own as theirs", async () => {
    expect(await told("--proxy", "--name", "tj.example.gov.cn")).toMatch(
      /^报送服务已开启：https:\/\/tj\.example\.gov\.cn（由代理服务器转到 http:\/\/127\.0\.0\.1:\d+）$/,
    );
    await end();
    expect(await told("--proxy")).toMatch(
      /^报送服务已开启，只接代理服务器转来的请求：http:\/\/127\.0\.0\.1:\d+。各单位用的是代理服务器的网址，请告诉它们。$/,
    );
    await end();
    expect(await told()).toMatch(/^报送服务已开启：http:\/\/127\.0\.0\.1:\d+$/);
  });
});
