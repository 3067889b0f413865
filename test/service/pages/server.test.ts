import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { FastifyInstance } from "fastify";
import { createServer } from "#src/service/pages/server";

const folder = mkdtempSync(join(tmpdir(), "huizong-serve-"));
let server: FastifyInstance;
let address: string;

function put(name: string, content: string | Buffer): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

beforeAll(async () => {
  put("secret.txt", "not to be served");
  put("web/taskpane.html", "<p>pane</p>");
  put("web/index.html", "<p>page</p>");
  put("web/.hidden", "not to be served");
  put("web/page.0123456789ab.js", "let page;");
  put("web/page.0123456789ab.js.gz", gzipSync("let page;"));
  put("web/service-worker.js", "let worker;");
  put("web/functions.json", "{}");
  put("web/icons/huizong-32.png", "png");
  put("web/office/office.js", "let Office;");
  put("out/报送/财政局2024年3月.xlsx", "form");
  put("out/报送/planted.json", "[]");
  put("out/以前各期/2024-02/财政局2024年2月.xlsx", "earlier");
  put("out/汇总表.xlsx", "summary");
  server = await createServer({
    web: join(folder, "web"),
    manifest: readFileSync("manifest.xml", "utf8"),
    sample: {
      period: "2024-03",
      folder: join(folder, "out"),
      submissions: "报送",
      earlier: "以前各期",
      summary: "汇总表.xlsx",
    },
    officeJs: "office/office.js",
    notFound: {
      "zh-CN": { title: "没有", body: "写错了 <b>", back: "返回" },
      en: { title: "Nothing", body: "Mistyped", back: "Back" },
    },
  });
  await server.listen({ port: 0, host: "127.0.0.1" });
  address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit) => fetch(address + path, init);

/** Asks for a path and a host exactly as written; fetch would tidy them up first. */
function answerTo(path: string, host = "localhost"): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect(Number(new URL(address).port), "127.0.0.1");
    let answer = "";
    socket.on("data", (piece) => {
      answer += piece;
    });
    socket.on("end", () => done(answer));
    socket.on("error", failed);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}

function policyOf(response: Response): Record<string, string> {
  const directives = response.headers.get("content-security-policy")!.split(";");
  return Object.fromEntries(directives.map((each) => [each.split(" ")[0], each.split(" ").slice(1).join(" ")]));
}

test("the root is the page, and the pane has its own address", async () => {
  expect(await (await get("/")).text()).toBe("<p>page</p>");
  expect(await (await get("/taskpane.html?_host_Info=Excel$Win32")).text()).toBe("<p>pane</p>");
});

test("nothing inline and nothing from elsewhere may run", async () => {
  for (const path of ["/", "/taskpane.html", "/page.0123456789ab.js", "/sample/index.json", "/nothing-here"]) {
    const policy = policyOf(await get(path));
    expect(policy["default-src"]).toBe("'self'");
    expect(policy["script-src"]).toBe("'self'");
    expect(policy["object-src"]).toBe("'none'");
    expect(JSON.stringify(policy)).not.toContain("unsafe");
  }
});

test("only the pane may stand inside Excel on the web", async () => {
  const pane = await get("/taskpane.html?et=");
  expect(policyOf(pane)["frame-ancestors"]).toContain("https://*.officeapps.live.com");
  expect(pane.headers.get("x-frame-options")).toBeNull();
  expect(policyOf(await get("/index.html"))["frame-ancestors"]).toBe("'none'");
  expect(policyOf(await get("/sample/index.json?/taskpane.html"))["frame-ancestors"]).toBe("'none'");
});

test("answers name their kind, and say no more of where they were asked from", async () => {
  const { headers } = await get("/");
  expect(headers.get("content-type")).toMatch(/^text\/html/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("x-powered-by")).toBeNull();
});

test.each([
  ["zh-CN,zh;q=0.9,en;q=0.8", "没有"],
  ["en-GB,en;q=0.9,zh;q=0.8", "Nothing"],
  ["zh;q=0.2,en-US", "Nothing"],
  ["en;q=0,de", "没有"],
  ["", "没有"],
])("an address where nothing is says so in the language of the browser: %s", async (accepted, title) => {
  const answer = await get("/没有.html", { headers: { Accept: "text/html", "Accept-Language": accepted } });
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
  expect(answer.headers.get("cache-control")).toBe("no-cache");
  const page = await answer.text();
  expect(page).toContain(`<h1>${title}</h1>`);
  expect(page).not.toContain("<b>");
});

test("a missing file is no page to what fetches it", async () => {
  const answer = await get("/templates/nothing.xlsx");
  expect([answer.status, await answer.text()]).toEqual([404, ""]);
});

test("what has a content hash is kept for good, everything else is asked for again", async () => {
  const cached = async (path: string) => (await get(path)).headers.get("cache-control");
  expect(await cached("/page.0123456789ab.js")).toContain("immutable");
  for (const path of [
    "/",
    "/taskpane.html",
    "/service-worker.js",
    "/functions.json",
    "/office/office.js",
    "/manifest.xml",
  ])
    expect([path, await cached(path)]).toEqual([path, "no-cache"]);
  const tag = (await get("/")).headers.get("etag")!;
  expect((await get("/", { headers: { "If-None-Match": tag, "Cache-Control": "max-age=0" } })).status).toBe(304);
});

test("scripts travel packed", async () => {
  const packed = await get("/page.0123456789ab.js", { headers: { "Accept-Encoding": "gzip" } });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(packed.headers.get("cache-control")).toContain("immutable");
  expect(await packed.text()).toBe("let page;");
});

test("Excel on the web may fetch the add-in's own files, other sites no others", async () => {
  const allowed = async (path: string) => (await get(path)).headers.get("access-control-allow-origin");
  expect(await allowed("/functions.json")).toBe("*");
  expect(await allowed("/icons/huizong-32.png")).toBe("*");
  expect(await allowed("/page.0123456789ab.js")).toBeNull();
  expect(await allowed("/sample/index.json")).toBeNull();
});

test.each([
  "/../secret.txt",
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/office/../../secret.txt",
  "/office/..%5c..%5csecret.txt",
  "/sample/../../secret.txt",
  "/sample/%2e%2e%2f%2e%2e%2fsecret.txt",
  "//secret.txt",
  "/.hidden",
])("no file outside is served: %s", async (path) => {
  const answer = await answerTo(path);
  expect(answer).toMatch(/^HTTP\/1\.1 (?:400|403|404) /);
  expect(answer).not.toContain("not to be served");
});

test("the manifest is written for the address it is asked at", async () => {
  const text = await (await get("/manifest.xml")).text();
  expect(text).toContain(`"${address}/taskpane.html"`);
  expect(text).not.toContain("localhost:3000");
});

test("a host name that is none gets no manifest", async () => {
  expect(await answerTo("/manifest.xml", '"><evil')).toMatch(/^HTTP\/1.1 4\d\d /);
});

test("a name that was made to lead here is told nothing", async () => {
  expect(await answerTo("/index.html", "evil.example")).toMatch(/^HTTP\/1.1 421 /);
  expect(await answerTo("/index.html", "localhost:1@evil.example")).toMatch(/^HTTP\/1.1 400 /);
  expect(await answerTo("/index.html", "localhost:3000")).toMatch(/^HTTP\/1.1 200 /);
});

test("of the sample month only listed files are served, and no answer names a path", async () => {
  expect((await get(`/sample/${encodeURIComponent("报送")}/planted.json`)).status).toBe(404);
  symlinkSync(join(folder, "secret.txt"), join(folder, "web/link.txt"));
  symlinkSync(join(folder, "secret.txt"), join(folder, "out/报送/link.xlsx"));
  expect((await get("/link.txt")).status).toBe(404);
  expect((await get(`/sample/${encodeURIComponent("报送/link.xlsx")}`)).status).toBe(404);
  expect(await (await get("/%E0%A4%A")).text()).toBe("");
  expect((await get("/page.0123456789ab.js")).headers.get("vary")).toContain("Accept-Encoding");
});

test("the sample month lists its workbooks where they can be fetched", async () => {
  const index = await (await get("/sample/index.json")).json();
  expect(index.period).toBe("2024-03");
  expect(index.summary.name).toBe("汇总表.xlsx");
  expect(index.submissions.map(({ name }: { name: string }) => name)).toEqual(["财政局2024年3月.xlsx"]);
  for (const [file, content] of [
    [index.summary, "summary"],
    [index.submissions[0], "form"],
    [index.earlier[0], "earlier"],
  ]) {
    const answer = await get(`/sample/${file.url}`);
    expect(await answer.text()).toBe(content);
    expect(file.size).toBe(content.length);
  }
});

test("a build that takes office.js from Microsoft lets that address through, and no other", async () => {
  const sample = { period: "2024-03", folder: join(folder, "out"), submissions: "", earlier: "", summary: "" };
  const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
  const other = await createServer({ web: join(folder, "web"), manifest: "", sample, officeJs });
  const url = await other.listen({ port: 0, host: "127.0.0.1" });
  expect(policyOf(await fetch(`${url}/taskpane.html`))["script-src"]).toBe(
    "'self' https://appsforoffice.microsoft.com",
  );
  await other.close();
});

test("an error of the server says nothing of where it lies or of its code", async () => {
  const sample = { period: "2024-03", folder: join(folder, "out"), submissions: "", earlier: "", summary: "" };
  const failing = await createServer({ web: join(folder, "web"), manifest: "", sample, officeJs: "office/office.js" });
  failing.get("/fails", () => {
    throw new Error(`EIO: ${join(folder, "secret.txt")}`);
  });
  failing.get("/fails-later", async () => {
    throw Object.assign(new Error(folder), { statusCode: 200 });
  });
  const url = await failing.listen({ port: 0, host: "127.0.0.1" });
  for (const path of ["/fails", "/fails-later"]) {
    const answer = await fetch(url + path);
    expect([answer.status, await answer.text()]).toEqual([500, ""]);
    expect(JSON.stringify([...answer.headers])).not.toContain(folder);
  }
  await failing.close();
});

test("the pane loads office.js from where the server is told, and may", async () => {
  put("cdn/taskpane.html", '<script src="too-old.js"></script><script src=office/office.js></script>');
  const officeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
  const other = await createServer({ web: join(folder, "cdn"), manifest: "", officeJs });
  await other.listen({ port: 0, host: "127.0.0.1" });
  const page = await fetch(`http://127.0.0.1:${(other.server.address() as AddressInfo).port}/taskpane.html`);
  expect(await page.text()).toBe(`<script src="too-old.js"></script><script src="${officeJs}"></script>`);
  expect(page.headers.get("content-security-policy")).toMatch(
    /script-src 'self' https:\/\/appsforoffice\.microsoft\.com/,
  );
  await other.close();
});
