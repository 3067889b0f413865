import { createHash, randomBytes } from "node:crypto";
import { setDisabled, setDuty } from "#src/service/people/accounts";
import { providerOf } from "#src/service/people/openid";
import { accountsOf } from "#src/store/accounts";
import { logEntries } from "#src/store/log";
import { startProvider } from "./provider";
import { type RunningService, runService } from "./running";

const PEOPLE = {
  统计员丙: { groups: ["staff", "tj-bureau"] },
  填报人甲: { groups: ["tj-unit"], unit: "0401" },
  复核人: { groups: ["tj-unit"], unit: "0401", post: "复核岗" },
  负责人: { groups: ["tj-unit"], unit: "0401", post: ["填报岗", "复核岗"] },
  访客: { groups: ["staff"] },
  外单位: { groups: ["tj-unit"], unit: "9999" },
  统计: { groups: ["tj-bureau"] },
  二道填报: { groups: ["tj-unit"], unit: "0401", district: "二道区" },
  市统计员: { groups: ["tj-bureau"], district: "长春市" },
  外市: { groups: ["tj-bureau"], district: "吉林市" },
};

let running: RunningService;
let at: Awaited<ReturnType<typeof startProvider>>;
beforeAll(async () => {
  running = await runService();
  await running.person("统计", "admin");
  at = await startProvider({ people: PEOPLE, back: [running.address] });
  Object.assign(running.service, { provider: at.provider });
});
afterAll(async () => {
  at?.stop();
  await running?.end();
});

/** A browser: it keeps cookies by host and path, and follows where it is led. */
function browser() {
  const jar = new Map<string, { value: string; path: string }>();
  async function get(url: string, sent?: URLSearchParams): Promise<Response> {
    const { host, pathname } = new URL(url);
    const cookies = [...jar]
      .filter(([key, { path }]) => key.startsWith(`${host} `) && pathname.startsWith(path))
      .map(([key, { value }]) => `${key.slice(host.length + 1)}=${value}`);
    const headers = { cookie: cookies.join("; "), accept: "text/html" };
    const posting = sent ? { method: "POST", body: sent } : {};
    const answer = await fetch(url, { redirect: "manual", headers, ...posting });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair, ...attributes] = cookie.split(/;\s*/);
      const [name, value] = [pair!.slice(0, pair!.indexOf("=")), pair!.slice(pair!.indexOf("=") + 1)];
      const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? "/";
      if (value === "" || /max-age=0|1970/i.test(cookie)) jar.delete(`${host} ${name}`);
      else jar.set(`${host} ${name}`, { value, path });
    }
    return answer;
  }
  /** Goes on until something is shown or `until` is where it is led; at the provider's door the name is given. */
  async function follow(url: string, name: string | null, until = /^$/): Promise<{ url: string; answer: Response }> {
    let at = url;
    let sent: URLSearchParams | undefined;
    for (let step = 0; step < 20; step++) {
      const answer = await get(at, sent);
      const next = answer.headers.get("location");
      sent = undefined;
      if (next === null) {
        const form = await sentByItself(answer.clone());
        if (!form) return { url: at, answer };
        [at, sent] = [form.action, form.fields];
        continue;
      }
      at = new URL(next, at).href;
      if (until.test(at)) return { url: at, answer };
      if (at.includes("/enter/") && name !== null) at += `?as=${encodeURIComponent(name)}`;
    }
    throw new Error("led in a circle");
  }
  const { host } = new URL(running.address);
  const cookieOf = (name: string) => jar.get(`${host} ${name}`)?.value;
  /** The cookies of sign-ins under way. */
  const attempts = () =>
    [...jar].flatMap(([key, { value }]) => (key.startsWith(`${host} huizong_sign_in`) ? [{ key, value }] : []));
  return { get, follow, cookieOf, attempts };
}

/** A form that a page sends as soon as it is shown, as the provider's does when another person signs in. */
async function sentByItself(answer: Response): Promise<{ action: string; fields: URLSearchParams } | null> {
  const page = await answer.text();
  const action = /<form method="post" action="([^"]+)"/.exec(page)?.[1];
  if (!action || !page.includes("submit()")) return null;
  const fields = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return { action, fields: new URLSearchParams(fields.map(([, name, value]) => [name!, value!])) };
}

const start = () => `${running.address}/api/sign-in/openid`;
const me = async (token: string | undefined) =>
  (await running.ask("GET", "/api/me", { headers: { cookie: `huizong_session=${token}` } })).json;
const failures = async () =>
  (await logEntries(running.service.store.db, "220106", 10_000))
    .map((entry) => JSON.parse(entry))
    .filter(({ kind }) => kind === "sign-in-failure");

describe("Signing in with the office's own accounts", () => {
  test("is told of where it is set up", async () => {
    const { openIdConnect } = (await running.ask("GET", "/api/sign-in")).json;
    expect(openIdConnect.start).toBe("/api/sign-in/openid");
    expect(openIdConnect.signOut).toMatch(/session\/end\?.*post_logout_redirect_uri=/);
  });

  test("makes somebody of the bureau one here, with a cookie no script reads", async () => {
    const user = browser();
    const { url } = await user.follow(start(), "统计员丙", /127\.0\.0\.1:\d+\/$/);
    expect(url).toBe(`${running.address}/`);
    const { account } = await me(user.cookieOf("huizong_session"));
    expect(account).toMatchObject({ name: "统计员丙", role: "bureau", department: null, mustChange: false });
    expect(user.attempts()).toEqual([]);
  });

  const secret = () => {
    const verifier = randomBytes(32).toString("base64url");
    return { verifier, challenge: createHash("sha256").update(verifier).digest("base64url") };
  };
  const exchange = (code: string | undefined, verifier: string) =>
    running.ask("POST", "/api/sign-in/openid/token", { body: { code, verifier } });
  /** What stands behind the # of a window's address. */
  const handedIn = (url: string): Record<string, string> =>
    Object.fromEntries(new URLSearchParams(new URL(url).hash.slice(1)));

  test.each(["pane", "wps"])(
    "makes somebody of a unit theirs, and gives the window of a pane (%s) a code",
    async (to) => {
      const user = browser();
      const { verifier, challenge } = secret();
      const { url } = await user.follow(`${start()}?to=${to}&challenge=${challenge}`, "填报人甲", /signed-in\.html/);
      const page = `${running.address}${to === "wps" ? "/wps" : ""}/signed-in.html#`;
      expect([url.slice(0, page.length), handedIn(url)]).toEqual([
        page,
        { code: expect.stringMatching(/^[\w-]{43}$/), challenge },
      ]);
      const { code } = handedIn(url);
      // The window itself is let in nowhere, and the code opens nothing by itself.
      expect(user.cookieOf("huizong_session")).toBeUndefined();
      const asToken = { headers: { authorization: `Bearer ${code}` } };
      expect((await running.ask("GET", "/api/me", asToken)).json.code).toBe("S02");
      const { token, account } = (await exchange(code, verifier)).json;
      expect(account).toMatchObject({ name: "填报人甲", role: "department", department: "finance" });
      const authorization = { authorization: `Bearer ${token}` };
      expect((await running.ask("GET", "/api/me", { headers: authorization })).json.account.name).toBe("填报人甲");
      expect((await running.ask("POST", "/api/sign-out", { headers: authorization })).status).toBe(204);
      expect((await running.ask("GET", "/api/me", { headers: authorization })).json.code).toBe("S02");
    },
  );

  test("takes a code once, for two minutes, and from the pane whose secret it is bound to", async () => {
    const { verifier, challenge } = secret();
    const codeOf = async () => {
      const { url } = await browser().follow(
        `${start()}?to=pane&challenge=${challenge}`,
        "填报人甲",
        /signed-in\.html/,
      );
      return handedIn(url).code!;
    };
    const code = await codeOf();
    expect((await exchange(code, secret().verifier)).json.code).toBe("S29");
    const both = await Promise.all([exchange(code, verifier), exchange(code, verifier)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
    const kept = await codeOf();
    running.at("2024-04-03T01:02:01.000Z");
    expect((await exchange(kept, verifier)).json.code).toBe("S29");
    running.at("2024-04-03T01:00:00.000Z");
  });

  test("lets two panes of one program sign in at the same time, each with its own code", async () => {
    const user = browser();
    const panes = [secret(), secret()];
    const begun: string[] = [];
    for (const { challenge } of panes) {
      const answer = await user.get(`${start()}?to=wps&challenge=${challenge}`);
      begun.push(answer.headers.get("location")!);
    }
    // The one that began first ends last.
    for (const index of [1, 0]) {
      const { url } = await user.follow(begun[index]!, "填报人甲", /signed-in\.html/);
      const { code, challenge } = handedIn(url);
      expect(challenge).toBe(panes[index]!.challenge);
      expect((await exchange(code, panes[index]!.verifier)).json.account.name).toBe("填报人甲");
    }
    expect(user.attempts()).toEqual([]);
  });

  test("asks a pane for what binds its code, and a page for nothing", async () => {
    expect((await running.ask("GET", "/api/sign-in/openid?to=pane")).json.code).toBe("S01");
    expect((await running.ask("GET", `/api/sign-in/openid?challenge=${secret().challenge}`)).json.code).toBe("S01");
  });

  test.each([
    ["who turns back", null, "S38"],
    ["of no role", "访客", "S30"],
  ])("tells the window of a pane why somebody %s is not let in", async (_, name, code) => {
    const { url } = await browser().follow(
      `${start()}?to=pane&challenge=${secret().challenge}`,
      name,
      /signed-in\.html/,
    );
    expect(handedIn(url)).toEqual({ problem: code, challenge: expect.any(String) });
  });

  test("leads the bureau back to its desk", async () => {
    const { url } = await browser().follow(`${start()}?to=desk`, "统计员丙", /#desk$/);
    expect(url).toBe(`${running.address}/#desk`);
  });

  test.each([
    ["of no role", "访客", "S30"],
    ["of a unit no list has", "外单位", "S30"],
    ["whose name is a local account's", "统计", "S30"],
    ["who turns back at the provider", null, "S38"],
  ])("refuses somebody %s, says so in a page, and logs it", async (_, name, code) => {
    const before = (await failures()).length;
    const user = browser();
    const { answer } = await user.follow(start(), name);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([
      code === "S30" ? 403 : 400,
      "text/html; charset=utf-8",
    ]);
    expect(await answer.text()).toContain(`（${code}）`);
    expect(user.cookieOf("huizong_session")).toBeUndefined();
    const logged = await failures();
    expect([logged.length, logged.at(-1)]).toMatchObject([before + 1, { code, by: "OpenID Connect" }]);
    expect(JSON.stringify(logged)).not.toContain("secret");
  });

  test("after a refusal the provider asks who it is, so that another account can be taken; after a sign-in no more", async () => {
    const user = browser();
    const asked = async () => {
      const { url } = await user.follow(start(), null, /\/auth\?/);
      return new URL(url).searchParams.get("prompt");
    };
    expect(await asked()).toBeNull();
    expect(await (await user.follow(start(), "访客")).answer.text()).toContain("（S30）");
    expect(await asked()).toBe("login");
    const { url } = await user.follow(start(), "统计员丙", /127\.0\.0\.1:\d+\/$/);
    expect(url).toBe(`${running.address}/`);
    expect((await me(user.cookieOf("huizong_session"))).account.name).toBe("统计员丙");
    expect(await asked()).toBeNull();
  });

  test("the same for the window of a pane", async () => {
    const user = browser();
    const path = `${start()}?to=pane&challenge=${secret().challenge}`;
    const refused = await user.follow(path, "访客", /signed-in\.html/);
    expect(refused.url).toContain("#problem=S30");
    const { url } = await user.follow(path, "填报人甲", /signed-in\.html/);
    expect(url).toContain("#code=");
  });

  test("refuses an account that was disabled here", async () => {
    await setDisabled(running.service, "220106", "填报人甲", true, "管理");
    const { answer } = await browser().follow(start(), "填报人甲");
    expect(await answer.text()).toContain("（S31）");
    await setDisabled(running.service, "220106", "填报人甲", false, "管理");
  });

  test("follows a change of role at the provider", async () => {
    const { db } = running.service.store;
    await db.updateTable("account").set({ role: "auditor" }).where("name", "=", "统计员丙").execute();
    await browser().follow(start(), "统计员丙", /127\.0\.0\.1:\d+\/$/);
    const found = (await accountsOf(db, "220106")).find(({ name }) => name === "统计员丙");
    expect(found?.role).toBe("bureau");
  });

  test("takes what somebody does for the unit's forms from the claims too, at each sign-in", async () => {
    const { db } = running.service.store;
    const dutyOf = async (name: string) => (await accountsOf(db, "220106")).find((one) => one.name === name)?.duty;
    const enter = (name: string) => browser().follow(start(), name, /127\.0\.0\.1:\d+\/$/);
    await enter("复核人");
    expect(await dutyOf("复核人")).toBe("review");
    await setDuty(running.service, "220106", "复核人", null, "管理");
    await enter("复核人");
    expect(await dutyOf("复核人")).toBe("review");
    const entries = (await logEntries(db, "220106", 10_000)).map((entry) => JSON.parse(entry));
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: "account-added", account: "复核人", duty: "review" }),
    );
    expect(entries.at(-1)).toMatchObject({ kind: "account-changed", account: "复核人", duty: "review" });
    // Both where the claims give either.
    await enter("负责人");
    expect(await dutyOf("负责人")).toBeNull();
    // Of whom they say nothing keeps what was set here.
    await setDuty(running.service, "220106", "填报人甲", "prepare", "管理");
    await enter("填报人甲");
    expect(await dutyOf("填报人甲")).toBe("prepare");
  });

  test("belongs to the district a claim names, where that is set up, and to none without it", async () => {
    const { db } = running.service.store;
    const own = running.service.provider!;
    const area = { claim: "district", values: { 二道区: "220105", 长春市: "220100" } };
    Object.assign(running.service, { provider: { ...own, settings: { ...own.settings, area } } });
    const enter = async (name: string) => {
      const user = browser();
      const { answer } = await user.follow(start(), name, /127\.0\.0\.1:\d+\/$/);
      const token = user.cookieOf("huizong_session");
      return token === undefined ? await answer.text() : (await me(token)).account;
    };
    expect(await enter("二道填报")).toMatchObject({ area: "220105", role: "department", department: "finance" });
    expect(await enter("市统计员")).toMatchObject({ area: "220100", role: "bureau" });
    expect((await accountsOf(db, "220105")).map(({ name }) => name)).toEqual(["二道填报"]);
    const [entry] = (await logEntries(db, "220105", 10)).map((one) => JSON.parse(one));
    expect(entry).toMatchObject({ kind: "account-added", account: "二道填报", area: "220105" });
    for (const name of ["外市", "复核人"]) expect(await enter(name)).toContain("（S30）");
    // The values may be division codes themselves, and nothing else.
    Object.assign(running.service, { provider: { ...own, settings: { ...own.settings, area: { claim: "unit" } } } });
    expect(await enter("复核人")).toContain("（S30）");
    Object.assign(running.service, { provider: own });
  });

  test("takes no answer that was not asked for by this browser, nor one twice, nor with another state or nonce", async () => {
    const user = browser();
    const { url } = await user.follow(start(), "统计员丙", /callback\?/);
    const other = await browser().get(url);
    expect(await other.text()).toContain("（S39）");
    const altered = await user.get(url.replace(/state=[^&]+/, "state=another"));
    expect(await altered.text()).toContain("（S39）");
    expect((await user.get(url)).status).toBe(302);
    const attempt = browser();
    const second = await attempt.follow(start(), "统计员丙", /callback\?/);
    const [{ key, value }] = attempt.attempts() as [{ key: string; value: string }];
    const kept = JSON.parse(Buffer.from(value, "base64url").toString());
    for (const change of [{ nonce: "another" }, { verifier: "x".repeat(43) }, { state: "another" }]) {
      const cookie = `${key.split(" ")[1]}=${Buffer.from(JSON.stringify({ ...kept, ...change })).toString("base64url")}`;
      const { json } = await running.ask("GET", second.url.slice(running.address.length), { headers: { cookie } });
      expect(json.code).toBe("S29");
    }
  });

  test("no password opens such an account", async () => {
    const { password } = await running.service.store.db
      .selectFrom("account")
      .select("password")
      .where("name", "=", "统计员丙")
      .executeTakeFirstOrThrow();
    const { json } = await running.ask("POST", "/api/sign-in", { body: { name: "统计员丙", password } });
    expect(json.code).toBe("S03");
  });

  test("tells that the provider does not answer, and finds it again", async () => {
    const settings = { ...running.service.provider!.settings, issuer: "http://127.0.0.1:9" };
    const kept = running.service.provider;
    Object.assign(running.service, { provider: providerOf(settings) });
    expect((await running.ask("GET", "/api/sign-in/openid")).json).toMatchObject({ code: "S28", status: 503 });
    Object.assign(running.service, { provider: kept });
  });
});
