import { MessageBar, MessageBarBody, Tab, TabList, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { FormLine } from "../../client/answers";
import { makeStyles } from "../../pane/components/make-styles";
import type { MonthAnswer, SummaryReport } from "./answers";
import { DeskBar } from "./DeskBar";
import { type DeskContext, DeskContextProvider, useDesk } from "./desk-context";
import { FindingsAcross } from "./FindingsAcross";
import { Loading } from "./Loading";
import { MonthActions } from "./MonthActions";
import { NoRight } from "./NoRight";
import { RollupView } from "./RollupView";
import { Roster } from "./Roster";
import { type OpenedUnit, UnitView } from "./UnitView";
import { useLoaded } from "./use-loaded";
import { YearMap } from "./YearMap";

const TABS = ["roster", "findings", "year", "rollup"] as const;
type DeskTab = (typeof TABS)[number];

const useStyles = makeStyles({
  desk: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    alignItems: "center",
    justifyContent: "space-between",
    padding: `0 ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
});

interface Props extends DeskContext {
  readonly firstPeriod: string;
  onLeave(): void;
  onSignOut(): void;
}

/** 统计局工作台: the bureau's month over the service; the auditor reads the same. */
export default function Desk({ firstPeriod, onLeave, onSignOut, ...context }: Props) {
  const { role } = context.service.account;
  if (role !== "bureau" && role !== "auditor") {
    return (
      <DeskContextProvider value={context}>
        <NoRight role={role} say={context.say} onLeave={onLeave} onSignOut={onSignOut} />
      </DeskContextProvider>
    );
  }
  return (
    <DeskContextProvider value={context}>
      <Months firstPeriod={firstPeriod} onLeave={onLeave} onSignOut={onSignOut} />
    </DeskContextProvider>
  );
}

/** The month chosen; what was opened of another month is closed with it. */
function Months({ firstPeriod, ...rest }: Pick<Props, "firstPeriod" | "onLeave" | "onSignOut">) {
  const [period, setPeriod] = useState(firstPeriod);
  const [opened, setOpened] = useState<OpenedUnit | null>(null);
  const [tab, setTab] = useState<DeskTab>("roster");
  const open = (month: string, unit: OpenedUnit | null) => {
    setPeriod(month);
    setOpened(unit);
  };
  return <Month key={period} {...{ period, opened, tab, ...rest }} onTab={setTab} onOpen={open} />;
}

interface MonthProps extends Pick<Props, "onLeave" | "onSignOut"> {
  readonly period: string;
  readonly opened: OpenedUnit | null;
  readonly tab: DeskTab;
  onTab(tab: DeskTab): void;
  /** Opens a unit's form of a month, or the month alone. */
  onOpen(period: string, unit: OpenedUnit | null): void;
}

function Month({ period, opened, tab, onTab, onOpen, onLeave, onSignOut }: MonthProps) {
  const context = useDesk();
  const { service, say } = context;
  const styles = useStyles();
  const month = useLoaded(
    period,
    async () => {
      const [{ forms }, { state, list: named }] = await Promise.all([
        service.get<{ forms: readonly FormLine[] }>(`/submissions?period=${period}`),
        service.get<MonthAnswer>(`/periods/${period}`),
      ]);
      return { lines: forms, state, list: (await context.findList(named)) ?? context.list };
    },
    true,
  );
  // What is rolled up changes with the forms only.
  const standing = month.value?.lines.map(({ state, version }) => `${state}${version}`).join(" ") ?? "";
  const summary = useLoaded(`rollup ${period} ${standing}`, () =>
    service.get<SummaryReport>(`/periods/${period}/rollup`),
  );
  const openAt = (department: string, rest: Partial<OpenedUnit> = {}) =>
    onOpen(period, { department, version: null, cell: null, ...rest });
  const shown = { lines: month.value?.lines ?? [], state: month.value?.state ?? null };
  const list = month.value?.list ?? context.list;
  const ofMonth = useMemo(() => ({ ...context, list }), [context, list]);
  return (
    <DeskContextProvider value={ofMonth}>
      <div className={styles.desk}>
        <DeskBar
          period={period}
          state={shown.state}
          loaded={month}
          onPeriod={(next) => onOpen(next, null)}
          onLeave={onLeave}
          onSignOut={onSignOut}
        />
        <nav className={styles.tabs} aria-label={say("desk.tabs.label")}>
          <TabList
            aria-label={say("desk.tabs.label")}
            selectedValue={tab}
            onTabSelect={(_, { value }) => {
              onTab(value as DeskTab);
              onOpen(period, null);
            }}
          >
            {TABS.map((name) => (
              <Tab key={name} value={name}>
                {say(`desk.tabs.${name}`)}
              </Tab>
            ))}
          </TabList>
          {service.account.role === "bureau" && shown.state !== null && opened === null && tab === "roster" ? (
            <MonthActions
              {...{ period, lines: shown.lines, state: shown.state }}
              onChanged={() => void month.reload()}
            />
          ) : null}
        </nav>
        <main className={styles.main}>
          {service.account.role === "auditor" ? (
            <MessageBar intent="info">
              <MessageBarBody>{say("desk.readOnly")}</MessageBarBody>
            </MessageBar>
          ) : null}
          {opened !== null && shown.state !== null ? (
            <UnitView
              key={`${opened.department} ${opened.version} ${opened.cell?.sheet}!${opened.cell?.cell}`}
              period={period}
              periodState={shown.state}
              opened={opened}
              onBack={() => onOpen(period, null)}
              onChanged={() => void month.reload()}
            />
          ) : tab === "roster" ? (
            <Loading loaded={month}>
              {({ lines }) => <Roster period={period} lines={lines} onOpen={(department) => openAt(department)} />}
            </Loading>
          ) : tab === "findings" ? (
            <Loading loaded={summary}>
              {(rolled) => (
                <FindingsAcross summary={rolled} onShow={(department, cell) => openAt(department, { cell })} />
              )}
            </Loading>
          ) : tab === "year" ? (
            <YearMap
              period={period}
              onOpen={(other, department) => onOpen(other, { department, version: null, cell: null })}
            />
          ) : (
            <Loading loaded={summary}>
              {(rolled) => (
                <RollupView
                  period={period}
                  summary={rolled}
                  onSource={({ period: of, department, version, sheet, cell }) =>
                    onOpen(of, { department, version: of === period ? version : null, cell: { sheet, cell } })
                  }
                />
              )}
            </Loading>
          )}
        </main>
      </div>
    </DeskContextProvider>
  );
}
