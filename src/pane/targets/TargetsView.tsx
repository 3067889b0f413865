import { Button, MessageBar, MessageBarBody, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, DocumentMultipleRegular, TableRegular } from "@fluentui/react-icons";
import { useMemo } from "react";
import { Notice } from "../shell/Notice";
import { ViewFrame } from "../shell/ViewFrame";
import { useWorkspace } from "../shell/workspace";
import { DifferenceList } from "./DifferenceList";
import { lintOf } from "./lint";
import { ProblemList } from "./ProblemList";
import { usePress } from "./use-press";

const useStyles = makeStyles({
  counts: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** 目标清单: its mistakes by cell, or what it changes against the list in force and the forms issued from it. */
export default function TargetsView() {
  const { content, reading, list, platform, say } = useWorkspace();
  const styles = useStyles();
  const press = usePress();
  const isList = content.kind === "target-list";
  const lint = useMemo(
    () => (isList ? lintOf(reading.workbook, list, platform) : null),
    [isList, reading, list, platform],
  );
  if (!lint) return <Notice icon={<TableRegular />} title={say("pane.targets.notAList")} />;
  if (!lint.sound) {
    return (
      <ViewFrame>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say("pane.targets.unsound", { count: lint.problems.length })}</MessageBarBody>
        </MessageBar>
        <ProblemList problems={lint.problems} />
      </ViewFrame>
    );
  }
  const { targets, indicators, relations, milestones } = lint.list;
  const issue = (
    <Button
      appearance="primary"
      icon={press.making ? <Spinner size="tiny" /> : <DocumentMultipleRegular />}
      disabledFocusable={press.making !== null}
      onClick={() => void press.templates(lint.list)}
    >
      {press.making ?? say("pane.targets.issue")}
    </Button>
  );
  return (
    <ViewFrame action={issue}>
      <Notice
        beside
        tone="good"
        role="status"
        icon={<CheckmarkCircleRegular />}
        title={say("pane.targets.sound")}
        body={say(lint.differences.length === 0 ? "pane.targets.inForce" : "pane.targets.readyToIssue")}
      />
      <Text className={styles.counts}>
        {say("pane.targets.counts", {
          targets: targets.length,
          indicators: indicators.length,
          relations: relations.length,
          milestones: milestones.length,
        })}
      </Text>
      <DifferenceList differences={lint.differences} before={list} after={lint.list} />
    </ViewFrame>
  );
}
