import { checkSubmission } from "#src/actions/check";
import { readReceivedFile } from "#src/actions/received-file";
import { sealForm } from "#src/actions/seal";
import { formOf } from "#src/core/form/form";
import { layoutOf } from "#src/core/form/layout";
import { cellAt, parseAddress } from "#src/core/grid/address";
import { noHistory } from "#src/core/history/from-submissions";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { filledForm, list } from "../scenario/form-file";
import { libreOffice, testWith, throughLibreOffice } from "../tools/outside-programs";

const request = { list, history: noHistory, platform: nodePlatform, sealedAt: "2024-04-08T09:30:00+08:00" };
const layout = layoutOf(formOf(list, list.departments.find(({ id }) => id === "finance")!)!);
const figure = layout.figure("district-fiscal-revenue", "cumulative");

function sealed(bytes: Uint8Array) {
  const result = sealForm(bytes, request);
  if (result.status !== "sealed") throw new Error(JSON.stringify(result.reasons));
  return result;
}

function sealOf(bytes: Uint8Array) {
  const received = readReceivedFile({ name: "财政局2024年3月.xlsx", bytes }, list, nodePlatform);
  if (received.status !== "taken") throw received.refusal;
  const checked = checkSubmission(received.submission, [], { ...request, period: null });
  return {
    seal: received.submission.seal,
    broken: checked.findings.filter(({ variant }) => variant === "seal-broken"),
  };
}

test("a form nobody sealed has no seal", async () => {
  expect(sealOf(await filledForm("finance").bytes()).seal).toBeNull();
});

test("a sealed file carries its seal and is handed in under unit and month", async () => {
  const { bytes, name, digest, sha256 } = sealed(await filledForm("finance").bytes());
  expect(name).toBe("绿园区_财政局_2024年3月.xlsx");
  expect(sha256).toBe(nodePlatform.sha256(bytes));
  expect(sealOf(bytes)).toEqual({ seal: { digest, sealedAt: request.sealedAt, intact: true }, broken: [] });
});

testWith(libreOffice, "LibreOffice")("the seal holds when LibreOffice saves the file again", async () => {
  const { bytes } = sealed(await filledForm("finance").bytes());
  expect(sealOf(throughLibreOffice(bytes)).seal).toMatchObject({ intact: true });
});

test("sealing leaves the result of a unit's own formula in place", async () => {
  const place = layout.figure("district-tax-revenue", "cumulative");
  const cellIn = (file: Uint8Array) => {
    const { row, column } = parseAddress(place.cell)!;
    return cellAt(readWorkbook(file, nodePlatform).sheets.find(({ name }) => name === place.sheet)!, row, column);
  };
  const clean = await filledForm("finance").bytes();
  const value = cellIn(clean)!.value as number;
  const own = patchWorkbook(clean, [{ ...place, value: `${value}*1`, formula: true }], nodePlatform, [
    { ...place, value },
  ]);
  const { bytes } = sealed(own);
  expect(cellIn(bytes)).toMatchObject({ formula: `${value}*1`, value });
  expect(sealOf(bytes).seal).toMatchObject({ intact: true });
});

test("changing a figure, the time or the digest afterwards breaks the seal, which must be fixed", async () => {
  const { bytes } = sealed(await filledForm("finance").bytes());
  const changes = [
    { ...figure, value: 999 },
    { ...layout.signatures.preparer, value: "填报人乙" },
    { ...layout.seal.sealedAt.value, value: "2024-04-01T09:30:00+08:00" },
    { ...layout.seal.seal.value, value: "0".repeat(64) },
    { ...layout.seal.sealVersion.value, value: "2" },
  ];
  for (const change of changes) {
    const { seal, broken } = sealOf(patchWorkbook(bytes, [change], nodePlatform));
    expect([change, seal?.intact, broken.map(({ level }) => level)]).toEqual([change, false, ["A"]]);
  }
});

test("a changed form is sealed again in place of its old seal", async () => {
  const { bytes, digest } = sealed(await filledForm("finance").bytes());
  const again = sealed(patchWorkbook(bytes, [{ ...layout.signatures.preparer, value: "填报人乙" }], nodePlatform));
  expect(again.digest).not.toBe(digest);
  expect(sealOf(again.bytes).seal).toMatchObject({ digest: again.digest, intact: true });
});

test("a form with errors is not sealed, and says what stands in the way", async () => {
  const wrong = patchWorkbook(await filledForm("finance").bytes(), [{ ...figure, value: "很多" }], nodePlatform);
  const result = sealForm(wrong, request);
  expect(result).toMatchObject({ status: "not-ready" });
  expect(result.status === "not-ready" && result.reasons).toContainEqual({
    reason: "must-fix",
    code: "V06",
    indicator: "district-fiscal-revenue",
  });
});

test("despite figures that must be corrected it is sealed where leave is to be asked, but never with blanks", async () => {
  const wrong = patchWorkbook(await filledForm("finance").bytes(), [{ ...figure, value: "很多" }], nodePlatform);
  expect(sealForm(wrong, { ...request, despite: true })).toMatchObject({ status: "sealed" });
  const blank = patchWorkbook(wrong, [{ ...layout.signatures.preparer, value: null }], nodePlatform);
  expect(sealForm(blank, { ...request, despite: true })).toMatchObject({ status: "not-ready" });
});
