import { speakerOf } from "#src/language/speaker";
import { receive } from "#src/service/receive";
import { ROUTES } from "#src/service/routes";
import { filledForm, list } from "../scenario/form-file";
import { type RunningService, runService } from "./running";

const FORM = "/api/submissions/2024-03/finance";
const BELOW = ["period", "list-forms", "form", "findings", "receipt", "file", "rollup", "rollup-workbook", "list"];

let running: RunningService;
let sent: Uint8Array;
beforeAll(async () => {
  running = await runService();
  await running.person("区统计局", "bureau", undefined, "220105");
  await running.person("区填报", "department", "finance", "220105");
  await running.person("邻区统计局", "bureau", undefined, "220106");
  await running.person("市统计局", "bureau", undefined, "220100");
  await running.person("省审计", "auditor", undefined, "220000");
  await running.person("市管理员", "admin", undefined, "220100");
  sent = await filledForm("finance", "2024-03", list, "220105").bytes();
  const actor = { name: "区统计局", role: "bureau", department: null } as const;
  const arrival = {
    area: "220105",
    actor,
    name: "财政局.xlsx",
    bytes: sent,
    handedOverAt: null,
    say: speakerOf("zh-CN"),
  };
  await receive(running.service, arrival);
});
afterAll(() => running?.end());

const get = (path: string, as: string) => running.ask("GET", path, { as });

test("A city and its province read of a district below what the district reads of itself, down to the file", async () => {
  for (const path of ["/api/periods/2024-03", "/api/submissions?period=2024-03", FORM, `${FORM}/1/findings`]) {
    const own = (await get(path, "区统计局")).json;
    const above = `${path}${path.includes("?") ? "&" : "?"}area=220105`;
    expect([path, (await get(above, "市统计局")).json]).toEqual([path, own]);
    expect([path, (await get(above, "省审计")).json]).toEqual([path, own]);
  }
  const rolled = (await get("/api/periods/2024-03/rollup?area=220105", "市统计局")).json;
  expect(rolled).toEqual((await get("/api/periods/2024-03/rollup", "区统计局")).json);
  expect(rolled.coverage.received).toBe(1);
  const { bytes } = await get(`${FORM}/1/file?area=220105`, "市统计局");
  expect(Buffer.compare(bytes, Buffer.from(sent))).toBe(0);
});

test("A district reads no other, a city none outside of it, and whoever does not read forms none below", async () => {
  for (const [as, area] of [
    ["邻区统计局", "220105"],
    ["市统计局", "220203"],
    ["市统计局", "220000"],
    ["区填报", "220106"],
  ] as const) {
    const { status, json } = await get(`${FORM}?area=${area}`, as);
    expect([as, area, status, json.code]).toEqual([as, area, 404, "S07"]);
  }
  expect((await get(`${FORM}?area=220105`, "市管理员")).json.code).toBe("S05");
  expect((await get(`${FORM}?area=abc`, "市统计局")).status).toBe(400);
});

test("From above nothing of a district is changed", async () => {
  const body = { version: 1, reason: "请核实" };
  for (const action of ["return", "accept", "unlock"]) {
    const { status } = await running.ask("POST", `${FORM}/${action}?area=220105`, { as: "市统计局", body });
    expect([action, status >= 400]).toEqual([action, true]);
  }
  expect((await get(FORM, "区统计局")).json).toMatchObject({ state: "submitted", version: 1 });
  const changing = ROUTES.filter(({ below, method }) => below && method !== "GET");
  expect(changing).toEqual([]);
  expect(ROUTES.filter(({ below }) => below).map(({ id }) => id)).toEqual(expect.arrayContaining(BELOW));
});

test("A region's month is saved as a workbook under its own name, of a part too, and of no other", async () => {
  const { status, headers, bytes } = await get("/api/periods/2024-03/region.xlsx", "市统计局");
  expect([status, bytes.subarray(0, 2).toString()]).toEqual([200, "PK"]);
  expect(decodeURIComponent(headers.get("content-disposition")!)).toContain("长春市分区汇总表_2024年3月.xlsx");
  expect((await get("/api/periods/2024-03/region.xlsx?area=220100", "省审计")).status).toBe(200);
  expect((await get("/api/periods/2024-03/region.xlsx?area=220000", "市统计局")).status).toBe(404);
});
