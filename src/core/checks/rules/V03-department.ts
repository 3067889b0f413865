import type { Finding } from "../../findings/finding";
import { unitName } from "../../form/form";
import { unitLine } from "../../form/headings";
import type { CellAddress } from "../../grid/grid";
import type { Department } from "../../targets/schema";
import type { Check, CheckContext } from "../check";
import { otherUnitNamed } from "../evidence/departments";
import { cellAddressOf } from "../evidence/rows";
import { findingReporter } from "../report";

const { fail, undecided } = findingReporter("V03", "A");

export const V03: Check = {
  code: "V03",
  kind: "format",
  level: "A",
  run: (context) => [...departmentFindings(context), ...areaFindings(context)],
};

function departmentFindings(context: CheckContext): Finding[] {
  const { list, submission, form } = context;
  const { department: id, form: stated, departmentField } = submission.identity;
  if (id === null) return [undecided(context, "department-unknown", {}, { level: "A" })];
  const department = list.departments.find((known) => known.id === id);
  if (!department) return [fail(context, "not-on-list", {}, { args: { department: id } })];
  if (form?.department.id !== id || (stated !== null && stated !== form.id)) {
    const args = { department: department.nameZh, form: stated ?? "" };
    return [fail(context, "not-assigned", {}, { args })];
  }
  const text = departmentField?.text.replace(/\s/g, "") ?? "";
  const names = [department.nameZh, department.shortZh];
  if (departmentField && text === "") return [blankName(context, cellAddressOf(departmentField), department)];
  if (!departmentField || names.some((name) => text.includes(name))) return [];
  const args = { text, department: department.nameZh };
  const other = otherUnitNamed(list, id, text);
  if (other) {
    const named = { ...args, otherDepartment: other.id };
    return [fail(context, "other-units-form", { cells: [cellAddressOf(departmentField)] }, { args: named })];
  }
  return [fail(context, "header-differs", { cells: [cellAddressOf(departmentField)] }, { level: "C", args })];
}

/** The label in front of the name is there, so what it is to say can be offered back. */
function blankName(context: CheckContext, place: CellAddress, department: Department): Finding {
  const heading = unitLine(unitName(context.list, department));
  return fail(
    context,
    "header-blank",
    { cells: [place] },
    {
      level: "C",
      args: { department: department.nameZh },
      suggestion: { kind: "restore-heading", changes: [{ ...place, value: heading }], args: { heading } },
    },
  );
}

function areaFindings(context: CheckContext): Finding[] {
  const { area } = context.submission.identity;
  const { code, nameZh } = context.list.header.area;
  if (area === null) return [undecided(context, "area-unknown", {}, { args: { expected: code } })];
  return area === code ? [] : [fail(context, "other-area", {}, { args: { area, expected: code, nameOfArea: nameZh } })];
}
