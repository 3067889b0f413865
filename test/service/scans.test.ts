import { createHash } from "node:crypto";
import { LARGEST_SCAN, scanName } from "#src/core/submission/scan";
import { scanTypeOf } from "#src/core/submission/scan-type";
import { backUp, inPieces, restoreInto } from "#src/store/backup";
import { openStore } from "#src/store/store";
import { filledForm } from "../scenario/form-file";
import { anyBinaries } from "../store/clusters";
import { newDatabase } from "../store/shared-database";
import { type RunningService, runService } from "./running";

const MARCH = "/api/submissions/2024-03/finance";
const PDF = Buffer.from("%PDF-1.7\n盖章\n%%EOF\n");
/** One grey pixel each. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);
const JPEG = Buffer.from(
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/APn+v//Z",
  "base64",
);

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

  test("is what its bytes say, and no larger than a scan", async () => {
    for (const [bytes, name] of [
      [Buffer.from("<svg onload=alert(1)>"), "盖章.png"],
      [Buffer.from("MZ\x90"), "盖章.pdf"],
      [await filledForm("finance").bytes(), "报表.pdf"],
      [Buffer.from([0xff, 0xd8, 0xff]), "盖章.jpg"],
      [JPEG.subarray(0, -2), "没传完.jpg"],
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
    const database = await newDatabase(anyBinaries());
    const other = await openStore({ address: database.address });
    const pieces: { table: string; rows: readonly unknown[] }[] = [];
    // As files of many megabytes would be: few fit into a piece, and one alone may be larger.
    await backUp(running.service.store.db, async (piece) => void pieces.push(piece), 2000);
    const files = pieces.filter(({ table }) => table === "blob");
    expect(files.length).toBeGreaterThan(1);
    for (const { rows } of pieces) expect(rows.length === 1 || JSON.stringify(rows).length < 2100).toBe(true);
    // Whoever wrote it knew no such limit.
    const whole = [...new Set(pieces.map(({ table }) => table))].map((table) => {
      return { table, rows: pieces.flatMap((piece) => (piece.table === table ? piece.rows : [])) };
    });
    await restoreInto(
      other.db,
      (async function* () {
        yield* whole;
      })(),
      { most: 2000 },
    );
    for (const table of ["scan", "unit_rule", "review", "blob"] as const) {
      const rows = (db: typeof other.db) => db.selectFrom(table).selectAll().execute();
      expect([table, await rows(other.db)]).toEqual([table, await rows(running.service.store.db)]);
    }
    await other.close();
    await database.end();
  });
});

test("Rows of a backup are put back in pieces no larger than the database takes, one row at least, none left out", () => {
  const rows = [1, 500, 1, 1, 2000, 400, 400, 400].map((length) => "x".repeat(length));
  const pieces = [...inPieces(rows, 1000)];
  expect(pieces.map((piece) => piece.length)).toEqual([4, 1, 2, 1]);
  expect(pieces.flat()).toEqual(rows);
});

describe("A scan", () => {
  const scans = { "application/pdf": PDF, "image/jpeg": JPEG, "image/png": PNG } as const;

  test("is known by its structure, whatever follows its end", () => {
    for (const [type, bytes] of Object.entries(scans)) {
      expect(scanTypeOf(bytes)).toBe(type);
      expect(scanTypeOf(Buffer.concat([bytes, Buffer.alloc(500)]))).toBe(type);
    }
    // Some scanners fill up before a marker.
    expect(scanTypeOf(Buffer.concat([JPEG.subarray(0, 2), Buffer.of(0xff), JPEG.subarray(2)]))).toBe("image/jpeg");
  });

  test("is none when any of its end is missing, and none by its first bytes alone", () => {
    for (const bytes of Object.values(scans)) {
      const whole = bytes.toString("latin1").trimEnd().length;
      for (let length = 0; length < whole; length++) expect(scanTypeOf(bytes.subarray(0, length))).toBeNull();
    }
    for (const start of [[0xff, 0xd8, 0xff], [0xff, 0xd8, 0xff, 0xd9], [...PNG.subarray(0, 8)]])
      expect(scanTypeOf(Buffer.from([...start, ...Buffer.alloc(40)]))).toBeNull();
  });

  test("is none without what makes a picture", () => {
    const without = (bytes: Buffer, part: Buffer, instead: Buffer) => {
      const at = bytes.indexOf(part);
      return Buffer.concat([bytes.subarray(0, at), instead, bytes.subarray(at + part.length)]);
    };
    expect(scanTypeOf(without(JPEG, Buffer.of(0xff, 0xc0), Buffer.of(0xff, 0xc4)))).toBeNull();
    expect(scanTypeOf(without(PNG, Buffer.from("IHDR"), Buffer.from("tEXt")))).toBeNull();
    expect(scanTypeOf(without(PNG, Buffer.from("IDAT"), Buffer.from("tEXt")))).toBeNull();
    expect(scanTypeOf(without(PNG, Buffer.of(0, 0, 0, 13), Buffer.of(255, 255, 255, 255)))).toBeNull();
  });
});

test("A scan's name is a name and tells the truth of what it is", () => {
  expect(scanName("..\\..\\C:\\公章.pdf", "application/pdf")).toBe("公章.pdf");
  expect(scanName("/etc/passwd", "image/png")).toBe("passwd.png");
  expect(scanName("公章.html", "application/pdf")).toBe("公章.html.pdf");
  expect(scanName("公章.JPEG", "image/jpeg")).toBe("公章.JPEG");
  expect(scanName("a\u202egnp.exe\r\n", "image/png")).toBe("agnp.exe.png");
  expect(scanName("..", "image/png")).toBe("scan.png");
  expect(scanName(".pdf", "application/pdf")).toBe("pdf.pdf");
});
