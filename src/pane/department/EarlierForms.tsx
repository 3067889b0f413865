import { useEffect, useEffectEvent, useRef } from "react";
import { lastMonthOver } from "../../core/new-form/months";
import { formatPeriod, monthsBetween } from "../../core/period";
import { beijingMonth } from "../../core/states/deadlines";
import type { FormContent } from "../workspace/content";
import { recall, remember } from "../workspace/earlier-files";
import { progressOf } from "../workspace/form-progress";
import { useWorkspace } from "../workspace/workspace";

/**
 * Keeps the open form's unit in mind, its sealed forms, and those of months before the one that is due once they are
 * filled in; it shows nothing itself. Of forms that somebody else than their unit looks at nothing is kept.
 */
export default function EarlierForms() {
  const { content, list, reading, service, sealing, earlier } = useWorkspace();
  const form = content.kind === "form" ? content : null;
  const submission = form?.checked.submission ?? null;
  const department = form?.form.department.id ?? null;
  const area = submission?.identity.area ?? list.header.area.code;
  const follow = useEffectEvent(() => void recall(earlier, department === null ? null : { area, department }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another unit has other files
  useEffect(() => follow(), [area, department]);

  const isUnits = service.account === null || service.account.role === "department";
  const sealed = isUnits && submission?.seal?.intact ? submission.seal.digest : null;
  const keep = useEffectEvent((fileName: string, sealedAt?: string) => {
    if (submission) void remember(earlier, submission, fileName, sealedAt);
  });
  useEffect(() => {
    if (sealed !== null) keep(reading.fileName);
  }, [sealed, reading.fileName]);
  useEffect(() => {
    if (sealing) keep(sealing.name, sealing.sealedAt);
  }, [sealing]);

  // A month chosen by mistake while the form is filled in is not the month of an earlier form.
  const openedAs = useRef({ fileName: "", month: "" });
  const month = monthOf(form);
  if (openedAs.current.fileName !== reading.fileName) openedAs.current = { fileName: reading.fileName, month };
  const isPast = isUnits && form !== null && isOfEarlierMonth(form, service.ways?.now);
  const isKept = isPast && month === openedAs.current.month && isFilledIn(form);
  useEffect(() => {
    if (isKept) keep(reading.fileName);
  }, [isKept, reading]);
  return null;
}

function monthOf(form: FormContent | null): string {
  const period = form?.checked.submission.identity.period;
  return period ? formatPeriod(period) : "";
}

function isOfEarlierMonth({ checked }: FormContent, now: string | undefined): boolean {
  const { period } = checked.submission.identity;
  const today = beijingMonth(now ? Date.parse(now) : Date.now());
  return period !== null && monthsBetween(period, lastMonthOver(today)) > 0;
}

function isFilledIn(form: FormContent): boolean {
  const { filled, due } = progressOf(form);
  return filled === due;
}
