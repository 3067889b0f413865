import { changed, filledForm, typedFigures } from "../scenario/form-file";
import { type RunningService, runService } from "./running";

const CUES = "/api/periods/2024-03/cues";
const FORM = `/api/submissions?name=${encodeURIComponent("财政局2024年3月.xlsx")}`;

let running: RunningService;
let form: Uint8Array;
beforeAll(async () => {
  [running, form] = await Promise.all([runService(), filledForm("finance").bytes()]);
  await running.person("财政", "department", "finance");
  await running.person("统计", "bureau");
  await running.person("审计", "auditor");
});
afterAll(() => running?.end());

const cues = async () => (await running.ask("GET", CUES, { as: "审计" })).json;

test("a cell corrected between the versions handed in is a cue for the auditor, and for nobody else", async () => {
  const { indicator, measure, sheet, cell, value: first } = typedFigures(form)[0]!;
  const values = [first!, first! + 1, first! + 2];
  expect(await cues()).toMatchObject({ period: "2024-03", cues: [] });
  for (const value of values) {
    const body = changed(form, [{ sheet, cell, value }]);
    expect((await running.ask("POST", FORM, { as: "财政", body })).status).toBe(201);
  }
  const corrected = (await cues()).cues.filter(({ kind }: { kind: string }) => kind === "corrected-often");
  expect(corrected).toMatchObject([
    { department: "finance", indicator, measure, args: { correctionCount: 2, values } },
  ]);
  for (const as of ["统计", "财政"]) expect((await running.ask("GET", CUES, { as })).status).toBe(403);
});
