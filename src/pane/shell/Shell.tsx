import {
  makeStaticStyles,
  makeStyles,
  mergeClasses,
  PortalMountNodeProvider,
  Toaster,
  tokens,
  useId,
} from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { TargetList } from "../../core/targets/schema";
import type { Language, Speaker } from "../../language/make-speaker";
import type { Platform } from "../../workbook/platform/platform";
import { FailedState } from "../components/FailedState";
import { LoadingState } from "../components/LoadingState";
import type { SampleSource } from "../host/sample-source";
import type { Settings } from "../host/settings";
import type { Submitter } from "../host/submitter";
import type { WorkbookHost } from "../host/workbook-host";
import { contentOf } from "../workspace/content";
import { followWorkbook } from "../workspace/live-reading";
import { type Sealing, sealStateOf, useSealMemory } from "../workspace/sealing";
import { useActions } from "../workspace/use-actions";
import { useHistory } from "../workspace/use-history";
import { useMarking } from "../workspace/use-marking";
import { useOnline } from "../workspace/use-online";
import type { ViewName } from "../workspace/view-name";
import { type Workspace, WorkspaceContext } from "../workspace/workspace";
import { Head } from "./Head";
import { Tabs } from "./Tabs";

/** The window is the pane's: no margin around it, and its whole height to share out. */
const useWindow = makeStaticStyles({ "html, body, #root": { height: "100%" }, body: { margin: 0 } });

const useStyles = makeStyles({
  shell: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // A Chinese unit after a figure is one word in an English sentence.
  english: { wordBreak: "keep-all" },
  whole: { display: "flex", flexDirection: "column", flexGrow: 1 },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", margin: 0 },
});

const MarkLayer = lazy(() => import("../department/MarkLayer"));

/** Messages must not cover the primary button. */
const ABOVE_ACTION = { vertical: 72 } as const;

export interface ShellProps {
  readonly host: WorkbookHost;
  readonly list: TargetList;
  readonly platform: Platform;
  readonly language: Language;
  readonly say: Speaker;
  readonly settings: Settings;
  readonly submitter: Submitter | undefined;
  readonly samples: SampleSource | undefined;
  /** The view a ribbon button asked for; `at` tells one press from the next. */
  readonly asked: { readonly view: ViewName; readonly at: number } | null;
  onLanguage(language: Language): void;
}

/** The pane around its views: follows the workbook and gives every view the workspace. */
export function Shell(props: ShellProps) {
  const { host, list, platform, language, say, settings, submitter, samples, asked, onLanguage } = props;
  useWindow();
  const styles = useStyles();
  const toasterId = useId("toaster");
  const online = useOnline();
  const { history, addHistory } = useHistory(list, platform);

  const request = useRef({ list, history, platform });
  request.current = { list, history, platform };
  const follower = useMemo(() => followWorkbook(host, (reading) => contentOf(reading, request.current)), [host]);
  useEffect(() => () => follower.stop(), [follower]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed history is what makes the reading mean something else
  useEffect(() => follower.reconsider(), [follower, history, list]);
  const live = useSyncExternalStore(follower.subscribe, follower.get, follower.get);

  const actions = useActions(host, say, toasterId, follower.refresh);
  const [chosen, setChosen] = useState<ViewName | null>(null);
  useEffect(() => {
    if (asked) setChosen(asked.view);
  }, [asked]);
  const show = useCallback((view: ViewName) => setChosen(view), []);

  // Menus and dialogs stand in a landmark too, so that a screen reader comes past them.
  const [above, setAbove] = useState<HTMLElement | null>(null);

  const seals = useSealMemory();
  const [marking, setMarking] = useMarking(settings);

  const workspace = useMemo((): Workspace | null => {
    if (live.status !== "ready") return null;
    const { reading, content } = live;
    const period =
      content.kind === "form"
        ? content.checked.submission.identity.period
        : content.kind === "summary"
          ? content.stored.period
          : null;
    const given = {
      host,
      list,
      platform,
      language,
      say,
      settings,
      submitter,
      samples,
      online,
      history,
      addHistory,
      marking,
      setMarking,
    };
    const { settle, ...doing } = actions;
    const seal = sealStateOf(content, reading, seals, platform);
    const sealActions = {
      keepSealing: (sealing: Sealing) => {
        settle();
        seals.keepSealing(sealing);
      },
      signedAgain: () => seals.keepSignedAfter(seal.brokenSeal),
    };
    return { ...given, ...doing, ...seal, ...sealActions, reading, content, period, refresh: follower.refresh, show };
  }, [
    live,
    host,
    list,
    platform,
    language,
    say,
    settings,
    submitter,
    samples,
    online,
    history,
    addHistory,
    actions,
    follower,
    show,
    seals,
    marking,
    setMarking,
  ]);

  return (
    <div className={mergeClasses(styles.shell, language === "en" && styles.english)} lang={language}>
      {workspace ? (
        <WorkspaceContext value={workspace}>
          <PortalMountNodeProvider value={above ?? undefined}>
            <Head onLanguage={onLanguage} />
            <Tabs chosen={chosen} onChoose={setChosen} />
            <Suspense>
              <MarkLayer />
            </Suspense>
          </PortalMountNodeProvider>
        </WorkspaceContext>
      ) : (
        <main className={styles.whole}>
          <h1 className={styles.spoken}>{say("pane.shell.title.other")}</h1>
          {live.status === "failed" ? (
            <FailedState error={live.error} say={say} onRetry={() => void follower.refresh()} />
          ) : (
            <LoadingState say={say} />
          )}
        </main>
      )}
      <aside ref={setAbove} aria-label={say("pane.shell.above")}>
        <Toaster toasterId={toasterId} position="bottom" offset={ABOVE_ACTION} limit={3} inline />
      </aside>
    </div>
  );
}
