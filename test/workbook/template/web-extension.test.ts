import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { ADD_IN, isShare, withPane } from "#src/workbook/template/web-extension";
import { typedForm } from "../../scenario/form-file";

const RELATION = /<Relationship [^>]*Type="([^"]*)"[^>]*Target="([^"]*)"/g;

async function partsOfForm(): Promise<(name: string) => string> {
  const parts = unzipSync(
    await typedForm("development-and-reform", { figures: { "projects-completed month": 0 } }).bytes(),
  );
  return (name) => new TextDecoder().decode(parts[name]);
}

function relationsOf(xml: string): Record<string, string> {
  return Object.fromEntries([...xml.matchAll(RELATION)].map(([, type, target]) => [type!.split("/").pop(), target]));
}

test("a form, filled in too, opens the add-in's pane beside it", async () => {
  const part = await partsOfForm();
  const panes = relationsOf(part("_rels/.rels")).webextensiontaskpanes;
  expect(panes).toBe("xl/webextensions/taskpanes.xml");
  expect(part(panes!)).toContain('r:id="rId1"');
  expect(relationsOf(part("xl/webextensions/_rels/taskpanes.xml.rels"))).toEqual({
    webextension: "webextension1.xml",
  });
  const extension = part("xl/webextensions/webextension1.xml");
  expect(extension).toContain('<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>');
  expect(extension).toContain(`<we:reference id="${ADD_IN.id}" version="${ADD_IN.version}" store="developer"`);
});

test("both parts are announced with their types", async () => {
  const part = await partsOfForm();
  const types = part("[Content_Types].xml");
  expect(types).toContain(
    '"/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes',
  );
  expect(types).toContain('"/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+');
});

test("a form names the add-in as the manifest does", () => {
  const manifest = readFileSync("manifest.xml", "utf8");
  expect(manifest).toContain(`<Id>${ADD_IN.id}</Id>`);
  expect(manifest).toContain(`<Version>${ADD_IN.version}</Version>`);
  expect(manifest).toContain("<TaskpaneId>Office.AutoShowTaskpaneWithDocument</TaskpaneId>");
});

test("a share is taken as it is pasted, and written as XML holds it", () => {
  const extensionFor = (share: string) => {
    const bare = new Map(["[Content_Types].xml", "_rels/.rels"].map((name) => [name, new Uint8Array()]));
    return new TextDecoder().decode(withPane(bare, share).get("xl/webextensions/webextension1.xml"));
  };
  for (const share of ["\\\\server\\forms", "\\\\服务器\\共享\\", "\\\\server\\a&b\\it's"]) {
    expect([share, isShare(share)]).toEqual([share, true]);
  }
  expect(extensionFor("\\\\服务器\\共享\\")).toContain('store="\\\\服务器\\共享" storeType="FileSystem"');
  expect(extensionFor("\\\\server\\a&b")).toContain('store="\\\\server\\a&amp;b"');
  for (const other of ["\\\\server", "C:\\forms", "\\\\server\\a\\\\", '\\\\server\\a"b'])
    expect(isShare(other)).toBe(false);
});
