import { sql } from "kysely";
import { createAccount, resetPassword, setDisabled } from "#src/service/people/accounts";
import { logEntries } from "#src/store/log";
import { PASSWORD, type RunningService, runService } from "./running";

let running: RunningService;
beforeAll(async () => {
  running = await runService();
  await running.person("统计", "bureau");
  await running.person("财政", "department", "finance");
});
afterAll(() => running?.end());

const signIn = (name: string, password: string, as = "token", headers = {}) =>
  running.ask("POST", "/api/sign-in", { body: { name, password, as }, headers });
const me = (headers: Record<string, string>) => running.ask("GET", "/api/me", { headers });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function logged(kind: string) {
  const entries = await logEntries(running.service.store.db, "220106", 10_000);
  return entries.map((entry) => JSON.parse(entry)).filter((entry) => entry.kind === kind);
}

describe("A person", () => {
  test("gets a cookie no script reads and no other page sends, and is somebody with it", async () => {
    const { headers, json } = await signIn("统计", PASSWORD, "cookie");
    const cookie = headers.get("set-cookie")!;
    expect(cookie).toMatch(/^huizong_session=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=43200$/);
    expect(json).not.toHaveProperty("token");
    const { account } = (await me({ cookie: cookie.split(";")[0]! })).json;
    expect(account).toMatchObject({ name: "统计", role: "bureau" });
    expect(JSON.stringify(account)).not.toContain("scrypt");
  });

  test("is nobody with a wrong, an ended or an old session", async () => {
    const { json } = await signIn("统计", PASSWORD);
    expect((await me(bearer("x".repeat(43)))).json.code).toBe("S02");
    expect((await me(bearer(json.token))).status).toBe(200);
    expect((await running.ask("POST", "/api/sign-out", { headers: bearer(json.token) })).status).toBe(204);
    expect((await me(bearer(json.token))).json.code).toBe("S02");
    const old = (await signIn("统计", PASSWORD)).json.token;
    running.at("2024-04-03T14:00:00.000Z");
    expect((await me(bearer(old))).json.code).toBe("S02");
  });

  test("is told the same of a wrong name and a wrong password, and both are logged", async () => {
    const [name, password] = [await signIn("无人", PASSWORD), await signIn("财政", "wrong")];
    expect(name.json).toEqual(password.json);
    expect(name.json).toMatchObject({ code: "S03", status: 401, title: "登录不成功" });
    expect((await logged("sign-in-failure")).map(({ by }) => by)).toEqual(["无人", "财政"]);
  });

  test("of another district signs in by the name alone where no other has it, else with the district's code behind it", async () => {
    await running.person("市统计局", "bureau", undefined, "220100");
    await running.person("统计", "bureau", undefined, "220105");
    const areaOf = async (name: string) => (await signIn(name, PASSWORD)).json.account?.area;
    expect(await areaOf("市统计局")).toBe("220100");
    expect(await areaOf("统计")).toBe("220106");
    expect(await areaOf("统计@220105")).toBe("220105");
    await running.person("综合", "bureau", undefined, "220104");
    await running.person("综合", "bureau", undefined, "220105");
    expect((await signIn("综合", PASSWORD)).json.code).toBe("S03");
    expect(await areaOf("综合@220104")).toBe("220104");
    expect((await signIn("财政@220104", PASSWORD)).json.code).toBe("S03");
  });

  test("waits longer after each further failure, by name and by address, and then gets in", async () => {
    for (let failure = 0; failure < 5; failure++) await signIn("财政", "wrong");
    const barred = await signIn("财政", PASSWORD);
    expect([barred.status, barred.json.code, barred.headers.get("retry-after")]).toEqual([
      429,
      "S04",
      barred.json.detail.match(/\d+/)![0],
    ]);
    running.at("2024-04-03T14:30:00.000Z");
    expect((await signIn("财政", PASSWORD)).status).toBe(200);
  });

  test("is not guessed by trying many passwords at once", async () => {
    running.at("2024-04-03T14:40:00.000Z");
    const guesses = await Promise.all(Array.from({ length: 30 }, (_, guess) => signIn("财政", `guess ${guess}`)));
    const looked = guesses.filter(({ status }) => status === 401);
    expect([looked.length, guesses.filter(({ status }) => status === 429).length]).toEqual([5, 25]);
    running.at("2024-04-03T14:50:00.000Z");
  });

  test("changes the password of an added account first, and it is then the only one", async () => {
    running.at("2024-04-03T15:00:00.000Z");
    const account = { area: "220106", name: "商务", role: "department" as const, department: "commerce", contact: "" };
    const first = await createAccount(running.service, account, "管理");
    const { token } = (await signIn("商务", first)).json;
    const forms = (headers: Record<string, string>) =>
      running.ask("GET", "/api/submissions?period=2024-03", { headers });
    expect((await forms(bearer(token))).json.code).toBe("S20");
    const change = (wanted: string) =>
      running.ask("POST", "/api/password", { headers: bearer(token), body: { old: first, new: wanted } });
    expect((await change("short")).json.code).toBe("S21");
    expect((await change("长一些的新密码")).json.code).toBe("S21");
    expect((await change("更长一些的新密码")).status).toBe(204);
    expect((await forms(bearer(token))).json.code).toBe("S02");
    expect((await signIn("商务", first)).json.code).toBe("S03");
    const anew = (await signIn("商务", "更长一些的新密码")).json.token;
    expect((await forms(bearer(anew))).status).toBe(200);
    expect((await logged("account-added"))[0]).toMatchObject({ by: "管理", account: "商务", unit: "commerce" });
  });

  test("with an open session alone learns nothing of the password: the old one is counted like sign-ins", async () => {
    running.at("2024-04-03T15:10:00.000Z");
    const { token } = (await signIn("财政", PASSWORD)).json;
    const before = (await logged("sign-in-failure")).length;
    const change = (old: string) =>
      running.ask("POST", "/api/password", { headers: bearer(token), body: { old, new: "另一个很长的密码" } });
    const guesses = await Promise.all(Array.from({ length: 12 }, (_, guess) => change(`guess ${guess}`)));
    expect(guesses.filter(({ json }) => json.code === "S03")).toHaveLength(5);
    expect(guesses.filter(({ json }) => json.code === "S04")).toHaveLength(7);
    expect((await change(PASSWORD)).json.code).toBe("S04");
    expect((await signIn("财政", PASSWORD)).json.code).toBe("S04");
    expect(await logged("sign-in-failure")).toHaveLength(before + 5);
    running.at("2024-04-03T15:20:00.000Z");
    expect((await signIn("财政", PASSWORD)).status).toBe(200);
  });

  test("is out at once when the account is disabled or its password reset", async () => {
    const { token } = (await signIn("财政", PASSWORD)).json;
    await setDisabled(running.service, "220106", "财政", true, "管理");
    expect((await me(bearer(token))).json.code).toBe("S02");
    expect((await signIn("财政", PASSWORD)).json.code).toBe("S03");
    await setDisabled(running.service, "220106", "财政", false, "管理");
    running.at("2024-04-03T15:30:00.000Z");
    const again = (await signIn("财政", PASSWORD)).json.token;
    const reset = await resetPassword(running.service, "220106", "财政", "管理");
    expect((await me(bearer(again))).json.code).toBe("S02");
    expect((await signIn("财政", reset)).json.account.mustChange).toBe(true);
  });

  test("is of a unit in the list or of none, as the role wants", async () => {
    const account = { area: "220106", name: "x", contact: "" };
    const add = (role: "department" | "bureau", department: string | null) =>
      createAccount(running.service, { ...account, role, department }, "管理");
    for (const wrong of [add("department", null), add("bureau", "finance"), add("department", "no-such-unit")]) {
      await expect(wrong).rejects.toMatchObject({ code: "S25" });
    }
    await expect(
      createAccount(running.service, { ...account, name: "统计", role: "bureau", department: null }, "管理"),
    ).rejects.toMatchObject({ code: "S22" });
  });

  test("has a name that nobody else's looks like, and not one the log uses itself", async () => {
    const account = { area: "220106", role: "bureau" as const, department: null, contact: "" };
    for (const name of ["财甲\u200b", "a\nb", "财\u00a0甲", "System", "OpenID Connect"]) {
      await expect(createAccount(running.service, { ...account, name }, "管理")).rejects.toMatchObject({ code: "S55" });
    }
  });
});

describe("Several changes of an account", () => {
  const change = (name: string, body: object) =>
    running.ask("PATCH", `/api/users/${encodeURIComponent(name)}`, { as: "管理", body });
  const account = async (name: string) =>
    (await running.ask("GET", "/api/users", { as: "管理" })).json.users.find(
      (one: { name: string }) => one.name === name,
    );
  const size = async () => (await running.ask("GET", "/api/log/head")).json.size as number;
  const all = { duty: "review", contact: "13800000002", disabled: true, resetPassword: true };

  beforeAll(async () => {
    running.at("2024-04-04T01:00:00.000Z");
    await running.person("管理", "admin");
    await running.person("改一改", "department", "finance");
    await running.person("不归单位", "bureau");
  });

  test("are refused whole where one of them is", async () => {
    const before = [await account("不归单位"), await size()];
    expect((await change("不归单位", all)).json.code).toBe("S25");
    expect((await change("没有这个人", all)).json.code).toBe("S07");
    expect((await change("不归单位", { ...all, more: 1 })).json.code).toBe("S01");
    expect([await account("不归单位"), await size()]).toEqual(before);
  });

  test("are undone whole when the last of them fails", async () => {
    const before = [await account("改一改"), await size()];
    const { db } = running.service.store;
    await sql`create function refuse_reset() returns trigger language plpgsql as
      $$ begin if new.kind = 'password-reset' then raise exception 'full'; end if; return new; end $$`.execute(db);
    await sql`create trigger refuse_reset before insert on log_entry for each row execute function refuse_reset()`.execute(
      db,
    );
    expect((await change("改一改", all)).json.code).toBe("S00");
    await sql`drop trigger refuse_reset on log_entry`.execute(db);
    expect([await account("改一改"), await size()]).toEqual(before);
  });

  test("are done and logged together, in one order", async () => {
    const from = await size();
    const { status, json } = await change("改一改", all);
    expect([status, json.password]).toEqual([200, expect.stringMatching(/^[a-z2-9]{12}$/)]);
    expect(await account("改一改")).toMatchObject({
      duty: "review",
      contact: "13800000002",
      disabled: true,
      mustChange: true,
    });
    const entries = (await logEntries(running.service.store.db, "220106", 10_000, from)).map((entry) =>
      JSON.parse(entry),
    );
    expect(entries.map(({ kind, by }) => [kind, by])).toEqual(
      ["duty-changed", "contact-changed", "account-disabled", "password-reset"].map((kind) => [kind, "管理"]),
    );
    expect((await change("改一改", {})).json).toEqual({ name: "改一改" });
  });

  test("leave those who keep accounts their own", async () => {
    expect((await change("管理", { disabled: true })).json.code).toBe("S60");
    expect(await account("管理")).toMatchObject({ disabled: false });
  });
});

describe("A page from elsewhere", () => {
  test("does nothing with a person's cookie", async () => {
    const cookie = (await signIn("统计", PASSWORD, "cookie")).headers.get("set-cookie")!.split(";")[0]!;
    const close = (headers: Record<string, string>) =>
      running.ask("POST", "/api/periods/2024-03/close", { headers: { cookie, ...headers }, body: {} });
    expect((await close({ origin: "https://elsewhere.example" })).json.code).toBe("S19");
    expect((await close({})).json.code).toBe("S19");
    expect((await close({ origin: "null" })).json.code).toBe("S19");
    expect((await signIn("统计", PASSWORD, "cookie", { origin: "https://elsewhere.example" })).json.code).toBe("S19");
    expect((await close({ origin: running.address })).status).toBe(200);
  });
});

describe("A problem", () => {
  const leaks = /node_modules|\.ts:|at \w+ \(|huizong_session=|Bearer [\w-]{20}|postgres:\/\/|\/tmp\//;

  test("tells nothing of how the service is made, whatever is sent", async () => {
    const { token } = (await signIn("统计", PASSWORD)).json;
    const odd: ["GET" | "POST", string, object?][] = [
      ["GET", "/api/submissions?period=2024-13"],
      ["GET", "/api/submissions/2024-03/finance/99999999999999999999/file"],
      ["GET", "/api/submissions/2024-03/finance/2147483648/receipt"],
      ["GET", "/api/submissions/2024-03/..%2f..%2fetc/1/file"],
      ["GET", "/api/submissions/2024-03/%00/1/file"],
      ["GET", "/api/log/proof/9007199254740993"],
      ["GET", "/api/%ff"],
      ["POST", "/api/sign-in", { name: "a\u0000", password: "x" }],
      [
        "POST",
        "/api/submissions/2024-03/finance/return",
        { reason: "x", cells: [{ sheet: "a", cell: "A1", more: 1 }] },
      ],
      ["POST", "/api/submissions/2024-03/finance/accept", []],
      ["POST", "/api/submissions?name=a", { not: "a file" }],
    ];
    for (const [method, path, body] of odd) {
      const { status, bytes } = await running.ask(method, path, { headers: bearer(token), ...(body ? { body } : {}) });
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
      expect(bytes.toString()).not.toMatch(leaks);
    }
  });

  test("is a refusal with its own words for what is no form, and for what is too large", async () => {
    const { token } = (await signIn("统计", PASSWORD)).json;
    const send = (body: Uint8Array) =>
      running.ask("POST", "/api/submissions?name=a.xlsx", { headers: bearer(token), body });
    expect((await send(new TextEncoder().encode("no workbook"))).json).toMatchObject({ code: "S11", refusal: "R02" });
    expect((await send(new Uint8Array(17 * 1024 * 1024))).json).toMatchObject({ code: "S08", status: 413 });
  });

  test("is in English for who asks in English", async () => {
    const { json } = await running.ask("GET", "/api/me", { headers: { "accept-language": "en-GB,en;q=0.9" } });
    expect(json.title).toBe("Not signed in");
  });
});

describe("A stranger", () => {
  test("who names one district after the other is barred in all, and none of them gets a log", async () => {
    running.at("2024-05-06T01:00:00.000Z");
    const statuses: number[] = [];
    for (let place = 0; place < 43; place++) {
      const body = { name: "无人", password: "wrong", area: String(900_000 + place) };
      statuses.push((await running.ask("POST", "/api/sign-in", { body })).status);
    }
    expect(statuses.indexOf(429)).toBe(41);
    expect(await logEntries(running.service.store.db, "900003", 10)).toEqual([]);
    expect(
      (await logged("sign-in-failure")).filter(({ by, at }) => by === "无人" && at.startsWith("2024-05")),
    ).toHaveLength(41);
  });
});
