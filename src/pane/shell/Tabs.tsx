import { Tab, TabList, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import { ErrorBoundary } from "../components/ErrorBoundary";
import { FailedState } from "../components/FailedState";
import { LoadingState } from "../components/LoadingState";
import { makeStyles } from "../components/make-styles";
import type { ViewName } from "../workspace/view-name";
import { useWorkspace } from "../workspace/workspace";
import { tabsFor, VIEWS, viewShown } from "./views";

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    overflowX: "auto",
  },
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
});

interface Props {
  readonly chosen: ViewName | null;
  onChoose(view: ViewName): void;
}

/** The tabs a workbook of this kind has, and the view of the one chosen. */
export function Tabs({ chosen, onChoose }: Props) {
  const { content, say, reading } = useWorkspace();
  const styles = useStyles();
  const tabs = tabsFor(content.kind, chosen);
  const view = viewShown(content.kind, chosen);
  const View = VIEWS[view];
  return (
    <>
      {tabs.length > 1 ? (
        <nav className={styles.tabs} aria-label={say("pane.shell.views")}>
          <TabList
            selectedValue={view}
            onTabSelect={(_, { value }) => onChoose(value as ViewName)}
            aria-label={say("pane.shell.views")}
          >
            {tabs.map((name) => (
              <Tab key={name} value={name} id={`tab-${name}`} aria-controls="pane-view">
                {say(`pane.shell.view.${name}`)}
              </Tab>
            ))}
          </TabList>
        </nav>
      ) : null}
      <main className={styles.panel} id="pane-view" aria-label={say(`pane.shell.view.${view}`)}>
        <ErrorBoundary
          resetKey={`${view} ${reading.revision}`}
          fallback={(error, retry) => <FailedState error={error} say={say} onRetry={retry} />}
        >
          <Suspense fallback={<LoadingState say={say} part="view" />}>
            <View />
          </Suspense>
        </ErrorBoundary>
      </main>
    </>
  );
}
