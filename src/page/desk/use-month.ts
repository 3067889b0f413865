import { useMemo } from "react";
import type { FormLine } from "../../client/answers";
import type { MonthAnswer, SummaryReport } from "./answers";
import { useDesk } from "./desk-context";
import { useLoaded } from "./use-loaded";

/** A month's forms, kept fresh, its roll-up, and the desk as it is under the list that counts for the month. */
export function useMonth(period: string) {
  const desk = useDesk();
  const { service } = desk;
  const month = useLoaded(
    period,
    async () => {
      const [{ forms }, { state, list: named }] = await Promise.all([
        service.get<{ forms: readonly FormLine[] }>(`/submissions?period=${period}`),
        service.get<MonthAnswer>(`/periods/${period}`),
      ]);
      return { lines: forms, state, list: (await desk.findList(named)) ?? desk.list };
    },
    true,
  );
  // What is rolled up changes with the forms only.
  const standing = month.value?.lines.map(({ state, version }) => `${state}${version}`).join(" ") ?? "";
  const summary = useLoaded(`rollup ${period} ${standing}`, () =>
    service.get<SummaryReport>(`/periods/${period}/rollup`),
  );
  const list = month.value?.list ?? desk.list;
  const ofMonth = useMemo(() => ({ ...desk, list }), [desk, list]);
  return { month, summary, desk: ofMonth };
}
