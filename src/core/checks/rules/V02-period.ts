import { formatPeriod, samePeriod } from "../../period";
import { isTwoMonths } from "../../submission/reported-period";
import type { Check } from "../check";
import { isNamed, monthInFileName } from "../evidence/file-name-month";
import { placeOf } from "../evidence/rows";
import { type Place, reporter } from "../report";

const { fail, undecided } = reporter("V02", "A");

export const V02: Check = {
  code: "V02",
  kind: "format",
  level: "A",
  run(context) {
    const { identity, file } = context.submission;
    const field = identity.periodField;
    const place: Place = field ? { cells: [placeOf(field)] } : {};
    if (identity.period === null) {
      const text = field?.text ?? "";
      const variant = isTwoMonths(text) ? "period-ambiguous" : "period-unreadable";
      return [undecided(context, variant, place, { level: "A", args: { text } })];
    }
    const asked = context.period ?? identity.period;
    const findings = [];
    if (!samePeriod(identity.period, asked)) {
      const args = { statedPeriod: formatPeriod(identity.period), askedPeriod: formatPeriod(asked) };
      const suggestion = field && {
        kind: "set-period" as const,
        changes: [{ ...placeOf(field), value: `${asked.year}年${asked.month}月` }],
        args: { askedPeriod: formatPeriod(asked) },
      };
      findings.push(fail(context, "period-differs", place, { args, suggestion }));
    }
    const named = monthInFileName(file.name);
    if (named && !isNamed(named, asked)) {
      const args = { file: file.name, askedPeriod: formatPeriod(asked) };
      findings.push(fail(context, "file-name-differs", place, { level: "C", args }));
    }
    return findings;
  },
};
