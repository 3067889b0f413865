import type { TokenStore } from "#src/client/calls";
import { openClient } from "#src/client/client";
import { ServiceProblem } from "#src/client/problem";
import { changed, filledForm, typedFigures } from "../scenario/form-file";
import { PASSWORD, type RunningService, runService } from "../service/running";

let running: RunningService;
let form: Uint8Array;
beforeAll(async () => {
  [running, form] = await Promise.all([runService(), filledForm("finance").bytes()]);
  await running.person("填报人甲", "department", "finance");
  await running.person("填报人乙", "department", "commerce");
});
afterAll(() => running?.end());

function clientAt(base: string, language = "zh-CN") {
  let token: string | null = null;
  const tokens: TokenStore = { read: () => token, keep: (next) => (token = next) };
  // Node's fetch says no Origin by itself, as a browser does.
  const ask: typeof fetch = (url, init) =>
    fetch(url, { ...init, headers: { ...(init?.headers as Record<string, string>), Origin: base } });
  return openClient({ base, language: () => language, tokens, fetch: ask });
}

test("a unit signs in, hands in its form, and sees how it stands and what it reported before", async () => {
  const client = clientAt(running.address);
  expect(await client.waysIn()).toMatchObject({ area: { nameZh: "绿园区" }, account: null });
  expect(await client.signIn("填报人甲", PASSWORD)).toMatchObject({ role: "department", department: "finance" });
  expect(await client.waysIn()).toMatchObject({ account: { name: "填报人甲" } });

  const { receipt, again } = await client.submit({ name: "财政局2024年3月.xlsx", bytes: form });
  expect([receipt?.version, receipt?.fileName, again]).toEqual([1, "财政局2024年3月.xlsx", false]);
  expect((await client.submit({ name: "财政局.xlsx", bytes: form })).again).toBe(true);

  const standing = await client.form("2024-03", "finance");
  expect(standing).toMatchObject({ state: "submitted", version: 1, returnedCells: [] });
  expect(await client.bytes("/submissions/2024-03/finance/1/file")).toEqual(new Uint8Array(form));
  expect((await client.history("2024-04")).facts.length).toBeGreaterThan(0);
  await client.signOut();
  expect(await client.waysIn()).toMatchObject({ account: null });
});

test("what the service says against something comes in its sentence, with what it is about", async () => {
  const client = clientAt(running.address);
  await client.signIn("填报人甲", PASSWORD);
  const [figure] = typedFigures(form);
  const faulty = changed(form, [{ sheet: figure!.sheet, cell: figure!.cell, value: `${figure!.value}亿元` }]);
  const problem = await client.submit({ name: "财政局.xlsx", bytes: faulty }).catch((error) => error);
  expect(problem).toBeInstanceOf(ServiceProblem);
  expect(problem).toMatchObject({ code: "S10", status: 422, message: expect.stringContaining("请改正后重新报送") });
  expect(problem.details.findings).toContainEqual(expect.objectContaining({ code: "V06", level: "A" }));

  const english = clientAt(running.address, "en");
  await english.signIn("填报人甲", PASSWORD);
  const told = await english.submit({ name: "财政局.xlsx", bytes: faulty }).catch((error) => error);
  const [finding] = told.details.findings.filter(({ code }: { code: string }) => code === "V06");
  expect(finding.message).toMatch(/^[^。请]*[a-z]{4}[^。请]*$/);

  const other = clientAt(running.address, "en");
  await other.signIn("填报人乙", PASSWORD);
  await expect(other.submit({ name: "x.xlsx", bytes: form })).rejects.toMatchObject({
    ...{ code: "S06", message: expect.not.stringMatching(/[\u4e00-\u9fff]/) },
  });
});

test("no service is no service, and one that cannot be reached is told apart from it", async () => {
  const nowhere = clientAt("http://127.0.0.1:9");
  await expect(nowhere.waysIn()).rejects.toMatchObject({ kind: "service-unreachable" });
  await expect(nowhere.submit({ name: "x.xlsx", bytes: form })).rejects.toMatchObject({ kind: "service-unreachable" });
  const answers = (status: number, type: string, body = "<html></html>") =>
    openClient({
      ...{ base: "", language: () => "zh-CN" },
      fetch: async () => new Response(body, { status, headers: { "content-type": type } }),
    });
  // A server of pages alone, a proxy's page for whoever is not let through, a proxy whose server is down.
  expect(await answers(404, "text/html").waysIn()).toBeNull();
  await expect(answers(200, "text/html").waysIn()).rejects.toMatchObject({ kind: "service-unreachable" });
  await expect(answers(502, "text/html").waysIn()).rejects.toMatchObject({ kind: "service-unreachable" });
  await expect(answers(200, "application/json", "{").waysIn()).rejects.toMatchObject({ kind: "service-unreachable" });
});
