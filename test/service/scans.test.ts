import { createHash } from "node:crypto";
import { LARGEST_SCAN, scanName, scanTypeOf } from "../../src/core/submission/scan";
import { backUp, restoreInto } from "../../src/store/backup";
import { openStore } from "../../src/store/store";
import { filledForm } from "../scenario/form-file";
import { anyBinaries, newCluster } from "../store/clusters";
import { type RunningService, runService } from "./running";

const MARCH = "/api/submissions/2024-03/finance";
const PDF = Buffer.from("%PDF-1.7\n盖章\n%%EOF\n");
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(20)]);
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(20)]);

let running: RunningService;
beforeAll(async () => {
  running = await runService();
  await running.person("财政", "department", "finance");
  await running.person("统计", "bureau");
  await running.person("审计", "auditor");
});
afterAll(() => running?.end());

const attach = (body: Uint8Array, name: string, as = "财政") =>
  running.ask("POST", `${MARCH}/scans?name=${encodeURIComponent(name)}`, { as, body });
const scan = (number: number, as = "统计") => running.ask("GET", `${MARCH}/scans/${number}`, { as });
const form = async () => (await running.ask("GET", MARCH, { as: "统计" })).json;

describe("A scan with the stamp (盖章件)", () => {
  test("is kept beside the form before and after it is sent, every version, each logged with its hash", async () => {
    expect((await form()).scans).toBe(0);
    const first = await attach(PDF, "财政局3月盖章.pdf");
    expect([first.status, first.json.scan]).toEqual([
      201,
      expect.objectContaining({ number: 1, version: 0, type: "application/pdf", sentBy: "财政", size: PDF.length }),
    ]);
    const sha256 = createHash("sha256").update(PDF).digest("hex");
    expect(first.json.scan.sha256).toBe(sha256);
    await running.ask("POST", "/api/submissions?name=a.xlsx", {
      as: "财政",
      body: await filledForm("finance").bytes(),
    });
    await running.ask("POST", `${MARCH}/accept`, { as: "统计", body: { version: 1, explanations: "all" } });
    expect((await attach(PNG, "补.png")).json.scan).toMatchObject({ number: 2, version: 1 });
    expect((await attach(PDF, "again.pdf")).json).toMatchObject({ again: true, scan: { number: 1 } });
    const { scans, scanFiles, changes, state } = await form();
    expect([scans, scanFiles.length, state]).toEqual([2, 2, "accepted"]);
    const logged = changes.filter(({ kind }: { kind: string }) => kind === "attach");
    expect(logged).toHaveLength(2);
    expect(logged[0]).toMatchObject({ by: "财政", sha256, fileName: "财政局3月盖章.pdf" });
    const proof = await running.ask("GET", `/api/log/proof/${first.json.scan.logIndex}`, { as: "财政" });
    expect(JSON.parse(proof.json.entry).sha256).toBe(sha256);
  });

  test("goes to no month that has no forms or has not begun, and no unit that is none is opened or reminded", async () => {
    const put = (period: string) =>
      running.ask("POST", `/api/submissions/${period}/finance/scans?name=a.pdf`, { as: "财政", body: PDF });
    for (const period of ["2023-12", "2999-12", "2024-12", "2024-01"]) {
      expect([period, (await put(period)).json.code]).toEqual([period, "S32"]);
    }
    const done = [
      ["unlock", { until: "2024-05-01", reason: "x" }],
      ["remind", { text: "x" }],
    ] as const;
    for (const [action, body] of done) {
      const { json } = await running.ask("POST", `/api/submissions/2024-04/nosuch-unit/${action}`, {
        as: "统计",
        body,
      });
      expect([action, json.code]).toEqual([action, "S07"]);
    }
  });

  test("is saved by who may read it and never shown as part of the site", async () => {
    for (const as of ["财政", "统计", "审计"]) {
      const { bytes, headers } = await scan(1, as);
      expect(Buffer.compare(bytes, PDF)).toBe(0);
      expect(headers.get("content-disposition")).toMatch(/^attachment; filename="scan.pdf"; filename\*=UTF-8''/);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
      expect(headers.get("content-type")).toBe("application/pdf");
    }
    expect((await scan(9)).status).toBe(404);
  });

  test("is what its first bytes say, and no larger than a scan", async () => {
    for (const [bytes, name] of [
      [Buffer.from("<svg onload=alert(1)>"), "盖章.png"],
      [Buffer.from("MZ\x90"), "盖章.pdf"],
      [await filledForm("finance").bytes(), "报表.pdf"],
      [Buffer.from([0xff]), "盖章.jpg"],
    ] as const)
      expect([name, (await attach(bytes, name)).json.code]).toEqual([name, "S44"]);
    const large = Buffer.concat([PDF, Buffer.alloc(LARGEST_SCAN)]);
    expect((await attach(large, "大.pdf")).json).toMatchObject({ code: "S45", status: 413 });
    expect((await form()).scans).toBe(2);
  });

  test("comes from its own unit, and until the month is closed", async () => {
    expect((await attach(JPEG, "a.jpg", "统计")).json.code).toBe("S05");
    await running.ask("POST", "/api/periods/2024-03/close", { as: "统计", body: {} });
    expect((await attach(JPEG, "a.jpg")).json.code).toBe("S13");
    await running.ask("POST", "/api/periods/2024-03/reopen", { as: "统计", body: { reason: "补盖章件" } });
    expect((await attach(JPEG, "a.jpg")).json.scan.number).toBe(3);
    const sent = await Promise.all([1, 2, 3].map(() => attach(Buffer.concat([JPEG, PNG]), "同时.jpg")));
    expect(sent.map(({ json }) => json.scan.number)).toEqual([4, 4, 4]);
    expect((await form()).scans).toBe(4);
  });

  test("is in a backup with its bytes, as is who must review", async () => {
    await running.ask("POST", "/api/units/finance/review", { as: "统计", body: { reviewed: true, reason: "内控" } });
    const cluster = await newCluster(anyBinaries());
    const other = await openStore({ address: cluster.address });
    const pieces: { table: string; rows: readonly unknown[] }[] = [];
    await backUp(running.service.store.db, async (piece) => void pieces.push(piece));
    await restoreInto(
      other.db,
      (async function* () {
        yield* pieces;
      })(),
    );
    for (const table of ["scan", "unit_rule", "review", "blob"] as const) {
      const rows = (db: typeof other.db) => db.selectFrom(table).selectAll().execute();
      expect([table, await rows(other.db)]).toEqual([table, await rows(running.service.store.db)]);
    }
    await other.close();
    await cluster.end();
  });
});

test("A scan's name is a name and tells the truth of what it is", () => {
  expect(scanTypeOf(Buffer.from("%PDF"))).toBeNull();
  expect(scanName("..\\..\\C:\\公章.pdf", "application/pdf")).toBe("公章.pdf");
  expect(scanName("/etc/passwd", "image/png")).toBe("passwd.png");
  expect(scanName("公章.html", "application/pdf")).toBe("公章.html.pdf");
  expect(scanName("公章.JPEG", "image/jpeg")).toBe("公章.JPEG");
  expect(scanName("a\u202egnp.exe\r\n", "image/png")).toBe("agnp.exe.png");
  expect(scanName("..", "image/png")).toBe("scan.png");
  expect(scanName(".pdf", "application/pdf")).toBe("pdf.pdf");
});
