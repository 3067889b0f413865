import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { filledForm, submissionOf } from "../scenario/form-file";
import { type RunningService, runService } from "../service/running";
import { type Running, type Stage, setStage } from "./stage";

/** Where a service stands, but whoever filled in the form has no account there. */
const folder = mkdtempSync(join(tmpdir(), "huizong-without-account-"));
let running: RunningService;
let stage: Stage;
let excel: Running;
beforeAll(async () => {
  running = await runService();
  await running.person("统计", "bureau");
  stage = await setStage(running.service);
  const path = join(folder, "绿园区_财政局_2024.xlsx");
  writeFileSync(path, await filledForm("finance").bytes());
  excel = await stage.open({ host: "windows", apiSet: "1.19", path });
});
afterAll(async () => {
  await excel?.close();
  await stage?.close();
  await running?.end();
  rmSync(folder, { recursive: true });
});

test("the form is sealed and saved without signing in, and the bureau's service takes the file as it is", async () => {
  await excel.pane.getByRole("tab", { name: "签署报送" }).click();
  await excel.pane.getByRole("button", { name: "登录并报送" }).waitFor();
  const { bytes } = await excel.saving(() => excel.pane.getByRole("button", { name: "封存并保存文件" }).click());
  expect(submissionOf(bytes).seal).not.toBeNull();
  const { status } = await running.ask("POST", "/api/submissions?name=a.xlsx", { as: "统计", body: bytes });
  expect(status).toBe(201);
});
