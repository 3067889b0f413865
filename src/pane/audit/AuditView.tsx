import { Button, MessageBar, MessageBarBody, Tab, TabList } from "@fluentui/react-components";
import { ArrowSyncCheckmarkRegular, CursorClickRegular } from "@fluentui/react-icons";
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import type { StoredSummary } from "../../core/audit/stored";
import { traceAt } from "../../core/audit/trace";
import { indicatorName } from "../../language/names";
import { figureText } from "../../language/numbers";
import { LoadingState } from "../components/LoadingState";
import { makeStyles } from "../components/make-styles";
import { Notice } from "../components/Notice";
import { ViewFrame } from "../components/ViewFrame";
import { usePlace, useSelection, useWorkspace } from "../workspace/workspace";
import { FigureCard } from "./FigureCard";
import { ReperformView } from "./ReperformView";
import { reperformanceOf } from "./reperformance";
import { columnText } from "./words";

const useStyles = makeStyles({
  tabs: { margin: "-8px -8px 0" },
  said: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const CuesView = lazy(() => import("./cues/CuesView"));
const SampleView = lazy(() => import("./sampling/SampleView"));

type Part = "trace" | "reperform" | "cues" | "sample";

/** 溯源: where the selected figure of the summary came from, and the summary recomputed as a whole. */
export default function AuditView() {
  const { content, host, say, service } = useWorkspace();
  // 疑点 and samples are the auditor's; a summary opened without any account is looked at as one.
  const mayAudit = service.account === null || service.account.role === "auditor";
  const styles = useStyles();
  const reperformance = reperformanceOf(host);
  const [part, setPart] = useState<Part>(() => (reperformance.get().status === "none" ? "trace" : "reperform"));
  const shown = mayAudit || part === "reperform" ? part : "trace";
  usePlace(shown === "trace" ? null : shown);
  if (content.kind !== "summary") {
    return <Notice icon={<CursorClickRegular />} title={say("pane.audit.notSummary")} />;
  }
  const { stored } = content;
  const tabs = (
    <TabList
      size="small"
      className={styles.tabs}
      selectedValue={part}
      onTabSelect={(_, { value }) => setPart(value as Part)}
    >
      <Tab value="trace">{say("pane.audit.tab.trace")}</Tab>
      <Tab value="reperform">{say("pane.audit.tab.reperform")}</Tab>
      {mayAudit ? <Tab value="cues">{say("pane.audit.tab.cues")}</Tab> : null}
      {mayAudit ? <Tab value="sample">{say("pane.audit.tab.sample")}</Tab> : null}
    </TabList>
  );
  const about = { tabs, stored, book: content.book, reperformance };
  switch (shown) {
    case "trace":
      return <TraceView tabs={tabs} stored={stored} onReperform={() => setPart("reperform")} />;
    case "reperform":
      return <ReperformView {...about} />;
    case "cues":
      return (
        <Suspense fallback={<LoadingState say={say} part="view" />}>
          <CuesView {...about} />
        </Suspense>
      );
    case "sample":
      return (
        <Suspense fallback={<LoadingState say={say} part="view" />}>
          <SampleView tabs={tabs} stored={stored} />
        </Suspense>
      );
  }
}

interface TraceViewProps {
  readonly tabs: ReactNode;
  readonly stored: StoredSummary;
  onReperform(): void;
}

/** Follows the selected cell. */
function TraceView({ tabs, stored, onReperform }: TraceViewProps) {
  const { list, say } = useWorkspace();
  const styles = useStyles();
  const place = useSelection();
  const traced = useMemo(() => (place ? traceAt(stored, list, place) : null), [stored, list, place]);
  return (
    <ViewFrame
      action={
        <Button appearance="primary" icon={<ArrowSyncCheckmarkRegular />} onClick={onReperform}>
          {say("pane.audit.reperform.button")}
        </Button>
      }
    >
      {tabs}
      <div className={styles.said} role="status">
        {traced
          ? say("pane.audit.selected", {
              name: indicatorName(traced.indicator, list, say),
              measure: columnText(traced, say),
              value: figureText(traced, say),
            })
          : ""}
      </div>
      {stored.list.hash === list.hash ? null : (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say("pane.audit.otherList")}</MessageBarBody>
        </MessageBar>
      )}
      {traced ? <FigureCard traced={traced} /> : <PickCell stored={stored} place={place} />}
    </ViewFrame>
  );
}

function PickCell({
  stored,
  place,
}: {
  readonly stored: StoredSummary;
  readonly place: ReturnType<typeof useSelection>;
}) {
  const { say, go } = useWorkspace();
  const first = stored.figures.find(({ value }) => typeof value === "number");
  const other = place ? say("pane.audit.pick.otherCell", { place: `${place.sheet}!${place.cell}` }) : "";
  return (
    <Notice
      icon={<CursorClickRegular />}
      title={say("pane.audit.pick.title")}
      body={other + say("pane.audit.pick.body")}
      actions={first ? <Button onClick={() => go(first)}>{say("pane.audit.pick.go")}</Button> : null}
    />
  );
}
