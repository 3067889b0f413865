import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { WPS_FILES, wpsFileFor } from "#src/service/pages/manifest";
import { createServer } from "#src/service/pages/server";
import { elementsOf, rootOf } from "../../manifest/elements";

const PACKAGE = "src/wps/package";
const textOf = (name: string) => readFileSync(join(PACKAGE, name), "utf8");

const web = mkdtempSync(join(tmpdir(), "huizong-wps-"));
let server: FastifyInstance;
let address: string;
beforeAll(async () => {
  cpSync(PACKAGE, join(web, "wps"), { recursive: true });
  server = await createServer({
    web,
    manifest: "",
    sample: { period: "", folder: web, submissions: "", earlier: "", summary: "" },
    officeJs: "office/office.js",
  });
  await server.listen({ port: 0, host: "127.0.0.1" });
  address = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await server.close();
  rmSync(web, { recursive: true });
});

const get = (path: string) => fetch(address + path, { redirect: "manual" });

test("the list of add-ins names the address it is asked at", async () => {
  const body = await (await get("/wps/jsplugins.xml")).text();
  const [plugin] = elementsOf(rootOf(body)).filter(({ name }) => name === "jspluginonline");
  expect(plugin?.attributes).toMatchObject({ type: "et", url: `${address}/wps/`, enable: "true" });
  expect(await (await get("/wps/oem.ini")).text()).toContain(`JSPluginsServer=${address}/wps/jsplugins.xml`);
});

test("WPS gets each file of the add-in, and only the page that installs it may ask WPS's own service", async () => {
  for (const name of WPS_FILES) {
    const { status, headers } = await get(`/wps/${name}`);
    expect([name, status]).toEqual([name, 200]);
    const asksWps = String(headers.get("content-security-policy")).includes("127.0.0.1:58890");
    expect([name, asksWps]).toEqual([name, name === "publish.html"]);
  }
  expect((await get("/wps")).headers.get("location")).toBe("/wps/publish.html");
});

test("the ribbon begins as WPS wants it, and the script knows each of its buttons and pictures", () => {
  const ribbon = textOf("ribbon.xml");
  expect(ribbon.startsWith("<customUI")).toBe(true);
  const buttons = elementsOf(rootOf(ribbon)).filter(({ name }) => name === "button");
  const script = textOf("ribbon.js");
  for (const { attributes } of buttons) expect(script).toContain(`${attributes.id}: "`);
  for (const [, picture] of script.matchAll(/huizong\w+: "(huizong|check|seal|rollup|trace)"/g)) {
    expect(readFileSync(`src/excel/icons/${picture}-64.png`).length).toBeGreaterThan(0);
  }
});

test("files for another server name its folder, and what is no address gets none", () => {
  const written = wpsFileFor(textOf("ribbon.js"), "http://10.1.2.3:8080/tj/wps");
  expect(written).toContain('var ADDRESS = "http://10.1.2.3:8080/tj/wps/";');
  expect(wpsFileFor(textOf("jsplugins.xml"), "https://stats.example/wps/")).toContain(
    'url="https://stats.example/wps/"',
  );
  for (const none of ["stats.example", "ftp://stats.example/", 'http://a/"; alert(1); "']) {
    expect(wpsFileFor("", none)).toBeNull();
  }
});
