import { useMemo } from "react";
import {
  isOfOtherMonth,
  isSameFigure,
  outdatedPrefills,
  type Prefill,
  prefillable,
} from "../../../core/new-form/prefill";
import { recordEdits } from "../../../core/new-form/record";
import { withdrawnPrefills } from "../../../core/new-form/withdrawn";
import type { Period } from "../../../core/period";
import type { Fact, PrefilledFigure, Submission } from "../../../core/submission/submission";
import type { CellEdit } from "../../host/workbook-host";
import type { FormContent } from "../../workspace/content";
import { useWorkspace } from "../../workspace/workspace";

/** A prefilled total with the month that it was worked out from. */
export interface Withdrawn {
  readonly total: Fact;
  readonly month: Fact;
}

/** What can be prefilled in the open form, what was, and what is done about it. */
export interface Prefilling {
  readonly offered: readonly Prefill[];
  /** Prefilled figures of another month for which this one has none. */
  readonly outdated: readonly Fact[];
  /** Prefilled totals of this month, each with its month, which is blank or "—" now. */
  readonly withdrawn: readonly Withdrawn[];
  /** Prefilled figures that stand, with their cells. */
  readonly standing: readonly Fact[];
  /** The month that prefilled figures are of which are to be put right; null where it is that of the form. */
  readonly otherMonth: Period | null;
  readonly to: Period | null;
  take(): Promise<boolean>;
  clear(): Promise<boolean>;
}

const NONE: readonly PrefilledFigure[] = [];
const NOTHING = { offered: [], outdated: [], withdrawn: [] };

/** Prefilling (带入) in the open form. Into a sealed form nothing is prefilled, since its seal would be broken. */
export function usePrefill({ form, checked: { submission } }: FormContent): Prefilling {
  const { list, history, sealing, say, write } = useWorkspace();
  const isSealed = sealing !== null || submission.seal?.intact === true;
  const { offered, outdated, withdrawn } = useMemo(() => {
    if (isSealed) return NOTHING;
    const input = { list, form, submission, period: null, history, others: [] };
    return {
      offered: prefillable(input),
      outdated: outdatedPrefills(input),
      withdrawn: withdrawnPrefills(input),
    };
  }, [isSealed, list, form, submission, history]);
  const prefilled = submission.prefilled ?? NONE;
  const standing = useMemo(() => placesOf(prefilled, submission), [prefilled, submission]);
  const to = submission.identity.period;
  const wrong = [...outdated, ...offered.flatMap(({ was }) => was ?? [])];
  return {
    offered,
    outdated: placesOf(outdated, submission),
    withdrawn: withdrawn.flatMap((one) => placesOf([one], submission).map((total) => ({ total, month: one.month }))),
    standing,
    otherMonth: wrong.find((one) => isOfOtherMonth(one, to))?.period ?? null,
    to,
    take() {
      const out = [...outdated, ...withdrawn];
      const edits = [
        ...placesOf(out, submission).map(({ sheet, cell }): CellEdit => ({ sheet, cell, value: null })),
        ...offered.map(({ sheet, cell, value }): CellEdit => ({ sheet, cell, value })),
      ];
      const kept = prefilled.filter((one) => ![...out, ...offered].some((other) => isSameFigure(one, other)));
      // What is known to be the same in both months is of this one now.
      const now = kept.map((one) => (one.period && to ? { ...one, period: to } : one));
      const done = [
        ...(offered.length > 0 ? [say("pane.newForm.taken", { count: offered.length })] : []),
        ...(out.length > 0 ? [say("pane.newForm.cleared", { count: out.length })] : []),
      ];
      return write([...edits, ...recordEdits(form, [...now, ...offered])], done.join(say("terms.separator")));
    },
    clear() {
      const edits = standing.map(({ sheet, cell }): CellEdit => ({ sheet, cell, value: null }));
      return write([...edits, ...recordEdits(form, [])], say("pane.newForm.cleared", { count: standing.length }));
    },
  };
}

/** The cells of prefilled figures. */
function placesOf(figures: readonly PrefilledFigure[], { facts }: Submission): Fact[] {
  return figures.flatMap((one) => facts.find((fact) => isSameFigure(fact, one)) ?? []);
}
