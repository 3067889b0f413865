import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestFor, STANDARD_ADDRESS } from "#src/service/pages/manifest";
import { type Element, elementsOf, rootOf } from "./elements";
import { ORDER } from "./order";

const text = readFileSync("manifest.xml", "utf8");
const root = rootOf(text);
const elements = elementsOf(root);
const resources = elements.find(({ name }) => name === "Resources")!;
const defined = elementsOf(resources).filter(({ attributes }) => attributes.id !== undefined);

const WEB = "dist/web";
const below = (address: string) => join(WEB, address.slice(STANDARD_ADDRESS.length + 1));
const readJson = (name: string) => JSON.parse(readFileSync(join(WEB, name), "utf8"));
const actionsNamed = elements.flatMap(({ name, attributes, children }) =>
  name === "Action" && attributes["xsi:type"] === "ExecuteFunction" ? children : [],
);

/** Read in a process of its own, since it loads modules that Jest cannot. */
const MICROSOFT_READER = `
require("office-addin-manifest").OfficeAddinManifest.readManifestFile("manifest.xml")
  .then((info) => console.log(JSON.stringify(info)))`;

test("Microsoft's own reader understands it", () => {
  const info = JSON.parse(execFileSync(process.execPath, ["-e", MICROSOFT_READER], { encoding: "utf8" }));
  expect(info).toMatchObject({
    id: "6c0f6a3e-2f1c-4d53-9b0e-8a7d2b5c4e11",
    displayName: "汇总",
    defaultLocale: "zh-CN",
    officeAppType: "TaskPaneApp",
    hosts: ["Workbook"],
    permissions: "ReadWriteDocument",
  });
  expect(`${JSON.parse(readFileSync("package.json", "utf8")).version}.0`).toBe(info.version);
});

test("every element stands where the published schema puts it", () => {
  for (const { name, children } of elements) {
    const places = children.map((child) => (ORDER[name] ?? []).indexOf(child.name));
    expect([name, places]).toEqual([name, [...places].sort((one, other) => one - other)]);
    expect([name, children.filter((_, index) => places[index] === -1).map((child) => child.name)]).toEqual([name, []]);
  }
});

test("every resource is defined once and used", () => {
  const ids = defined.map(({ attributes }) => attributes.id!);
  const used = new Set(elements.flatMap(({ attributes }) => attributes.resid ?? []));
  expect(new Set(ids).size).toBe(ids.length);
  expect([...used].sort()).toEqual([...ids].sort());
  expect(ids.filter((id) => id.length > 32)).toEqual([]);
});

test("strings keep to the lengths Office allows", () => {
  const long = (kind: string, most: number) =>
    elementsOf(resources.children.find(({ name }) => name === kind)!)
      .flatMap(({ attributes }) => [attributes.DefaultValue, attributes.Value])
      .filter((value) => value !== undefined && value.length > most);
  expect(long("bt:ShortStrings", 125)).toEqual([]);
  expect(long("bt:LongStrings", 250)).toEqual([]);
});

test("each text is there in Chinese and in English", () => {
  const texts = elements.filter(
    ({ name, attributes }) =>
      ["DisplayName", "Description", "bt:String"].includes(name) &&
      attributes.DefaultValue !== undefined &&
      attributes.id !== "Functions.Namespace",
  );
  expect(texts.length).toBeGreaterThan(15);
  for (const { attributes, children } of texts) {
    expect(attributes.DefaultValue).toMatch(/\p{Script=Han}/u);
    expect(children.map(({ attributes: override }) => override.Locale)).toEqual(["en-US"]);
    expect(children[0]!.attributes.Value).toMatch(/^[ -~]+$/);
  }
});

test("every address it names is in the build", () => {
  const addresses = elements
    .flatMap(({ attributes }) => Object.values(attributes))
    .filter((value) => value.startsWith(STANDARD_ADDRESS));
  expect(addresses.length).toBeGreaterThan(20);
  expect(addresses.filter((address) => !existsSync(below(address)))).toEqual([]);
});

test("icons have the sizes they are named for", () => {
  const images = defined.filter(({ name }) => name === "bt:Image");
  expect(images.length).toBe(15);
  for (const { attributes } of images) {
    const png = readFileSync(below(attributes.DefaultValue!));
    const size = Number(/\d+$/.exec(attributes.id!)![0]);
    expect([attributes.id, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([attributes.id, size, size]);
  }
});

test("one pane opens by itself, shares its runtime with buttons and functions, and needs no newer Excel", () => {
  expect(text.match(/<TaskpaneId>/g)).toHaveLength(1);
  expect(text).toContain("<TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>");
  const pane = (name: string) => elements.find((element) => element.name === name)!.attributes;
  expect(pane("Runtime")).toEqual({ resid: "Taskpane.Url", lifetime: "long" });
  expect(pane("FunctionFile")).toEqual({ resid: "Taskpane.Url" });
  expect(pane("Set")).toEqual({ Name: "ExcelApi", MinVersion: "1.7" });
});

test("the ribbon has check, submit, roll up and trace, and a cell's menu traces it", () => {
  const verbs = [...text.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, verb]) => verb);
  expect(verbs).toEqual(["check", "seal", "rollup", "trace", "trace"]);
  expect(actionsNamed).toHaveLength(verbs.length);
});

test("each verb has a key, named in both languages", () => {
  const { actions, shortcuts, resources: strings } = readJson("shortcuts.json");
  const ids = ["check", "seal", "rollup", "trace"];
  expect(actions.map(({ id }: { id: string }) => id)).toEqual(ids);
  expect(shortcuts.map(({ action }: { action: string }) => action)).toEqual(ids);
  expect(new Set(shortcuts.map(({ key }: { key: { default: string } }) => key.default)).size).toBe(ids.length);
  expect(Object.keys(strings.default)).toEqual(ids);
  expect(Object.keys(readJson("shortcuts.en.json"))).toEqual(ids);
});

describe.each(["functions.json", "functions.en.json"])("%s", (file) => {
  const { functions } = readJson(file);

  test("tells Excel of HZ.FIGURE, HZ.TARGET and HZ.PROGRESS", () => {
    expect(defined.find(({ attributes }) => attributes.id === "Functions.Namespace")!.attributes.DefaultValue).toBe(
      "HZ",
    );
    expect(functions.map(({ id }: { id: string }) => id).sort()).toEqual(["FIGURE", "PROGRESS", "TARGET"]);
  });

  test("describes every function and every argument", () => {
    for (const { description, parameters } of functions) {
      expect(description).toMatch(/[.。]$/);
      for (const parameter of parameters) expect(parameter.description).toMatch(/[.。]$/);
    }
  });

  test("lets period and department of a value be left out", () => {
    const value = functions.find(({ id }: { id: string }) => id === "FIGURE");
    const optional = value.parameters.filter((parameter: { optional?: true }) => parameter.optional);
    expect(optional.map(({ name }: Element) => name)).toEqual(["period", "department"]);
  });
});

test("for another address every address changes, folder and all", () => {
  const elsewhere = manifestFor(text, "https://stats.example:8443/huizong/")!;
  expect(elsewhere).not.toContain("localhost");
  expect(elsewhere).toContain('"https://stats.example:8443/huizong/taskpane.html"');
  expect(elsewhere).toContain("<AppDomain>https://stats.example:8443</AppDomain>");
  expect(elementsOf(rootOf(elsewhere))).toHaveLength(elements.length);
});

test.each(["stats.example", "ftp://stats.example", 'https://a"b', "https://a/<x>", "https://", "javascript:alert(1)"])(
  "%s is no address for a manifest",
  (address) => expect(manifestFor(text, address)).toBeNull(),
);
