import { useMemo } from "react";
import { type Carry, carriable } from "../../../core/carry/carry";
import { recordEdits } from "../../../core/carry/record";
import type { CarriedFigure, Fact } from "../../../core/submission/submission";
import type { CellEdit } from "../../host/workbook-host";
import type { FormContent } from "../../workspace/content";
import { useWorkspace } from "../../workspace/workspace";

/** What can be carried into the open form, what was, and what is done about it. */
export interface Carrying {
  readonly offered: readonly Carry[];
  /** Carried figures that stand, with their cells. */
  readonly standing: readonly Fact[];
  take(): Promise<boolean>;
  clear(): Promise<boolean>;
}

const NONE: readonly CarriedFigure[] = [];

/** Carrying over (带入) in the open form. Into a sealed form nothing is carried, since its seal would be broken. */
export function useCarry({ form, checked: { submission } }: FormContent): Carrying {
  const { list, history, sealing, say, write } = useWorkspace();
  const isSealed = sealing !== null || submission.seal?.intact === true;
  const offered = useMemo(
    () => (isSealed ? [] : carriable({ list, form, submission, period: null, history, others: [] })),
    [isSealed, list, form, submission, history],
  );
  const carried = submission.carried ?? NONE;
  const standing = useMemo(
    () =>
      carried.flatMap(({ indicator, measure }) => {
        return submission.facts.find((fact) => fact.indicator === indicator && fact.measure === measure) ?? [];
      }),
    [carried, submission],
  );
  return {
    offered,
    standing,
    take() {
      const edits = offered.map(({ sheet, cell, value }): CellEdit => ({ sheet, cell, value }));
      const all = [...edits, ...recordEdits(form, [...carried, ...offered])];
      return write(all, say("pane.carry.taken", { count: offered.length }));
    },
    clear() {
      const edits = standing.map(({ sheet, cell }): CellEdit => ({ sheet, cell, value: null }));
      return write([...edits, ...recordEdits(form, [])], say("pane.carry.cleared", { count: standing.length }));
    },
  };
}
