import { generateKeyPairSync } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { rollUp } from "#src/actions/rollup";
import { writeSummaryWorkbook } from "#src/actions/summary-workbook";
import { noHistory } from "#src/core/history/from-submissions";
import { hexOf, textBytes } from "#src/core/log/head";
import { consistencyProof, inclusionProof, leafHash, rootOf } from "#src/core/log/tree";
import { filesOf } from "#src/core/targets/files";
import { speakerOf } from "#src/language/speaker";
import { hashBytes, keeperWith } from "#src/service/keeper";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { dataFolder, describeWithPackaged, keepRunning, packaged } from "../store/clusters";
import { huizong, scratchFolder } from "./command-line";

const scratch = scratchFolder();
const data = dataFolder();
const restored = dataFolder();
const empty = dataFolder();
let stop: (() => Promise<void>) | undefined;
afterAll(async () => {
  await stop?.();
  for (const folder of [data, restored, empty]) rmSync(folder, { recursive: true, force: true });
});

describeWithPackaged("Accounts", () => {
  test("are added with a first password, listed, disabled and given a new one", async () => {
    const added = huizong("user", "add", "财政", "--department", "财政局", "--data", data, "--json");
    expect(added.json()).toMatchObject({ name: "财政", role: "department", department: "finance" });
    expect(added.json().password).toMatch(/^[a-z2-9]{12}$/);
    // The first two start the database and end it; the others would each do so again.
    expect(huizong("user", "add", "财政", "--department", "finance", "--data", data).stderr).toBe(
      "U48 用户名“财政”已经有了。请换一个。\n",
    );
    stop = await keepRunning(data, packaged!);
    expect(huizong("user", "add", "某人", "--data", data).status).toBe(2);
    expect(huizong("user", "disable", "财政", "--data", data).stdout).toMatch(
      /^“财政”已办理。\n财政局现在没有能登录的账号：不能报送.*huizong user enable 财政 恢复。\n$/,
    );
    expect(huizong("user", "duty", "财政", "review", "--data", data, "--json").json()).toMatchObject({
      duty: "review",
      unit: { department: "finance", left: "nobody" },
    });
    expect(huizong("user", "duty", "财政", "sign", "--data", data).status).toBe(2);
    expect(huizong("user", "list", "--data", data).stdout).toMatch(/财政 .*复核/);
    const { users } = huizong("user", "list", "--data", data, "--json").json();
    expect(users).toMatchObject([{ name: "财政", disabled: true, mustChange: true, duty: "review" }]);
    expect(JSON.stringify(users)).not.toContain("scrypt");
    expect(huizong("user", "password", "无人", "--data", data).stderr).toContain("U46");
  });
});

describeWithPackaged("A region", () => {
  test("is shown over the districts of the data, and holds nothing before any of them has handed in", () => {
    const month = ["--period", "2024-03", "--area", "220100", "--data", data];
    const { stdout } = huizong("region", ...month);
    expect(stdout).toContain("有报表的区 0 个，应报 0 个单位，已报 0 个。");
    const { area, rows, coverage } = huizong("region", ...month, "--json").json();
    expect({ area, coverage }).toMatchObject({ area: "220100", coverage: { districts: [], received: 0 } });
    expect((rows as { value: number | null }[]).every(({ value }) => value === null)).toBe(true);

    const own = join(scratch, "长春市清单.json");
    const list = defaultTargetList(nodePlatform);
    const called = list.indicators.map((one) => (one.id === "retail-sales" ? { ...one, nameZh: "社零额" } : one));
    writeFileSync(own, JSON.stringify({ ...filesOf(list), indicators: called }));
    expect(stdout).not.toContain("社零额");
    expect(huizong("region", ...month, "--targets", own).stdout).toContain("社零额");
  });
});

describeWithPackaged("A backup", () => {
  const file = join(scratch, "backup.gz");
  test("is one file nobody else reads, and is never written over another", () => {
    expect(huizong("backup", "--data", data, "--out", file).status).toBe(0);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(huizong("backup", "--data", data, "--out", file).stderr).toContain("U43");
    expect(readdirSync(scratch).filter((name) => name.includes("backup"))).toEqual(["backup.gz"]);
  });

  test("comes back whole into an empty folder, with the key of the log, and into no other", () => {
    expect(huizong("restore", file, "--data", data).stderr).toContain("U45");
    expect(huizong("restore", file, "--data", restored).stdout).toMatch(
      /^已恢复 \d+ 条数据。3 条记录与备份时的签名一致，全部文件、回执和报表里的数核验无误。\n$/,
    );
    const users = (folder: string) => huizong("user", "list", "--data", folder, "--json").json();
    expect(users(restored)).toEqual(users(data));
    const key = (folder: string) => readFileSync(join(folder, "log-key.pem"), "utf8");
    expect(key(restored)).toBe(key(data));
  });

  test("that was altered, cut short or is older than a head kept elsewhere leaves nothing behind", () => {
    const lines = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
    const put = (name: string, altered: readonly string[]) => {
      writeFileSync(join(scratch, name), gzipSync(`${altered.join("\n")}\n`));
      return join(scratch, name);
    };
    const restore = (path: string, ...more: string[]) => huizong("restore", path, "--data", empty, ...more).stderr;
    const altered = lines.map((line) => line.replaceAll("account-disabled", "account-enabled_"));
    expect(altered).not.toEqual(lines);
    expect(restore(put("altered.gz", altered))).toMatch(/^U67 备份里 220106 的记录与/);
    // An entry that is found as what it does not tell.
    const hidden = lines.map((line) => line.replace(/"kind":"account-disabled"/, '"kind":"account-enabled"'));
    expect(restore(put("hidden.gz", hidden))).toMatch(/^U67 备份里 220106 的记录与/);
    // Nor without the signatures, which earlier versions did not write.
    expect(restore(put("unsigned.gz", altered.slice(0, -1)))).toMatch(/^U67 备份里 220106 的记录与/);
    const trees = lines.map((line) => line.replace(/("table":"log_(?:entry|tree)","rows":).*/, "$1[]}"));
    expect(restore(put("cut.gz", trees))).toMatch(/^U67 备份里 220106 的记录比签名时的少/);
    const head = join(scratch, "later.json");
    const { heads } = JSON.parse(lines.at(-1)!);
    writeFileSync(head, JSON.stringify(heads[0]));
    const falsely = { heads: [{ ...heads[0], root: "00".repeat(32) }] };
    expect(restore(put("falsely.gz", lines.with(-1, JSON.stringify(falsely))))).toContain("U67");
    const other = keeperWith(generateKeyPairSync("ed25519").privateKey).sign(heads[0]);
    writeFileSync(join(scratch, "other-head.json"), JSON.stringify(other));
    expect(restore(file, "--head", join(scratch, "other-head.json"))).toMatch(/^U67 220106 的签名不是/);
    expect(huizong("restore", file, "--data", empty, "--head", head, "--json").json()).toMatchObject({
      entries: 3,
      heads: 2,
    });
  });

  test("is not taken from what is none", () => {
    const other = join(scratch, "other.gz");
    writeFileSync(other, "no backup");
    expect(huizong("restore", other, "--data", restored).stderr).toContain("U44");
  });
});

describe("The log, exported", () => {
  const keeper = keeperWith(generateKeyPairSync("ed25519").privateKey);
  const entries = ["甲上报", "乙上报", "甲退回", "甲再上报"];
  const leaves = (log: readonly string[]) => log.map((entry) => leafHash(hashBytes, textBytes(entry)));
  const headOf = (log: readonly string[]) =>
    keeper.sign({
      area: "220106",
      size: log.length,
      root: hexOf(rootOf(hashBytes, leaves(log))),
      at: "2024-04-08T09:00:00.000Z",
    });
  const put = (name: string, content: object) => {
    writeFileSync(join(scratch, name), JSON.stringify(content));
    return join(scratch, name);
  };
  const kept = put("head.json", headOf(entries.slice(0, 3)));
  const verify = (log: readonly string[]) =>
    huizong("log", "verify", put("log.json", { head: headOf(log), entries: log }), "--head", kept, "--json");

  test("agrees with a head kept elsewhere, also after it has grown", () => {
    const { status, json } = verify(entries);
    expect([status, json()]).toMatchObject([0, { kind: "log", fault: null, size: 3 }]);
  });

  test("agrees with the head printed on a summary, and is found out by it", async () => {
    const list = defaultTargetList(nodePlatform);
    const rolled = rollUp([], { list, period: { year: 2024, month: 3 }, history: noHistory });
    const made = { ...rolled, say: speakerOf("zh-CN"), generatedAt: "2024-04-08T09:00:00+08:00" };
    const summary = join(scratch, "汇总表.xlsx");
    writeFileSync(summary, await writeSummaryWorkbook(rolled.summary, { ...made, logHead: headOf(entries) }));
    const held = (log: readonly string[]) =>
      huizong(
        "log",
        "verify",
        put("log.json", { head: headOf(log), entries: log }),
        "--head",
        summary,
        "--json",
      ).json();
    expect(held([...entries, "丁上报"])).toMatchObject({ fault: null, size: 4 });
    expect(held(entries.slice(0, 3))).toMatchObject({ fault: "truncated" });
    writeFileSync(summary, await writeSummaryWorkbook(rolled.summary, made));
    expect(huizong("log", "verify", join(scratch, "log.json"), "--head", summary).stderr).toContain("U42");
  });

  test("is found out when an entry stands behind all that was signed, or its own head is false", () => {
    const own = headOf(entries);
    const told = (log: object) => huizong("log", "verify", put("log.json", log), "--head", kept, "--json").json();
    expect(told({ head: own, entries: [...entries, "丁上报"] })).toMatchObject({ fault: "altered" });
    expect(told({ head: { ...own, root: "00".repeat(32) }, entries })).toMatchObject({ fault: "signature" });
    expect(huizong("log", "verify", put("log.json", { head: own, entries: 5 })).stderr).toContain("U42");
  });

  test("is found out when an entry was flipped, dropped, moved or cut off, though it is signed anew", () => {
    const faults = [
      entries.with(1, "丙上报"),
      entries.toSpliced(1, 1),
      [entries[1]!, entries[0]!, ...entries.slice(2)],
      entries.slice(0, 2),
    ].map((log) => verify(log).json().fault);
    expect(faults).toEqual(["altered", "altered", "altered", "truncated"]);
    expect(verify(entries.slice(0, 2)).status).toBe(1);
  });

  test("is shown to have only grown without its entries", () => {
    const growth = (log: readonly string[]) => ({
      from: 3,
      proof: consistencyProof(hashBytes, leaves(log), 3).map(hexOf),
      head: headOf(log),
    });
    const proof = put("growth.json", growth(entries));
    expect(huizong("log", "verify", proof, "--head", kept).stdout).toContain("现在共 4 条");
    const changed = put("changed.json", growth(entries.with(0, "丙上报")));
    expect(huizong("log", "verify", changed, "--head", kept, "--json").json()).toMatchObject({ fault: "altered" });
    expect(huizong("log", "verify", proof).stderr).toContain("U42");
  });

  test("proves one entry without the rest", () => {
    const proof = (index: number) => ({
      entry: entries[index],
      index,
      proof: inclusionProof(hashBytes, leaves(entries), index).map(hexOf),
      head: headOf(entries),
    });
    const proven = huizong("log", "verify", put("proof.json", proof(2)));
    expect([proven.status, proven.stdout]).toEqual([
      0,
      expect.stringMatching(
        /^证明成立：第 2 条在到 2024-04-08T09:00:00.000Z 为止的 4 条记录之中。\n注意：没有用 --head/,
      ),
    ]);
    const moved = put("proof.json", { ...proof(2), index: 1 });
    expect(huizong("log", "verify", moved, "--json").json()).toMatchObject({ kind: "entry", fault: "entry" });
    expect(huizong("log", "verify", put("none.json", { a: 1 })).stderr).toContain("U42");
    expect(huizong("log", "verify", put("none.json", [])).stderr).toContain("U42");
    writeFileSync(join(scratch, "null.json"), "null");
    expect(huizong("log", "verify", join(scratch, "null.json")).stderr).toContain("U42");
  });
});
