import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import {
  ArrowCircleDownRegular,
  CheckmarkCircleRegular,
  ClipboardTaskListLtrRegular,
  DocumentTableRegular,
  MoreHorizontalRegular,
  WarningRegular,
} from "@fluentui/react-icons";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import { formsOf } from "../../core/form/form";
import type { ListProblem } from "../../core/targets/problems";
import { MakingLine } from "../components/MakingLine";
import { makeStyles } from "../components/make-styles";
import { Notice } from "../components/Notice";
import { TemplateMenuItems } from "../components/TemplateMenuItems";
import { useBuilder } from "../components/use-builder";
import { ViewFrame } from "../components/ViewFrame";
import { useKey } from "../workspace/use-key";
import { useWorkspace } from "../workspace/workspace";
import { DifferenceList } from "./DifferenceList";
import { nextStop, problemAt, type Stop } from "./next-problem";
import { ProblemList } from "./ProblemList";
import { type ReadList, readList } from "./reading";

const Backtest = lazy(() => import("./Backtest"));

const useStyles = makeStyles({
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
  main: { flexGrow: 1 },
  menu: { overflowY: "auto" },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** 目标清单: what is wrong with the open list, how it differs from the one in force, and the forms made from it. */
export default function TargetsView() {
  const { content, reading, list, platform, say } = useWorkspace();
  const { workbook } = reading;
  const read = useMemo(
    () => (content.kind === "target-list" ? readList(workbook, list, platform) : null),
    [content.kind, workbook, list, platform],
  );
  if (!read) return <Notice icon={<ClipboardTaskListLtrRegular />} title={say("pane.targets.notList")} />;
  return read.status === "faulty" ? <Faulty problems={read.problems} /> : <Sound {...read} />;
}

function Faulty({ problems }: { readonly problems: readonly ListProblem[] }) {
  const { say, go } = useWorkspace();
  const [stop, setStop] = useState<Stop | null>(null);
  const walk = (step: 1 | -1) => {
    const next = nextStop(problems, stop, step);
    setStop(next);
    if (next?.problem.cell) go(next.problem.cell);
  };
  useKey("F8", () => walk(1));
  useKey("Shift+F8", () => walk(-1));
  return (
    <ViewFrame
      action={
        <Button appearance="primary" icon={<ArrowCircleDownRegular />} onClick={() => walk(1)}>
          {say("pane.targets.next")}
        </Button>
      }
    >
      <Notice
        beside
        role="status"
        icon={<WarningRegular />}
        title={say("pane.targets.faulty", { count: problems.length })}
        body={say("pane.targets.faultyBody")}
      />
      <ProblemList problems={problems} current={problemAt(problems, stop)} />
    </ViewFrame>
  );
}

function Sound({ list: open, differences, versionPlace }: Extract<ReadList, { status: "sound" }>) {
  const { say, go, list: inForce, service } = useWorkspace();
  const styles = useStyles();
  const { targets, indicators, relations, header } = open;
  const { version, templateVersion: template } = header;
  const unnamed = differences.length > 0 && version === inForce.header.version;
  return (
    <ViewFrame action={<IssueActions open={open} />}>
      <Notice
        beside
        role="status"
        tone="good"
        icon={<CheckmarkCircleRegular />}
        title={say("pane.targets.sound")}
        body={say("pane.targets.soundBody", {
          targets: targets.length,
          indicators: indicators.length,
          relations: relations.length,
        })}
      />
      <Text size={200} align="center" className={styles.quiet}>
        {say("pane.targets.version", { version, template })}
      </Text>
      {unnamed ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("pane.targets.sameVersion", { version })}</MessageBarBody>
          {versionPlace ? (
            <MessageBarActions>
              <Button size="small" onClick={() => go(versionPlace)}>
                {say("pane.targets.toVersion")}
              </Button>
            </MessageBarActions>
          ) : null}
        </MessageBar>
      ) : null}
      {differences.length === 0 ? (
        <Text align="center">{say("pane.targets.same")}</Text>
      ) : (
        <>
          <Text as="h2" weight="semibold" className={styles.heading}>
            {say("pane.targets.differences", { count: differences.length })}
          </Text>
          <DifferenceList differences={differences} />
        </>
      )}
      {service.account?.role === "bureau" ? (
        <Suspense fallback={null}>
          <Backtest draft={open} />
        </Suspense>
      ) : null}
    </ViewFrame>
  );
}

function IssueActions({ open }: { readonly open: Extract<ReadList, { status: "sound" }>["list"] }) {
  const { say, list: inForce } = useWorkspace();
  const styles = useStyles();
  const builder = useBuilder();
  const busy = builder.making !== null;
  const actions = useRef<HTMLDivElement>(null);
  return (
    <>
      <MakingLine builder={builder} onStopped={() => actions.current?.querySelector("button")?.focus()} />
      <div ref={actions} className={styles.actions}>
        <Button
          appearance="primary"
          className={styles.main}
          icon={<DocumentTableRegular />}
          disabledFocusable={busy}
          onClick={() => void builder.templates(open)}
        >
          {say("pane.targets.issue", { count: formsOf(open).length })}
        </Button>
        <Menu positioning={{ autoSize: true }}>
          <MenuTrigger disableButtonEnhancement>
            <Button icon={<MoreHorizontalRegular />} aria-label={say("pane.targets.more")} disabledFocusable={busy} />
          </MenuTrigger>
          <MenuPopover className={styles.menu}>
            <MenuList>
              <TemplateMenuItems list={open} builder={builder}>
                <MenuItem icon={<ClipboardTaskListLtrRegular />} onClick={() => void builder.targetList(inForce)}>
                  {say("pane.targets.export")}
                </MenuItem>
              </TemplateMenuItems>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
    </>
  );
}
