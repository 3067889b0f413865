import type { Finding, Suggestion } from "../../findings/finding";
import type { OwnVariant } from "../../findings/variants";
import { formsOf } from "../../form/form";
import type { StructureNote } from "../../submission/submission";
import type { Check, CheckContext } from "../check";
import { cellAddressOf } from "../evidence/rows";
import { findingReporter } from "../report";

const { fail, undecided } = findingReporter("V01", "A");

export const V01: Check = {
  code: "V01",
  kind: "format",
  level: "A",
  run: (context) => [...templateFindings(context), ...headFindings(context)],
};

function templateFindings(context: CheckContext): Finding[] {
  const { list, submission } = context;
  const { form, templateVersion, listHash } = submission.identity;
  if (form === null) return [undecided(context, "template-unknown", {}, { level: "A" })];
  if (form !== context.form?.id && !formsOf(list).some(({ id }) => id === form)) {
    return [fail(context, "unknown-form", {}, { args: { form } })];
  }
  if (templateVersion === null) return [identityLost(context, form)];
  if (templateVersion !== list.header.templateVersion) {
    const args = { version: templateVersion, current: list.header.templateVersion };
    return [fail(context, "old-version", {}, { args })];
  }
  // The list may be amended without touching the forms; then the version stays and only this is said.
  return listHash !== null && listHash !== list.hash ? [fail(context, "other-list", {}, { level: "D" })] : [];
}

const HEAD_VARIANTS = {
  "changed-form-number": "form-number-differs",
  "changed-head-unit": "head-unit-differs",
} as const satisfies Partial<Record<StructureNote["kind"], OwnVariant<"V01">>>;

/** What is read by people says something else than the hidden sheet the figures are taken by. */
function headFindings(context: CheckContext): Finding[] {
  return context.submission.structure.flatMap(({ kind, cells, detail, expected }) => {
    if (kind !== "changed-form-number" && kind !== "changed-head-unit") return [];
    const heading = expected ?? "";
    const [cell] = cells;
    const suggestion: Suggestion | null = cell
      ? { kind: "restore-heading", changes: [{ ...cellAddressOf(cell), value: heading }], args: { heading } }
      : null;
    const args = { detail, expected: heading };
    const variant = detail === "" ? "head-line-gone" : HEAD_VARIANTS[kind];
    return [fail(context, variant, { cells }, { level: "C", args, suggestion })];
  });
}

/** Structure that tells another template from the current one. */
const MISFITS: ReadonlySet<StructureNote["kind"]> = new Set([
  "missing-sheet",
  "missing-header",
  "changed-heading",
  "missing-row",
  "unknown-row",
  "duplicate-row",
  "ambiguous-row",
  "renamed-row",
]);

/** Without the hidden sheet the rows say whether this is the current form; 重点任务 alone has nowhere to explain it. */
function identityLost(context: CheckContext, form: string): Finding {
  const { structure } = context.submission;
  if (structure.some(({ kind }) => MISFITS.has(kind))) {
    return fail(context, "identity-lost-rows", {}, { args: { form } });
  }
  const level = context.form?.rows.length === 0 ? "D" : "C";
  return fail(context, "identity-lost", {}, { level, args: { form } });
}
