import { sealForm } from "#src/actions/seal";
import type { ServiceReceipt } from "#src/client/answers";
import { outcomeOf } from "#src/pane/department/outcome";
import { isClear, obstaclesOf } from "#src/pane/department/signing/obstacles";
import { formStateOf } from "#src/pane/workspace/form-progress";
import { isFileAsSealed, type Sealing, sealStateOf } from "#src/pane/workspace/sealing";
import { type CellChange, patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { filledForm, formContent, layout, request } from "../../scenario/form-file";

const sealedAt = "2024-04-08T09:30:00+08:00";
const change = { ...layout.figure("promotion-events", "month"), value: 1 };

const seal = async () => {
  const made = sealForm(await filledForm().bytes(), { ...request, sealedAt });
  if (made.status !== "sealed") throw new Error("not sealed");
  return made;
};
const sealing = async (): Promise<Sealing> => {
  const { name, bytes, sha256, digest } = await seal();
  return { name, bytes, sha256, digest, sealedAt, receipt: null, handed: "download", revision: 1 };
};
const stateOf = async (made: Sealing | null, signedAfter: string | null, ...changes: readonly CellChange[]) =>
  sealStateOf(
    await filledForm()
      .with(...changes)
      .content(),
    { revision: 2 },
    { made, signedAfter },
    nodePlatform,
  );

test("a seal holds for as long as the form says the same, also after a change was taken back", async () => {
  const made = await sealing();
  expect(await stateOf(made, null)).toEqual({ sealing: made, brokenSeal: null, mustSignAgain: false });
  expect((await stateOf(made, null, change)).sealing).toBeNull();
});

test("a form changed after it was sealed here has to be signed again, once", async () => {
  const made = await sealing();
  const state = await stateOf(made, null, change);
  expect(state).toEqual({ sealing: null, brokenSeal: sealedAt, mustSignAgain: true });
  expect(await stateOf(made, sealedAt, change)).toMatchObject({ brokenSeal: sealedAt, mustSignAgain: false });
  const content = await filledForm().content();
  expect(isClear(obstaclesOf(content, true))).toBe(false);
  expect(isClear(obstaclesOf(content, false))).toBe(true);
});

test("so does a file whose seal was broken elsewhere: the pane says so and never that it may go", async () => {
  const broken = formContent(patchWorkbook((await seal()).bytes, [change], nodePlatform));
  const state = sealStateOf(broken, { revision: 1 }, { made: null, signedAfter: null }, nodePlatform);
  expect(state).toEqual({ sealing: null, brokenSeal: sealedAt, mustSignAgain: true });
  expect(formStateOf(broken, null, true)).toBe("seal-broken");
  const small = { ...layout.note("promotion-events"), value: "活动按计划开展" };
  const harmless = formContent(patchWorkbook((await seal()).bytes, [small], nodePlatform));
  expect(outcomeOf(harmless, sealedAt)).toEqual({ kind: "seal-broken", sealedAt });
});

test("a workbook that is still to be saved is not said to have the hash of the sealed bytes", () => {
  const receipt: ServiceReceipt = {
    ...{ period: "2024-03", department: "commerce", version: 1, sha256: "0", fileName: "x.xlsx" },
    ...{ receivedAt: "2024-04-08T01:31:02.000Z", late: false, sentBy: "填报人甲", logIndex: 17 },
  };
  expect(isFileAsSealed({ receipt: null, handed: "workbook" })).toBe(false);
  expect(isFileAsSealed({ receipt: null, handed: "browser" })).toBe(false);
  expect(isFileAsSealed({ receipt: null, handed: "file" })).toBe(true);
  expect(isFileAsSealed({ receipt: null, handed: "download" })).toBe(true);
  expect(isFileAsSealed({ receipt, handed: null })).toBe(true);
});
