import { formsOf } from "../../form/form";
import type { Check } from "../check";
import { reporter } from "../report";

const { fail, undecided } = reporter("V01", "A");

export const V01: Check = {
  code: "V01",
  kind: "format",
  level: "A",
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
