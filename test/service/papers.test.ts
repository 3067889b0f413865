import { openForTracing } from "#src/actions/open-summary";
import { headOf, verifySignature } from "#src/service/keeper";
import { faultOfKept } from "#src/store/log-check";
import { nodePlatform } from "#src/workbook/platform/node";
import { drawnPaper, fillPaper } from "../scenario/filled-paper";
import { filledForm } from "../scenario/form-file";
import { type RunningService, runService } from "./running";

/** An auditor draws from the month's summary as the service makes it, looks at documents, and enters what was found. */
const ENTER = `/api/papers?name=${encodeURIComponent("底稿.xlsx")}`;
const PAPERS = "/api/periods/2024-03/papers";

let running: RunningService;
let filled: Uint8Array;
beforeAll(async () => {
  running = await runService();
  await running.person("财政", "department", "finance");
  await running.person("统计", "bureau");
  await running.person("审计", "auditor");
  const body = await filledForm("finance").bytes();
  await running.ask("POST", "/api/submissions?name=a.xlsx", { as: "财政", body });
  const { bytes } = await running.ask("GET", "/api/periods/2024-03/rollup.xlsx", { as: "审计" });
  filled = await fillPaper(await drawnPaper(bytes), (number, reported) => (number === 2 ? reported - 1 : reported));
});
afterAll(() => running?.end());

const enter = (body: Uint8Array, as = "审计", confidence = "") =>
  running.ask("POST", `${ENTER}${confidence}`, { as, body });

async function faultOfAll() {
  const { store, keeper } = running.service;
  const head = await headOf(store.db, keeper, "220106", running.service.now());
  return store.db.transaction().execute((work) => faultOfKept(work, [head], keeper.key, verifySignature));
}

test("a filled paper is entered in the log with what it comes to, and stays as it was byte for byte", async () => {
  const { status, json } = await enter(filled);
  expect([status, json.again]).toEqual([201, false]);
  expect(json.paper).toMatchObject({
    ...{ number: 1, period: "2024-03", enteredBy: "审计", confidence: 0.95, method: "random", seed: "20240405" },
    ...{ size: 6, errors: 1, isDrawnAgain: true },
    sentences: [expect.stringContaining("查了 6 项，1 项与资料不符"), expect.stringContaining("抽出的是同样的数")],
  });
  const proof = await running.ask("GET", `/api/log/proof/${json.paper.logIndex}`, { as: "审计" });
  expect(JSON.parse(proof.json.entry)).toMatchObject({
    ...{ kind: "paper", by: "审计", role: "auditor", period: "2024-03", sha256: json.paper.sha256 },
    evaluation: { conclusion: { errors: 1, size: 6 } },
  });
  const file = await running.ask("GET", `${PAPERS}/1/file`, { as: "审计" });
  expect(file.bytes.equals(filled)).toBe(true);
  expect(await faultOfAll()).toBeNull();
});

test("the same paper again gets its first answer, at another confidence it is another evaluation", async () => {
  expect(await enter(filled)).toMatchObject({ status: 200, json: { again: true, paper: { number: 1 } } });
  expect(await enter(filled, "审计", "&confidence=0.9")).toMatchObject({ status: 201, json: { paper: { number: 2 } } });
  expect((await running.ask("GET", PAPERS, { as: "审计" })).json.papers).toMatchObject([
    { number: 1, confidence: 0.95 },
    { number: 2, confidence: 0.9 },
  ]);
});

test("a paper of figures that were not handed in here is refused with the item, and so is one not filled in", async () => {
  const { bytes } = await running.ask("GET", "/api/periods/2024-03/rollup.xlsx", { as: "审计" });
  const stored = openForTracing(bytes, nodePlatform)!;
  const evidence = stored.evidence.map((one) => ({ ...one, value: one.value === null ? null : one.value + 1 }));
  const foreign = await fillPaper(
    await drawnPaper(bytes, { stored: { ...stored, evidence } }),
    (_, reported) => reported,
  );
  const refused = await enter(foreign);
  expect([refused.status, refused.json.code]).toEqual([409, "S63"]);
  expect(refused.json.detail).toMatch(/底稿第 1 项（财政局 .+![A-Z]+\d+）/);
  expect((await enter(await drawnPaper(bytes))).json).toMatchObject({
    code: "S64",
    refusal: "U31",
    detail: expect.stringContaining("底稿还有 6 项没有填查实数"),
  });
  expect((await enter(bytes)).json).toMatchObject({ code: "S64", refusal: "U31" });
  expect((await running.ask("GET", PAPERS, { as: "审计" })).json.papers).toHaveLength(2);
});

test("what the seed did not draw is entered as that, told and logged", async () => {
  const { bytes } = await running.ask("GET", "/api/periods/2024-03/rollup.xlsx", { as: "审计" });
  const stored = openForTracing(bytes, nodePlatform)!;
  // Drawn as if the figures first told of were not there.
  const fewer = await drawnPaper(bytes, { stored: { ...stored, evidence: stored.evidence.slice(6) } });
  const { status, json } = await enter(await fillPaper(fewer, (_, reported) => reported));
  expect([status, json.paper.isDrawnAgain]).toEqual([201, false]);
  expect(json.paper.sentences.at(-1)).toContain("抽出的不是这些数");
  const proof = await running.ask("GET", `/api/log/proof/${json.paper.logIndex}`, { as: "审计" });
  expect(JSON.parse(proof.json.entry).evaluation.isDrawnAgain).toBe(false);
});

test("nobody but auditors enters or reads papers", async () => {
  for (const as of ["统计", "财政"]) {
    expect((await enter(filled, as)).json.code).toBe("S05");
    expect((await running.ask("GET", PAPERS, { as })).json.code).toBe("S05");
  }
});

test("an evaluation altered in the database is told against the log", async () => {
  const { db } = running.service.store;
  const evaluation = JSON.stringify({ summary: { file: "", sha256: "" } });
  await db
    .updateTable("paper")
    .set({ evaluation } as never)
    .where("number", "=", 2)
    .execute();
  expect(await faultOfAll()).toEqual({ about: "220106", fault: "receipt" });
});
