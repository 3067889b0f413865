import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline, Readable } from "node:stream";
import { SMTPServer } from "smtp-server";
import type { Fact } from "#src/core/submission/submission";
import { cellName } from "#src/language/cell-name";
import { type Language, speakerOf } from "#src/language/speaker";
import { reminderText } from "#src/service/reminders";
import { makeService } from "#src/service/service";
import { settingsShape } from "#src/service/settings";
import { takeReminder } from "#src/store/reminders";
import { startWorker } from "#src/worker/months";
import { filledForm, list, typedFigures } from "../scenario/form-file";
import { type RunningService, runService } from "./running";

const KEY = "a-key-nobody-logs";
const PASSWORD = "a password nobody logs";
const TEXT = "【催报】绿园区财政局：2024年3月报表至今没有收到。请尽快报送。";
const REMIND = "/api/submissions/2024-03/finance/remind";

/** What the robots were sent, and what they answer next. */
const posts: { path: string; body: { msgtype: string; text: { content: string }; [more: string]: unknown } }[] = [];
const answers: ((path: string) => { status: number; body: string } | null)[] = [];
const mails: { from: string; to: string[]; content: string }[] = [];
/** What the worker told. */
const told: object[] = [];

/** The answer of a robot that never ends it. */
const ENDLESS = "endless";
/** Characters it was able to send. */
let taken = 0;
function goOn(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json" });
  const piece = " ".repeat(64 * 1024);
  function* pieces() {
    for (; taken < 200_000_000; taken += piece.length) yield piece;
  }
  pipeline(Readable.from(pieces()), response, () => undefined);
}

let running: RunningService;
let robots: Server;
let post: SMTPServer;
beforeAll(async () => {
  robots = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    posts.push({ path: request.url!, body: JSON.parse(body) });
    const answer = answers.shift()?.(request.url!) ?? { status: 200, body: '{"errcode":0,"errmsg":"ok"}' };
    if (answer.status === 0) return request.socket.destroy();
    if (answer.body === ENDLESS) return goOn(response);
    response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
  }).listen(0, "127.0.0.1");
  await once(robots, "listening");
  post = new SMTPServer({
    authOptional: false,
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      username === "tj" && password === PASSWORD ? done(null, { user: "tj" }) : done(new Error("no")),
    onData(stream, { envelope }, done) {
      let content = "";
      stream.on("data", (piece: Buffer) => {
        content += String(piece);
      });
      stream.on("end", () => {
        const { mailFrom, rcptTo } = envelope;
        mails.push({ from: mailFrom ? mailFrom.address : "", to: rcptTo.map(({ address }) => address), content });
        done();
      });
    },
  });
  const listening = post.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const port = (listening.address() as AddressInfo).port;
  const robot = `http://127.0.0.1:${(robots.address() as AddressInfo).port}`;
  const { reminders } = settingsShape.parse({
    reminders: {
      webhooks: [
        { kind: "wecom", url: `${robot}/cgi-bin/webhook/send?key=${KEY}` },
        { kind: "dingtalk", url: `${robot}/robot/send?access_token=${KEY}`, secret: "SEC1" },
      ],
      smtp: {
        ...{ host: "127.0.0.1", port, secure: false, requireTLS: false },
        ...{ user: "tj", password: PASSWORD, from: "tj@example.gov.cn" },
      },
    },
  });
  running = await runService({ again: { tries: 2, firstWait: 1 } });
  Object.assign(running.service, { reminders });
  await running.person("统计", "bureau");
  for (const [name, contact] of [
    ["填报人甲", "13800000001，liqiang@example.gov.cn"],
    ["退休的人", "13900000009 gone@example.gov.cn"],
  ] as const) {
    await running.person(name, "department", "finance");
    const change = { contact, disabled: name === "退休的人" };
    await running.service.store.db.updateTable("account").set(change).where("name", "=", name).execute();
  }
  await startWorker(running.service, (outcome) => told.push(outcome));
});
afterAll(async () => {
  await running?.end();
  robots?.close();
  await new Promise<void>((closed) => (post ? post.close(closed) : closed()));
});

async function remind() {
  const { json } = await running.ask("POST", REMIND, { as: "统计", body: { text: TEXT } });
  return json as { logIndex: number; ways: string[] };
}

/** How a deed's reminders stand once nothing waits any more. */
async function settled(logIndex: number) {
  for (let tries = 0; tries < 150; tries++) {
    const { reminders } = (await running.ask("GET", "/api/submissions/2024-03/finance", { as: "统计" })).json;
    const own = reminders.filter((one: { logIndex: number }) => one.logIndex === logIndex);
    const isOpen = ({ state, tries: tried }: { state: string; tries: number }) =>
      state === "waiting" || state === "sending" || (state === "failed" && tried < 3);
    if (!own.some(isOpen)) return own as { way: string; state: string; reason: string; tries: number }[];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("still waiting");
}

test("A reminder goes to every robot and to the addresses of the unit's people, each once", async () => {
  const { logIndex, ways } = await remind();
  expect(ways).toEqual(["webhook 0", "webhook 1", "mail 0"]);
  const outcome = await settled(logIndex);
  expect(outcome.map(({ way, state }) => [way, state])).toEqual([
    ["mail 0", "sent"],
    ["webhook 0", "sent"],
    ["webhook 1", "sent"],
  ]);
  const wecom = posts.find(({ path }) => path.startsWith("/cgi-bin"))!;
  expect(wecom.body).toEqual({ msgtype: "text", text: { content: TEXT, mentioned_mobile_list: ["13800000001"] } });
  const dingtalk = posts.find(({ path }) => path.startsWith("/robot"))!;
  expect(dingtalk.body).toMatchObject({ msgtype: "text", text: { content: TEXT }, at: { atMobiles: ["13800000001"] } });
  expect(dingtalk.path).toMatch(/&timestamp=\d{13}&sign=/);
  expect(mails).toMatchObject([{ from: "tj@example.gov.cn", to: ["liqiang@example.gov.cn"] }]);
  expect(mails[0]!.content).toContain(Buffer.from(TEXT).toString("base64").slice(0, 40));
});

test("A mail's subject is in the language of its text", async () => {
  mails.length = 0;
  for (const [language, text] of [
    ["en", "[Reminder] Finance Bureau: the form has not arrived."],
    ["zh-CN", TEXT],
  ] as const) {
    const headers = { "accept-language": language };
    const { json } = await running.ask("POST", REMIND, { as: "统计", body: { text }, headers });
    await settled(json.logIndex);
  }
  const subjects = mails.map(({ content }) => /^Subject: ((?:.|\r\n )*)$/m.exec(content)![1]!);
  expect(subjects[0]).toBe("[Reminder] Forms of 2024-03");
  const encoded = subjects[1]!.match(/=\?UTF-8\?B\?([^?]+)\?=/gi)!.map((word) => word.split("?")[3]!);
  expect(encoded.map((word) => Buffer.from(word, "base64").toString()).join("")).toBe("【催报】2024年3月报表");
});

test("One whose file was not taken is told how many places keep it from being received, and which", async () => {
  const form = filledForm("finance");
  const [first, second, ...others] = typedFigures(await form.bytes());
  const blank = ({ sheet, cell }: Fact) => ({ sheet, cell, value: null });
  const reminded = async (language: string) => {
    const headers = { "accept-language": language };
    const { json } = await running.ask("GET", "/api/periods/2024-03/reminders", { as: "统计", headers });
    const { department: _, text } = json.reminders.find((one: { department: string }) => one.department === "finance");
    return text as string;
  };
  const path = "/api/submissions?name=a.xlsx";
  const bytes = await form.with(blank(first!), blank(second!)).bytes();
  const refused = await running.ask("POST", path, { as: "填报人甲", body: bytes });
  expect([refused.status, refused.json]).toEqual([422, expect.objectContaining({ code: "S10" })]);
  const count = Number(/\d+/.exec(refused.json.detail)![0]);
  const name = ({ indicator, measure, cell }: Fact, language: Language) => {
    const say = speakerOf(language);
    return cellName({ indicator, measure, cell }, list, say);
  };
  const text = await reminded("zh-CN");
  expect(text).toContain(`绿园区财政局：2024年3月报表审核有错，没有接收。要改正或说明的有 ${count} 处：`);
  for (const fact of [first!, second!]) expect(text).toContain(name(fact, "zh-CN"));
  expect(await reminded("en")).toContain(name(first!, "en"));
  expect(await reminded("en")).not.toMatch(/[\u4e00-\u9fa5]/);
  // Only the file that came last is told of.
  running.at("2024-04-03T01:30:00.000Z");
  const third = others.find(({ cell }) => cell !== first!.cell)!;
  await running.ask("POST", path, { as: "填报人甲", body: await form.with(blank(third)).bytes() });
  expect(await reminded("zh-CN")).toContain(name(third, "zh-CN"));
  expect(await reminded("zh-CN")).not.toContain(name(first!, "zh-CN"));
});

test("One after the due day asks for the form as soon as can be, never by a day that is over", async () => {
  const about = { area: "220106", period: "2024-03" };
  const told = (department: string, state: "empty" | "faulty" | "reviewing", due: string, language: Language) =>
    reminderText(running.service, about, { department, state, version: 0, due }, list, speakerOf(language));
  for (const [department, state] of [
    ["commerce", "empty"],
    ["commerce", "faulty"],
    ["finance", "faulty"],
    ["commerce", "reviewing"],
  ] as const) {
    expect(await told(department, state, "2024-04-03", "zh-CN")).toMatch(/(?<!原定)于2024-04-03前/);
    expect(await told(department, state, "2024-04-03", "en")).toMatch(/of 2024-03 .*(?<!was due )by 2024-04-03/);
    expect(await told(department, state, "2024-04-02", "zh-CN")).toMatch(/原定于2024-04-02前报送.*请.*尽快/);
    expect(await told(department, state, "2024-04-02", "en")).toMatch(
      /of 2024-03 .*was due by 2024-04-02.* as soon as possible/,
    );
  }
});

test("One that was refused is told and tried again, and comes once", async () => {
  posts.length = 0;
  answers.push(
    () => ({ status: 200, body: '{"errcode":45009,"errmsg":"api freq out of limit"}' }),
    () => ({ status: 502, body: "" }),
  );
  const { logIndex } = await remind();
  const outcome = await settled(logIndex);
  expect(outcome.map(({ state }) => state)).toEqual(["sent", "sent", "sent"]);
  expect(posts).toHaveLength(4);
  expect(told).toContainEqual(expect.objectContaining({ state: "failed", reason: "errcode 45009" }));
});

test("One that is refused every time is told as failed, with the reason", async () => {
  const refusing =
    ({ url }: { url: string }) =>
    () =>
      url ? { status: 403, body: "" } : null;
  for (let count = 0; count < 6; count++) answers.push(refusing({ url: "any" }));
  const { logIndex } = await remind();
  const outcome = await settled(logIndex);
  expect(outcome.filter(({ state }) => state === "failed")).toMatchObject([
    { way: "webhook 0", reason: "HTTP 403", tries: 3 },
    { way: "webhook 1", reason: "HTTP 403", tries: 3 },
  ]);
  answers.length = 0;
});

test("One nobody can tell of is not sent a second time: after a broken answer, and after a worker that was killed", async () => {
  posts.length = 0;
  const broken = (path: string) => (path.startsWith("/cgi-bin") ? { status: 0, body: "" } : null);
  answers.push(broken, broken);
  const { logIndex } = await remind();
  const outcome = await settled(logIndex);
  expect(outcome.find(({ way }) => way === "webhook 0")).toMatchObject({ state: "unknown", tries: 1 });
  expect(posts.filter(({ path }) => path.startsWith("/cgi-bin"))).toHaveLength(1);
  const { db } = running.service.store;
  await db.updateTable("reminder").set({ state: "sending" }).where("way", "=", "mail 0").execute();
  const job = { area: "220106", cause: logIndex, way: "mail 0" };
  expect(await takeReminder(db, job)).toBeNull();
  const after = await settled(logIndex);
  expect(after.find(({ way }) => way === "mail 0")).toMatchObject({ state: "unknown", reason: "interrupted" });
});

test("A robot whose answer does not end keeps nobody waiting, and is read no further than an answer is long", async () => {
  const endless = (path: string) => (path.startsWith("/cgi-bin") ? { status: 200, body: ENDLESS } : null);
  answers.push(endless, endless);
  const { logIndex } = await remind();
  const outcome = await settled(logIndex);
  expect(outcome.map(({ way, state, tries }) => [way, state, tries])).toEqual([
    ["mail 0", "sent", 1],
    ["webhook 0", "unknown", 1],
    ["webhook 1", "sent", 1],
  ]);
  expect(taken).toBeLessThan(20_000_000);
});

test("Workers that have no way to send leave reminders to those that have, and fail none", async () => {
  told.length = 0;
  const without = makeService({ ...running.service, reminders: null });
  for (let worker = 0; worker < 4; worker++) await startWorker(without, (outcome) => told.push(outcome));
  const sent = await Promise.all([remind(), remind(), remind()]);
  for (const { logIndex } of sent) {
    const outcome = await settled(logIndex);
    expect(outcome.map(({ state, tries }) => [state, tries])).toEqual(outcome.map(() => ["sent", 1]));
  }
  expect(JSON.stringify(told)).not.toContain("not-configured");
});

test("No key, password or address of a robot is told to anybody", async () => {
  const { bytes } = await running.ask("GET", "/api/submissions/2024-03/finance", { as: "统计" });
  const everything = JSON.stringify(told) + bytes.toString();
  for (const secret of [KEY, PASSWORD, "SEC1", "webhook/send"]) expect(everything).not.toContain(secret);
});
