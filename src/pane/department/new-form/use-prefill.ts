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

type Place = Pick<PrefilledFigure, "indicator" | "measure">;
const isOfOnePlace = (a: Place, b: Place) => a.indicator === b.indicator && a.measure === b.measure;

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
      prefilled.flatMap((one) => {
        return submission.facts.find((fact) => isOfOnePlace(fact, one)) ?? [];
      }),
    [prefilled, submission],
  );
  return {
    offered,
    standing,
    take() {
      const edits = offered.map(({ sheet, cell, value }): CellEdit => ({ sheet, cell, value }));
      const kept = prefilled.filter((one) => !offered.some((other) => isOfOnePlace(one, other)));
      const all = [...edits, ...recordEdits(form, [...kept, ...offered])];
      return write(all, say("pane.newForm.taken", { count: offered.length }));
    },
    clear() {
      const edits = standing.map(({ sheet, cell }): CellEdit => ({ sheet, cell, value: null }));
      return write([...edits, ...recordEdits(form, [])], say("pane.newForm.cleared", { count: standing.length }));
    },
  };
}
