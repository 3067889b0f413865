import { formsOf } from "../../form/form";
import type { Check } from "../check";
import { reporter } from "../report";

const { fail, undecided } = reporter("V01", "A");

export const V01: Check = {
  code: "V01",
  nameZh: "模板表号版本",
  nameEn: "Template id and version",
  kind: "format",
  level: "A",
  reasonZh: "旧模板的行次和口径可能已变，数据会填到别的指标上。",
  reasonEn: "Rows and definitions of an old template may have changed, so its figures could land on other indicators.",
  run(context) {
    const { list, submission } = context;
    const { form, templateVersion, listHash } = submission.identity;
    if (form === null || templateVersion === null) {
      return [undecided(context, "template-unknown", {}, { level: "A" })];
    }
    if (form !== context.form?.id && !formsOf(list).some(({ id }) => id === form)) {
      return [fail(context, "unknown-form", {}, { args: { form } })];
    }
    if (templateVersion !== list.header.templateVersion) {
      const args = { version: templateVersion, current: list.header.templateVersion };
      return [fail(context, "old-version", {}, { args })];
    }
    // The list may be amended without touching the forms; then the version stays and only this is said.
    return listHash !== null && listHash !== list.hash ? [fail(context, "other-list", {}, { level: "D" })] : [];
  },
};
