import { formOf } from "#src/core/form/form";
import { layoutOf } from "#src/core/form/layout";
import { explanationAddress, noteText } from "#src/pane/department/edits";
import { type CellChange, patchWorkbook } from "#src/workbook/patch/patch";
import { nodePlatform } from "#src/workbook/platform/node";
import { filledForm, formContent, list } from "../../scenario/form-file";

const form = formOf(list, list.departments.find(({ nameZh }) => nameZh === "司法局")!)!;
const layout = layoutOf(form);
const dated = { ...layout.signatures.reportedOn, value: "2024年5月20日" };

const contentWith = async (...changes: readonly CellChange[]) =>
  formContent(patchWorkbook(await filledForm(form.department.id).bytes(), changes, nodePlatform));

test("a form with tasks only is explained in 核实说明 under its table, and may then be handed in", async () => {
  const asked = await contentWith(dated);
  const late = asked.checked.findings.find(({ variant }) => variant === "date-late")!;
  expect(asked.checked.submittable).toBe(false);
  const place = explanationAddress(asked, late.indicator)!;
  expect(place).toEqual(layout.remark);
  const explained = await contentWith(dated, { ...place, value: "负责人出差，五月下旬补签" });
  expect(noteText(explained, null)).toBe("负责人出差，五月下旬补签");
  expect(explained.checked.findings.find(({ variant }) => variant === "date-late")).toMatchObject({
    explanation: "负责人出差，五月下旬补签",
  });
  expect(explained.checked.submittable).toBe(true);
});
