import { factOf, filledForm, submissionOf } from "../scenario/form-file";
import { type RunningService, runService } from "./running";

const UNIT = "investment-cooperation";
const WORDS = "两个重点项目资金集中到位";
/** 「引进内资」: this month, the year so far, a year ago, and its 核实说明. */
const [MONTH, SO_FAR, BEFORE, NOTE] = ["D11", "E11", "G11", "J11"].map((cell) => ({ sheet: "报表", cell }));

let running: RunningService;
beforeAll(async () => {
  running = await runService();
  await running.person("投资", "department", UNIT);
  await running.person("统计", "bureau");
});
afterAll(() => running?.end());

const get = (path: string, as = "统计") => running.ask("GET", `/api${path}`, { as });
const accept = (period: string) =>
  running.ask("POST", `/api/submissions/${period}/${UNIT}/accept`, {
    as: "统计",
    body: { version: 1, explanations: "all" },
  });

/** A form with twice last year's figure, which asks for an explanation; the month is what came since `last`. */
async function doubled(period: string, last: number, note: string | null) {
  const form = filledForm(UNIT, period);
  const submission = await form.submission();
  const base = submission.facts.find(({ cell }) => cell === BEFORE!.cell)!.value!;
  const value = Math.round(200 * base) / 100;
  const changes = [
    { ...SO_FAR!, value },
    { ...MONTH!, value: Math.round(100 * (value - last)) / 100 },
    { ...NOTE!, value: note },
  ];
  return { value, bytes: await form.with(...changes).bytes() };
}

const send = (bytes: Uint8Array) => running.ask("POST", "/api/submissions?name=a.xlsx", { as: "投资", body: bytes });
type Told = { code: string; indicator: string; remembered?: object; reused?: number };
const ofCapital = (findings: readonly Told[]) =>
  findings.filter(({ indicator, code }) => indicator === "domestic-capital" && code === "V20");

describe("What a unit explained and the bureau accepted", () => {
  let march = 0;
  test("is told to the unit beside the figures of earlier months, once it is accepted", async () => {
    running.at("2024-04-05T02:00:00.000Z");
    const form = await doubled("2024-03", 0, WORDS);
    march = form.value;
    const sent = await send(form.bytes);
    expect([sent.status, sent.json]).toMatchObject([201, {}]);
    expect((await get(`/history?before=2024-04&department=${UNIT}`)).json.explanations).toEqual([]);
    expect((await accept("2024-03")).status).toBe(200);
    const { facts, explanations } = (await get("/history?before=2024-04", "投资")).json;
    expect(facts.length).toBeGreaterThan(0);
    expect(explanations).toContainEqual(
      expect.objectContaining({ indicator: "domestic-capital", text: WORDS, period: { year: 2024, month: 3 } }),
    );
    expect((await get("/history?before=2024-03", "投资")).json.explanations).toEqual([]);
  });

  test("is offered with the question in a later month, and answers it for nobody", async () => {
    running.at("2024-05-05T02:00:00.000Z");
    const { bytes } = await doubled("2024-04", march, null);
    const { status, json } = await send(bytes);
    expect(status).toBe(422);
    const [told] = ofCapital(json.findings);
    expect(told).toMatchObject({ remembered: { text: WORDS, period: "2024-03" } });
    expect(told).not.toHaveProperty("explanation");
  });

  test("is counted for the bureau where it is said again", async () => {
    const { bytes } = await doubled("2024-04", march, `${WORDS}。`);
    expect((await send(bytes)).status).toBe(201);
    const form = (await get(`/submissions/2024-04/${UNIT}/1/findings`)).json;
    expect(ofCapital(form.findings)).toMatchObject([{ reused: 1 }]);
    expect(factOf(submissionOf(bytes), "domestic-capital", "cumulative")!.value).toBeGreaterThan(march);
  });
});
