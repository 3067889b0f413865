import { speakerOf } from "#src/language/speaker";
import { receive } from "#src/service/receive";
import { changed, filledForm, typedFigures } from "../scenario/form-file";
import { type RunningService, runService } from "./running";

const MARCH = "/api/submissions/2024-03/finance";

let running: RunningService;
let form: Uint8Array;
beforeAll(async () => {
  [running, form] = await Promise.all([runService(), filledForm("finance").bytes()]);
  for (const name of ["填报", "复核", "两样"]) await running.person(name, "department", "finance");
  await running.person("商务", "department", "commerce");
  await running.person("统计", "bureau");
  await running.person("审计", "auditor");
  await running.person("管理", "admin");
});
afterAll(() => running?.end());

const hand = (body: Uint8Array, as = "填报") => running.ask("POST", "/api/submissions?name=a.xlsx", { as, body });
const standing = async (as = "统计") => (await running.ask("GET", MARCH, { as })).json;
const waitingHash = async () =>
  (await standing("填报")).reviews.find(({ state }: { state: string }) => state === "waiting").sha256;
const approve = async (as: string, sha256?: string) =>
  running.ask("POST", `${MARCH}/reviews/approve`, { as, body: { sha256: sha256 ?? (await waitingHash()) } });
const revise = async (as: string, reason = "本月数与台账不符") =>
  running.ask("POST", `${MARCH}/reviews/revise`, { as, body: { sha256: await waitingHash(), reason } });
const withFigure = (factor: number) => {
  const { sheet, cell, value } = typedFigures(form)[0]!;
  return changed(form, [{ sheet, cell, value: value! * factor }]);
};
const rolledUp = async () => {
  const { roster } = (await running.ask("GET", "/api/periods/2024-03/rollup", { as: "统计" })).json;
  return roster.find(({ department }: { department: string }) => department === "finance").state;
};

describe("A unit whose forms two people see (填报, 复核)", () => {
  test("is one only where the bureau or the keeper of accounts says so, with a reason that is kept", async () => {
    const path = "/api/units/finance/review";
    expect((await running.ask("POST", path, { as: "统计", body: { reviewed: true, reason: " " } })).status).toBe(400);
    const body = { reviewed: true, reason: "内控要求" };
    expect((await running.ask("POST", path, { as: "管理", body })).status).toBe(200);
    const unknown = await running.ask("POST", "/api/units/nobody/review", { as: "统计", body });
    expect(unknown.json.code).toBe("S07");
    for (const [name, duty] of Object.entries({ 填报: "prepare", 复核: "review" }))
      expect((await running.ask("PATCH", `/api/users/${name}`, { as: "管理", body: { duty } })).status).toBe(200);
    const none = await running.ask("PATCH", "/api/users/统计", { as: "管理", body: { duty: "review" } });
    expect(none.json.code).toBe("S25");
    const { units } = (await running.ask("GET", "/api/units", { as: "统计" })).json;
    const counts = { preparers: 2, reviewers: 2, canReview: true, stuck: false };
    expect(units).toContainEqual(expect.objectContaining({ department: "finance", reviewed: true, ...counts }));
    const { entries } = (await running.ask("GET", "/api/log/entries?from=0", { as: "统计" })).json;
    expect(entries.map((entry: string) => JSON.parse(entry))).toContainEqual(
      expect.objectContaining({
        kind: "review-rule",
        unit: "finance",
        from: false,
        to: true,
        why: "内控要求",
        by: "管理",
      }),
    );
  });

  test("puts its form to the other person: nothing has been handed in, and no receipt is given", async () => {
    expect((await hand(form, "复核")).json.code).toBe("S40");
    const { status, json } = await hand(form);
    expect([status, json.receipt, json.waiting.preparedBy]).toEqual([202, null, "填报"]);
    expect(await standing()).toMatchObject({
      ...{ state: "reviewing", stands: "empty", version: 0, versions: [], reviewed: true, reviews: [] },
      ...{ waiting: { by: "填报", at: "2024-04-03T01:00:00.000Z" }, receivedAt: null },
    });
    expect(await rolledUp()).toBe("missing");
    const { reminders } = (await running.ask("GET", "/api/periods/2024-03/reminders", { as: "统计" })).json;
    expect(reminders).toContainEqual(
      expect.objectContaining({ state: "reviewing", text: expect.stringContaining("待复核") }),
    );
  });

  test("lets nobody approve a form of his own, nor hand it in beside the other", async () => {
    expect((await approve("填报")).json.code).toBe("S40");
    // The same file brought by another goes on waiting as his who brought it first.
    const again = (await hand(form, "两样")).json;
    expect(again).toMatchObject({ again: true, waiting: { preparedBy: "填报" } });
    // No more of it than at the first time: what was found goes with the answer, what was decided is on the form's page.
    expect(Object.keys(again.waiting).sort()).toEqual(["fileName", "preparedAt", "preparedBy", "sha256"]);
    await hand(withFigure(1.01), "两样");
    expect((await approve("两样")).json).toMatchObject({
      code: "S41",
      detail: "自己填报的报表不能自己复核，请本单位另一位同志复核。",
    });
    expect((await standing()).version).toBe(0);
  });

  test("shows what waits to its own people alone, whole", async () => {
    const path = `${MARCH}/reviews/${await waitingHash()}/file`;
    expect(Buffer.compare((await running.ask("GET", path, { as: "复核" })).bytes, withFigure(1.01))).toBe(0);
    for (const as of ["统计", "审计", "商务", "管理"])
      expect((await running.ask("GET", path, { as })).status).toBe(403);
  });

  test("gives it back to who prepared it with a reason, which only who reviews does", async () => {
    expect((await revise("填报")).json.code).toBe("S40");
    expect((await revise("复核", " ")).status).toBe(400);
    expect((await revise("复核")).status).toBe(200);
    const { state, reviews, changes } = await standing("填报");
    expect([state, reviews.map((file: { state: string }) => file.state)]).toEqual(["empty", ["replaced", "revise"]]);
    expect(changes.at(-1)).toMatchObject({
      ...{ kind: "revise", by: "复核", why: "本月数与台账不符", from: "reviewing", to: "saved", preparedBy: "两样" },
    });
    expect((await approve("复核", reviews[1].sha256)).json.code).toBe("S43");
  });

  test("hands it in by approving it: the receipt and what is late count from then, whatever waited since when", async () => {
    await hand(form);
    running.at("2024-04-09T02:00:00.000Z");
    const sha256 = await waitingHash();
    const { status, json } = await approve("复核");
    expect([status, json.receipt]).toEqual([
      201,
      expect.objectContaining({
        ...{ version: 1, receivedAt: "2024-04-09T02:00:00.000Z", late: true },
        ...{ sentBy: "填报", approvedBy: "复核" },
      }),
    ]);
    // The answer was lost on its way.
    expect((await approve("复核", sha256)).json).toMatchObject({ again: true, receipt: { version: 1 } });
    expect(await standing()).toMatchObject({ state: "submitted", waiting: null, late: true, sentBy: "填报" });
    expect((await standing()).changes.at(-1)).toMatchObject({
      ...{ kind: "submission", by: "复核", preparedBy: "填报", from: "reviewing", to: "submitted" },
    });
    expect(await rolledUp()).toBe("late");
  });

  test("leaves the version that was handed in standing while another waits, also for the bureau to give back", async () => {
    running.at("2024-04-09T03:00:00.000Z");
    await hand(withFigure(1.02));
    expect(await standing()).toMatchObject({ state: "submitted", version: 1, waiting: { by: "填报" } });
    const { sheet, cell } = typedFigures(form)[0]!;
    const body = { version: 1, reason: "请核对", cells: [{ sheet, cell }] };
    expect((await running.ask("POST", `${MARCH}/return`, { as: "统计", body })).status).toBe(200);
    expect(await standing()).toMatchObject({ state: "reviewing", stands: "returned", returnedCells: [{ cell }] });
    expect(await rolledUp()).toBe("returned");
    expect((await approve("复核")).json.receipt).toMatchObject({ version: 2, late: true });
    await running.ask("POST", `${MARCH}/accept`, { as: "统计", body: { version: 2, explanations: "all" } });
    expect((await hand(withFigure(1.03))).json.code).toBe("S15");
  });

  test("takes what the bureau was handed on paper's way as before, and is direct again once nobody has to review", async () => {
    await running.ask("POST", `${MARCH}/return`, { as: "统计", body: { version: 2, reason: "重报", cells: [] } });
    await hand(withFigure(1.04));
    const dropped = await running.ask("POST", "/api/submissions?name=a.xlsx", { as: "统计", body: withFigure(1.05) });
    expect([dropped.status, dropped.json.receipt.approvedBy]).toEqual([201, null]);
    expect(await standing()).toMatchObject({ state: "submitted", version: 3, waiting: null });
    // Given back between being looked at and being approved.
    await hand(withFigure(1.06));
    expect((await revise("两样")).status).toBe(200);
    const approving = receive(running.service, {
      ...{ area: "220106", name: "a.xlsx", bytes: withFigure(1.06), handedOverAt: null, say: speakerOf("zh-CN") },
      ...{ actor: { name: "复核", role: "department", department: "finance" }, approvalOf: "填报" },
    });
    await expect(approving).rejects.toMatchObject({ kind: "nothing-to-review" });
    expect((await standing()).version).toBe(3);
    await hand(withFigure(1.065));
    const off = { reviewed: false, reason: "人员调整" };
    await running.ask("POST", "/api/units/finance/review", { as: "统计", body: off });
    // What waits can still be decided.
    expect((await approve("复核")).json.receipt).toMatchObject({ version: 4, approvedBy: "复核" });
    expect((await hand(withFigure(1.07), "复核")).json.receipt).toMatchObject({
      version: 5,
      sentBy: "复核",
    });
  });
});

describe("A unit without two people for it", () => {
  const unitNow = async () => {
    const { units } = (await running.ask("GET", "/api/units", { as: "统计" })).json;
    return units.find(({ department }: { department: string }) => department === "commerce");
  };
  const require = (reviewed: boolean) =>
    running.ask("POST", "/api/units/commerce/review", { as: "统计", body: { reviewed, reason: "内控" } });
  const give = (name: string, duty: string | null, unit = "commerce") =>
    running.ask("POST", `/api/units/${unit}/people/${encodeURIComponent(name)}/duty`, { as: "统计", body: { duty } });

  test("cannot be made to have its forms seen by two, and is told the way out", async () => {
    const { status, json } = await require(true);
    expect([status, json.code, json.detail]).toEqual([
      409,
      "S47",
      "这个单位现有 1 个能用的账号（能填报的 1 个，能复核的 1 个），填报和复核要由两个人办，没有改动。请先由系统管理员增加或恢复账号，或在“填报与复核”里改账号的职责。",
    ]);
    expect(await unitNow()).toMatchObject({ reviewed: false, canReview: false, stuck: false });
    await running.person("商务二", "department", "commerce");
    await give("商务", "prepare");
    await give("商务二", "prepare");
    expect((await require(true)).json.code).toBe("S47");
    expect((await give("商务二", "review")).json).toEqual({ name: "商务二", duty: "review" });
    expect((await require(true)).status).toBe(200);
  });

  test("is told to be stuck once an account is disabled, until another duty or no review gets it out", async () => {
    const body = { disabled: true };
    expect((await running.ask("PATCH", "/api/users/商务二", { as: "管理", body })).status).toBe(200);
    expect(await unitNow()).toMatchObject({
      ...{ reviewed: true, preparers: 1, reviewers: 0, canReview: false, stuck: true },
      people: [
        { name: "商务", duty: "prepare", disabled: false },
        { name: "商务二", duty: "review", disabled: true },
      ],
    });
    expect((await require(true)).json.code).toBe("S47");
    expect((await require(false)).status).toBe(200);
    expect(await unitNow()).toMatchObject({ reviewed: false, stuck: false });
    await give("商务", null);
  });

  test("has its people's duties changed under its own name alone", async () => {
    expect((await give("商务", "review", "finance")).json.code).toBe("S07");
    expect((await give("统计", "review")).json.code).toBe("S07");
  });
});

test("A unit of which nobody asks it sees no difference", async () => {
  const { status, json } = await hand(await filledForm("commerce").bytes(), "商务");
  expect([status, json.receipt, json.waiting]).toEqual([
    201,
    expect.objectContaining({ version: 1, sentBy: "商务", approvedBy: null }),
    null,
  ]);
});
