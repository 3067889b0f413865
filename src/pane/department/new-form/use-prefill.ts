import { useMemo } from "react";
import { type Prefill, prefillable } from "../../../core/new-form/prefill";
import { recordEdits } from "../../../core/new-form/record";
import type { Fact, PrefilledFigure } from "../../../core/submission/submission";
import type { CellEdit } from "../../host/workbook-host";
import type { FormContent } from "../../workspace/content";
import { useWorkspace } from "../../workspace/workspace";

/** What can be prefilled in the open form, what was, and what is done about it. */
export interface Prefilling {
  readonly offered: readonly Prefill[];
  /** Prefilled figures that stand, with their cells. */
  readonly standing: readonly Fact[];
  take(): Promise<boolean>;
  clear(): Promise<boolean>;
}

const NONE: readonly PrefilledFigure[] = [];

/** Prefilling (带入) in the open form. Into a sealed form nothing is prefilled, since its seal would be broken. */
export function usePrefill({ form, checked: { submission } }: FormContent): Prefilling {
  const { list, history, sealing, say, write } = useWorkspace();
  const isSealed = sealing !== null || submission.seal?.intact === true;
  const offered = useMemo(
    () => (isSealed ? [] : prefillable({ list, form, submission, period: null, history, others: [] })),
    [isSealed, list, form, submission, history],
  );
  const prefilled = submission.prefilled ?? NONE;
  const standing = useMemo(
    () =>
      prefilled.flatMap(({ indicator, measure }) => {
        return submission.facts.find((fact) => fact.indicator === indicator && fact.measure === measure) ?? [];
      }),
    [prefilled, submission],
  );
  return {
    offered,
    standing,
    take() {
      const edits = offered.map(({ sheet, cell, value }): CellEdit => ({ sheet, cell, value }));
      const all = [...edits, ...recordEdits(form, [...prefilled, ...offered])];
      return write(all, say("pane.newForm.taken", { count: offered.length }));
    },
    clear() {
      const edits = standing.map(({ sheet, cell }): CellEdit => ({ sheet, cell, value: null }));
      return write([...edits, ...recordEdits(form, [])], say("pane.newForm.cleared", { count: standing.length }));
    },
  };
}
