import { lazy, Suspense } from "react";
import type { FigureName } from "../../core/rollup/figure-name";
import type { SummaryReport } from "./answers";
import { FindingsAcross } from "./FindingsAcross";
import { Loading } from "./Loading";
import type { DeskTab } from "./MonthTabs";
import { RollupView } from "./RollupView";
import { Roster } from "./Roster";
import type { OpenedUnit } from "./UnitView";
import type { Loaded } from "./use-loaded";
import type { useMonth } from "./use-month";
import { YearMap } from "./YearMap";

const PapersView = lazy(() => import("./papers/PapersView"));
const CuesView = lazy(() => import("./cues/CuesView"));

interface Props {
  readonly period: string;
  readonly tab: DeskTab;
  readonly month: ReturnType<typeof useMonth>["month"];
  readonly summary: Loaded<SummaryReport>;
  readonly traced: FigureName | null;
  onOpen(period: string, unit: OpenedUnit): void;
}

/** The view of a month that was chosen. */
export function MonthView({ period, tab, month, summary, traced, onOpen }: Props) {
  const openAt = (department: string, rest: Partial<OpenedUnit> = {}) =>
    onOpen(period, { department, version: null, cell: null, ...rest });
  switch (tab) {
    case "roster":
      return (
        <Loading loaded={month}>
          {({ lines }) => <Roster period={period} lines={lines} onOpen={(department) => openAt(department)} />}
        </Loading>
      );
    case "findings":
      return (
        <Loading loaded={summary}>
          {(rolled) => <FindingsAcross summary={rolled} onShow={(department, cell) => openAt(department, { cell })} />}
        </Loading>
      );
    case "year":
      return (
        <YearMap
          period={period}
          onOpen={(other, department) => onOpen(other, { department, version: null, cell: null })}
        />
      );
    case "cues":
      return (
        <Suspense fallback={null}>
          <CuesView
            period={period}
            onShow={(department, cell, of) => onOpen(of, { department, version: null, cell })}
          />
        </Suspense>
      );
    case "papers":
      return (
        <Suspense fallback={null}>
          <PapersView period={period} />
        </Suspense>
      );
    case "rollup":
      return (
        <Loading loaded={summary}>
          {(rolled) => (
            <RollupView
              period={period}
              summary={rolled}
              traced={traced}
              onSource={({ period: of, department, version, sheet, cell }) =>
                onOpen(of, { department, version: of === period ? version : null, cell: { sheet, cell } })
              }
            />
          )}
        </Loading>
      );
  }
}
