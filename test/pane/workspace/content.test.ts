import { bundledFiles, bundledTargetList, hashOf } from "#src/actions/bundled-list";
import type { ServiceReceipt } from "#src/client/answers";
import { parseTargetList } from "#src/core/targets/parse";
import { tabsFor } from "#src/pane/shell/views";
import { contentOf } from "#src/pane/workspace/content";
import { formStateOf, progressOf } from "#src/pane/workspace/form-progress";
import { patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { readWorkbook } from "#src/workbook/read/read";
import { exportTargetList } from "#src/workbook/target-list/export";
import { filledForm, formContent, issuedForm, layout, list, request } from "../../scenario/form-file";

const kindOf = (bytes: Uint8Array) =>
  contentOf({ workbook: readWorkbook(bytes, nodePlatform), fileName: "表.xlsx" }, request);

test("an issued form is a form before anything is in it, with everything due still to come", async () => {
  const content = await issuedForm()
    .with({ ...layout.period, value: "2024年3月" })
    .content();
  const { filled, due } = progressOf(content);
  expect(filled).toBe(0);
  expect(due).toBeGreaterThan(20);
  expect(formStateOf(content, null)).toBe("empty");
});

test("a form passes through its states as it is filled in", async () => {
  const begun = { ...layout.figure("promotion-events", "month"), value: 6 };
  const state = async (bytes: Promise<Uint8Array>) => formStateOf(formContent(await bytes), null);
  expect(
    await state(
      issuedForm()
        .with({ ...layout.period, value: "2024年3月" }, begun)
        .bytes(),
    ),
  ).toBe("filling");
  expect(
    await state(
      filledForm()
        .with({ ...layout.figure("promotion-events", "month"), value: "很多" })
        .bytes(),
    ),
  ).toBe("errors");
  expect(await state(filledForm().bytes())).toBe("unchecked");
});

test("审核通过 is said only once nothing waits for earlier forms", async () => {
  const content = await filledForm().content();
  const findings = content.checked.findings.filter(({ waitsFor }) => waitsFor !== "history");
  expect(findings.length).toBeLessThan(content.checked.findings.length);
  expect(formStateOf({ ...content, checked: { ...content.checked, findings } }, null)).toBe("passed");
});

test("what was sealed since the form was opened is its state until it changes", async () => {
  const content = await filledForm().content();
  const receipt: ServiceReceipt = {
    ...{ period: "2024-03", department: "commerce", version: 1, sha256: "0", fileName: "x.xlsx" },
    ...{ receivedAt: "2024-04-08T01:31:02.000Z", late: false, sentBy: "填报人甲", logIndex: 17 },
  };
  const sealing = { receipt: null, handed: null, sha256: "0" };
  const sent = { ...sealing, receipt };
  expect(formStateOf(content, sealing)).toBe("sealed");
  expect(formStateOf(content, sent)).toBe("submitted");
  const decided = (stands: "returned" | "accepted", sha256: string) =>
    formStateOf(content, sent, false, { stands, sha256, waiting: null });
  expect([decided("returned", "0"), decided("accepted", "0")]).toEqual(["returned", "accepted"]);
  // What the bureau says is of another file.
  expect(decided("returned", "1")).toBe("submitted");
  // What waits for another person of the unit counts when that person has approved it.
  const put = { ...sealing, handed: "review" } as const;
  const waiting = { by: "填报人甲", at: receipt.receivedAt };
  expect(formStateOf(content, put, false, { stands: "empty", sha256: null, waiting })).toBe("reviewing");
  expect(formStateOf(content, put, false, { stands: "empty", sha256: null, waiting: null })).toBe("sealed");
  expect(formStateOf(content, put, false, { stands: "submitted", sha256: "0", waiting: null })).toBe("submitted");
});

test("the target list's workbook is known by its sheets", async () => {
  expect(kindOf(await exportTargetList(list))).toEqual({ kind: "target-list" });
});

test("a form that cannot be taken says why, and any other workbook is no form at all", async () => {
  const unknown = patchWorkbook(
    await filledForm().bytes(),
    [{ ...layout.identity.form, value: "绿统样99表" }],
    nodePlatform,
  );
  expect(kindOf(unknown)).toMatchObject({ kind: "other", refusal: { kind: "unknown-template" } });
  const workbook = { sheets: [], date1904: false, externalLinks: [], hasMacros: false };
  expect(contentOf({ workbook, fileName: "x.xlsx" }, request)).toEqual({ kind: "other", refusal: null });
});

test("each kind of workbook has its tabs, and only the rollup joins others", () => {
  expect(tabsFor("form", null)).toEqual(["department", "comparison", "signing"]);
  expect(tabsFor("form", "bureau")).toEqual(["department", "comparison", "signing", "bureau"]);
  expect(tabsFor("form", "audit")).toEqual(tabsFor("form", null));
  expect(tabsFor("other", null)).toEqual(["bureau"]);
});

test("the list the pane is built with is the one the parser accepts", () => {
  const parsed = parseTargetList(bundledFiles, hashOf(bundledFiles, nodePlatform));
  expect(bundledTargetList(nodePlatform)).toEqual(parsed);
});
