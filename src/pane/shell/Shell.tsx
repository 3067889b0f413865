import { makeStaticStyles, mergeClasses, PortalMountNodeProvider, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Language } from "../../language/make-speaker";
import { FailedState } from "../components/FailedState";
import { LoadingState } from "../components/LoadingState";
import { makeStyles } from "../components/make-styles";
import { WorkspaceContext } from "../workspace/workspace";
import { Head } from "./Head";
import { Tabs } from "./Tabs";
import { type OpenWorkspaceRequest, useOpenWorkspace } from "./use-open-workspace";

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

const CloseStrip = lazy(() => import("./CloseStrip"));
const SignInDialog = lazy(() => import("./SignInDialog"));
const EarlierForms = lazy(() => import("../department/EarlierForms"));
const MarkLayer = lazy(() => import("../department/MarkLayer"));

interface ShellProps extends OpenWorkspaceRequest {
  onLanguage(language: Language): void;
  onClose: (() => void) | undefined;
}

/** The pane around its views: follows the workbook and gives every view the workspace. */
export function Shell(props: ShellProps) {
  const { language, say, onLanguage, onClose } = props;
  useWindow();
  const styles = useStyles();
  const { live, workspace, chosen, choose, refresh } = useOpenWorkspace(props);

  // Menus and dialogs stand in a landmark too, so that a screen reader comes past them.
  const [above, setAbove] = useState<HTMLElement | null>(null);

  return (
    <div className={mergeClasses(styles.shell, language === "en" && styles.english)} lang={language}>
      {workspace ? (
        <WorkspaceContext value={workspace}>
          <PortalMountNodeProvider value={above ?? undefined}>
            <Head chosen={chosen} onLanguage={onLanguage} />
            <Tabs chosen={chosen} onChoose={choose} />
            <Suspense>
              <MarkLayer />
              <EarlierForms />
              {workspace.service.isAsking || workspace.service.account?.mustChange ? <SignInDialog /> : null}
            </Suspense>
          </PortalMountNodeProvider>
        </WorkspaceContext>
      ) : (
        <main className={styles.whole}>
          <h1 className={styles.spoken}>{say("pane.shell.title.other")}</h1>
          {live.status === "failed" ? (
            <FailedState error={live.error} say={say} onRetry={() => void refresh()} />
          ) : (
            <LoadingState say={say} />
          )}
        </main>
      )}
      {onClose ? (
        <Suspense>
          <CloseStrip say={say} book={workspace?.reading.fileName ?? null} onClose={onClose} />
        </Suspense>
      ) : null}
      <aside ref={setAbove} aria-label={say("pane.shell.above")} />
    </div>
  );
}
