import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { sealForm } from "#src/actions/seal";
import { nodePlatform } from "#src/workbook/platform/node";
import { readRelationships } from "#src/workbook/read/relationships";
import { openZip } from "#src/workbook/zip/archive";
import { changed, figuresOf, filledForm, formFor, request, submissionOf } from "../../scenario/form-file";
import { libreOffice, testWith, throughLibreOffice } from "../../tools/outside-programs";

const PANES = "xl/webextensions/taskpanes.xml";
const { layout } = formFor("commerce");
const CELL = layout.figure("retail-sales", "month");

/** A form without some of its parts, and with them out of the content types or named there as another program names them. */
function without(bytes: Uint8Array, lost: readonly string[]): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([name]) => !lost.includes(name)));
  const types = strFromU8(parts["[Content_Types].xml"]!).replace(/<Override PartName="([^"]*)"[^>]*>/g, (tag, name) =>
    lost.includes(name.slice(1))
      ? ""
      : name === `/${PANES}`
        ? tag.replace(/ContentType="[^"]*"/, 'ContentType="application/xml"')
        : tag,
  );
  return zipSync({ ...parts, "[Content_Types].xml": strToU8(types) });
}

const LOST: Readonly<Record<string, readonly string[]>> = {
  // What LibreOffice writes: the list of panes, and neither its relations nor the extension.
  "the extension and what leads to it": [
    "xl/webextensions/_rels/taskpanes.xml.rels",
    "xl/webextensions/webextension1.xml",
  ],
  "the extension alone": ["xl/webextensions/webextension1.xml"],
  "all but the package's relation": [
    PANES,
    "xl/webextensions/_rels/taskpanes.xml.rels",
    "xl/webextensions/webextension1.xml",
  ],
};

/** Nothing in a workbook leads to a part that is not there, and no content type names one. */
function expectWhole(bytes: Uint8Array): void {
  const zip = openZip(bytes, nodePlatform);
  for (const part of ["", ...zip.names]) {
    const targets = readRelationships(zip, part).filter(({ external }) => !external);
    expect(targets.filter(({ target }) => !zip.has(target))).toEqual([]);
  }
  const types = new TextDecoder().decode(zip.read("[Content_Types].xml"));
  const named = [...types.matchAll(/PartName="\/([^"]*)"/g)].map(([, name]) => name!);
  expect(named.filter((name) => !zip.has(name))).toEqual([]);
  expect(zip.names.filter((name) => name.includes("webextension"))).toEqual([]);
}

async function expectUsable(file: Uint8Array): Promise<void> {
  const before = figuresOf(submissionOf(await filledForm("commerce").bytes()));
  expect(figuresOf(submissionOf(file))).toEqual(before);
  const patched = changed(file, [{ ...CELL, value: 3 }]);
  expectWhole(patched);
  expect(figuresOf(submissionOf(patched))).toContain("retail-sales month value 3");
  const sealed = sealForm(file, { ...request, sealedAt: "2024-04-08T09:30:00+08:00" });
  if (sealed.status !== "sealed") throw new Error(JSON.stringify(sealed.reasons));
  expectWhole(sealed.bytes);
  expect(submissionOf(sealed.bytes).seal).toMatchObject({ intact: true });
}

test.each(Object.keys(LOST))(
  "a form of whose pane another program lost %s is read, patched and sealed",
  async (what) => {
    await expectUsable(without(await filledForm("commerce").bytes(), LOST[what]!));
  },
);

testWith(libreOffice, "LibreOffice")("so is one that LibreOffice has really saved", async () => {
  await expectUsable(throughLibreOffice(await filledForm("commerce").bytes()));
});

test("a pane that is whole stays, byte for byte", async () => {
  const form = await filledForm("commerce").bytes();
  const [before, after] = [unzipSync(form), unzipSync(changed(form, [{ ...CELL, value: 3 }]))];
  const own = Object.keys(before).filter((name) => name.includes("webextension") || name === "_rels/.rels");
  expect(own).toHaveLength(4);
  for (const name of own) expect(after[name]).toEqual(before[name]);
});
