import type { Finding } from "../findings/finding";
import type { Period } from "../period";
import type { Check, CheckContext } from "./check";
import { dayIn, reportingDay } from "./evidence/day";
import { monthsInFileName } from "./evidence/file-name-month";
import { contextOf, periodOf } from "./evidence/rows";
import { goneIn } from "./gone-after";
import { leading } from "./leading";

/**
 * The findings with those left out that go with a month the form is not of: they stand under what says so of the month.
 * Of which month the form is tell its file name and its day of reporting together.
 */
export function foldWrongMonth(
  context: CheckContext,
  findings: readonly Finding[],
  checks: readonly Check[],
): Finding[] {
  const months = findings.filter(({ code, loweredFrom }) => code === "V02" && loweredFrom === undefined);
  const lead = months.find(({ variant }) => variant === "period-differs") ?? months.find(isOfFileName);
  const meant = lead && monthMeant(context);
  if (!lead || !meant) return [...findings];
  // Where another month was asked for, what is wrong with the figures by it is not wrong by the one the form is of.
  const isGone = isOfFileName(lead) ? goneInMonth(context, meant, checks) : isOfFileName;
  const followers = findings.filter((finding) => finding !== lead && isGone(finding));
  return findings
    .filter((finding) => !followers.includes(finding))
    .map((finding) => (finding === lead ? tellingOfDate(leading(lead, followers)) : finding));
}

/** V24 leaves the day to a finding that names it. */
function tellingOfDate(finding: Finding): Finding {
  return { ...finding, holdsUp: [...(finding.holdsUp ?? []), "V24"] };
}

/** The one month that file name and day of reporting agree on against the one the form is checked for. */
function monthMeant(context: CheckContext): Period | null {
  const { file, signatures } = context.submission;
  const checked = periodOf(context);
  const [named, other] = monthsInFileName(file.name);
  const day = dayIn(signatures.reportedOn?.text ?? "", checked);
  if (!checked || !named || other || day === null) return null;
  const meant = { year: named.year ?? checked.year, month: named.month };
  return reportingDay(day, meant) === "in-time" && reportingDay(day, checked) !== "in-time" ? meant : null;
}

function isOfFileName({ code, variant }: Finding): boolean {
  return code === "V02" && variant === "file-name-differs";
}

/** Whether a check of the form by itself would not say it of a form of that month. */
function goneInMonth(context: CheckContext, period: Period, checks: readonly Check[]): (finding: Finding) => boolean {
  const { submission, own } = context;
  const identity = { ...submission.identity, period };
  const asked = checks.filter(({ kind }) => kind === "within-form" || kind === "format");
  const supposed = contextOf({ ...context, period, submission: { ...submission, identity } }, own);
  const isGone = goneIn(supposed, asked, () => true);
  return (finding) =>
    finding.outcome === "fail" && (finding.indicator !== null || finding.about === "form") && isGone(finding);
}
