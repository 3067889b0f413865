import type { Finding, Suggestion } from "../../findings/finding";
import { formatPeriod, type Period, samePeriod } from "../../period";
import type { Field } from "../../submission/submission";
import { monthOnForm, possibleMonths } from "../../submission/written-date";
import type { Check, CheckContext } from "../check";
import { isNamed, monthsInFileName } from "../evidence/file-name-month";
import { cellAddressOf } from "../evidence/rows";
import { type FindingSubject, findingReporter } from "../report";

const { fail, undecided } = findingReporter("V02", "A");

export const V02: Check = {
  code: "V02",
  kind: "format",
  level: "A",
  run(context) {
    const { identity, file } = context.submission;
    const field = identity.periodField;
    const place: FindingSubject = field ? { cells: [cellAddressOf(field)] } : {};
    if (identity.period === null) return [unread(context, field, place)];
    const asked = context.period ?? identity.period;
    const findings = [];
    if (!samePeriod(identity.period, asked)) {
      const args = { statedPeriod: formatPeriod(identity.period), askedPeriod: formatPeriod(asked) };
      const suggestion = field && settingPeriod(field, asked);
      findings.push(fail(context, "period-differs", place, { args, suggestion }));
    }
    // A name may tell two months, that of the figures and that of reporting.
    const named = monthsInFileName(file.name);
    if (named.length > 0 && !named.some((month) => isNamed(month, asked))) {
      const args = { file: file.name, askedPeriod: formatPeriod(asked) };
      findings.push(fail(context, "file-name-differs", place, { level: "C", args }));
    }
    return findings;
  },
};

/** What the form is issued with where the month goes: 2024年__月. */
const FORM_LINE = /^(?:\d{4}年)?\s*_+\s*月$/;

/** The header names no month, or what may be two. */
function unread(context: CheckContext, field: Field | null, place: FindingSubject): Finding {
  const { period } = context;
  const text = field?.text ?? "";
  const suggestion = field && period && settingPeriod(field, period);
  if (text === "" || FORM_LINE.test(text))
    return undecided(context, "period-blank", place, { level: "A", args: {}, suggestion });
  const possible = possibleMonths(text);
  const [first, second] = possible;
  if (!first || !second) return undecided(context, "period-unreadable", place, { level: "A", args: { text } });
  const args = { text, firstPeriod: formatPeriod(first), secondPeriod: formatPeriod(second) };
  const fits = period !== null && possible.some((month) => samePeriod(month, period));
  return undecided(context, "period-ambiguous", place, { level: "A", args, suggestion: fits ? suggestion : null });
}

function settingPeriod(field: Field, asked: Period): Suggestion {
  const args = { askedPeriod: formatPeriod(asked) };
  return { kind: "set-period", changes: [{ ...cellAddressOf(field), value: monthOnForm(asked) }], args };
}
