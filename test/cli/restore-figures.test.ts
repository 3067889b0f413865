import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { speakerOf } from "#src/language/speaker";
import { keeperWith } from "#src/service/keeper";
import { receive } from "#src/service/receive";
import { makeService } from "#src/service/service";
import { openStore, type Store } from "#src/store/store";
import { filledForm } from "../scenario/form-file";
import { anyBinaries, dataFolder, describeWithPackaged, newCluster } from "../store/clusters";
import { huizong, scratchFolder } from "./command-line";

describeWithPackaged("A backup of forms", () => {
  const scratch = scratchFolder();
  const folders = [dataFolder(), dataFolder(), mkdtempSync(join(tmpdir(), "huizong-key-"))];
  const [empty, whole, keys] = folders as [string, string, string];
  const file = join(scratch, "forms.gz");
  let store: Store;
  let end: () => Promise<void>;
  beforeAll(async () => {
    const cluster = await newCluster(anyBinaries());
    end = () => cluster.end();
    store = await openStore({ address: cluster.address });
    const keeper = keeperWith(generateKeyPairSync("ed25519").privateKey);
    const service = makeService({ store, keeper, now: () => new Date("2024-04-03T01:00:00.000Z") });
    await receive(service, {
      ...{ area: "220106", name: "a.xlsx", handedOverAt: null, say: speakerOf("zh-CN") },
      actor: { name: "财政", role: "department", department: "finance" },
      bytes: await filledForm("finance").bytes(),
    });
    const { status, stderr } = huizong("backup", "--data", keys, "--database", cluster.address, "--out", file);
    expect([status, stderr]).toEqual([0, ""]);
  });
  afterAll(async () => {
    await store?.close();
    await end?.();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  test("whose figures are not those of their file is not restored, and nothing of it stays", () => {
    const lines = gunzipSync(readFileSync(file)).toString("utf8").trimEnd().split("\n");
    const of = (table: string) => (line: string) => line.includes(`"table":"${table}"`);
    const altered = (table: string, alter: (line: string) => string) => {
      const at = lines.findIndex(of(table));
      const changed = lines.with(at, alter(lines[at]!));
      expect(changed).not.toEqual(lines);
      writeFileSync(join(scratch, "altered.gz"), gzipSync(`${changed.join("\n")}\n`));
      return huizong("restore", join(scratch, "altered.gz"), "--data", empty).stderr;
    };
    const more = (line: string) => line.replace(/("value": ?)(\d)/, "$19$2");
    for (const table of ["submission", "fact", "fact_current"]) {
      expect(altered(table, more)).toMatch(/^U67 备份里有一份报表（[0-9a-f]{64}）记下的数与文件里读出的不一致/);
    }
    expect(huizong("restore", file, "--data", whole).stdout).toMatch(/报表里的数核验无误/);
    expect(huizong("restore", file, "--data", empty).stdout).toMatch(/报表里的数核验无误/);
  });
});
