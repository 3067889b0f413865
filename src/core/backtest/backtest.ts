import type { CheckContext } from "../checks/check";
import { type IndexedSubmission, indexed } from "../checks/evidence/indexed";
import { contextOf } from "../checks/evidence/rows";
import { CHECKS } from "../checks/rules";
import { applyChecks } from "../checks/run";
import type { CheckCode, Finding } from "../findings/finding";
import { formOf } from "../form/form";
import type { History } from "../history/history";
import { formatPeriod } from "../period";
import type { Submission } from "../submission/submission";
import type { TargetList } from "../targets/schema";
import { type DraftRule, isOf } from "./draft-rules";
import { type FormFindings, type RuleOutcome, sumUp } from "./outcomes";
import type { TestedForm } from "./tested-form";

export interface BacktestRequest {
  /** The list the rules are of. */
  readonly draft: TargetList;
  readonly rules: readonly DraftRule[];
  readonly forms: readonly TestedForm[];
  /** What the versions that count said, of all months. */
  readonly history: History;
}

/** What came of a draft's rules over the months there are. */
export interface Backtest {
  /** The months of which there are forms, in order: "2024-03". */
  readonly months: readonly string[];
  readonly forms: number;
  readonly versions: number;
  readonly rules: readonly RuleOutcome[];
}

/** What says more precisely what is wrong with a figure, and speaks before the rules that can be tested. */
const SPEAKING_FIRST: readonly CheckCode[] = ["V07", "V08", "V09"];

/**
 * Applies rules of a draft to every version of stored forms, whatever state the draft gives them, and holds what they say
 * against what became of the figures: each hit was corrected later, explained, or neither; and corrected figures were
 * caught or missed. A rule speaks as it would beside the more precise ones that speak before it.
 */
export function backtest({ draft, rules, forms, history }: BacktestRequest): Backtest {
  const codes = new Set<CheckCode>([...SPEAKING_FIRST, ...rules.map(({ check }) => check)]);
  const checks = CHECKS.filter(({ code }) => codes.has(code));
  const tested = new Set(rules.flatMap(({ kind, id }) => (kind === "relation" ? [id] : [])));
  const list = { ...draft, relations: draft.relations.filter(({ id }) => tested.has(id)) };
  const months = countedByMonth(forms);
  const found = forms.map((form): FormFindings => {
    const others = (months.get(formatPeriod(form.period)) ?? []).filter(
      ({ submission }) => submission.identity.department !== form.department,
    );
    const apply = (submission: Submission) => {
      const context = contextFor(submission, { list, form, history, others });
      return context ? applyChecks(context, checks) : [];
    };
    return { form, versions: form.versions.map((submission) => ({ submission, findings: apply(submission) })) };
  });
  return {
    months: [...months.keys()].sort(),
    forms: forms.length,
    versions: forms.reduce((sum, { versions }) => sum + versions.length, 0),
    rules: rules.map((rule) =>
      sumUp(
        rule,
        list,
        found.map((form) => only(rule, form)),
      ),
    ),
  };
}

function countedByMonth(forms: readonly TestedForm[]): Map<string, IndexedSubmission[]> {
  const months = new Map<string, IndexedSubmission[]>();
  for (const { period, counted } of forms) {
    const month = formatPeriod(period);
    months.set(month, [...(months.get(month) ?? []), indexed(counted)]);
  }
  return months;
}

interface Surroundings extends Pick<CheckContext, "list" | "history" | "others"> {
  readonly form: TestedForm;
}

/** null where the draft has no such unit. */
function contextFor(submission: Submission, { list, form, history, others }: Surroundings): CheckContext | null {
  const department = list.departments.find(({ id }) => id === form.department);
  if (!department) return null;
  const input = { list, form: formOf(list, department), submission, period: form.period, history, others };
  return contextOf(input, indexed(submission));
}

function only(rule: DraftRule, { form, versions }: FormFindings): FormFindings {
  const own = (findings: readonly Finding[]) => findings.filter((finding) => isOf(rule, finding));
  return { form, versions: versions.map(({ submission, findings }) => ({ submission, findings: own(findings) })) };
}
