import {
  FluentProvider,
  Link,
  makeStaticStyles,
  makeStyles,
  Spinner,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  tokens,
  useId,
  useToastController,
} from "@fluentui/react-components";
import { lazy, Suspense, useCallback } from "react";
import { bundledTargetList } from "../actions/bundled-list";
import type { Language, Speaker } from "../language/make-speaker";
import { type ThemeName, themeFor } from "../pane/shell/theme";
import { browserPlatform } from "../workbook/platform/browser";
import { ChangedDialog } from "./ChangedDialog";
import type { Told } from "./failure";
import { Landing } from "./Landing";
import { useFiles } from "./use-files";
import { useLanguage, useTheme } from "./use-surroundings";

const Workbench = lazy(() => import("./Workbench"));

/** Pixels from the corner. */
const TOAST_OFFSET = { horizontal: 16, vertical: 52 };

const useStaticStyles = makeStaticStyles({
  "html, body, #root": { height: "100%", margin: 0 },
});

const useStyles = makeStyles({
  page: {
    height: "100dvh",
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  waiting: { margin: "auto" },
});

/** The page for people without Excel. */
export function App() {
  useStaticStyles();
  const styles = useStyles();
  const theme = useTheme();
  const { speaker, choose } = useLanguage();
  if (!speaker) return null;
  return (
    <FluentProvider theme={themeFor(theme, speaker.language)}>
      {/* The provider's own class would also be that of every menu and tooltip. */}
      <div className={styles.page}>
        <Page {...speaker} theme={theme} onLanguage={choose} />
      </div>
    </FluentProvider>
  );
}

interface PageProps {
  readonly language: Language;
  readonly say: Speaker;
  readonly theme: ThemeName;
  onLanguage(language: Language): void;
}

function Page({ language, say, theme, onLanguage }: PageProps) {
  const styles = useStyles();
  const toasterId = useId("page-toaster");
  const { dispatchToast } = useToastController(toasterId);
  const list = bundledTargetList(browserPlatform);
  const tell = useCallback(
    ({ intent, title, body, action }: Told) =>
      dispatchToast(
        <Toast>
          <ToastTitle
            action={
              action ? (
                <ToastTrigger>
                  <Link onClick={action.run}>{action.label}</Link>
                </ToastTrigger>
              ) : null
            }
          >
            {title}
          </ToastTitle>
          {body ? <ToastBody>{body}</ToastBody> : null}
        </Toast>,
        { intent, timeout: intent === "error" ? 12_000 : 5_000 },
      ),
    [dispatchToast],
  );
  const files = useFiles({ list, say, tell });
  const waiting = <Spinner className={styles.waiting} label={say("pane.page.loading")} />;
  return (
    <>
      {files.opened ? (
        <Suspense fallback={waiting}>
          <Workbench
            opened={files.opened}
            files={files}
            language={language}
            say={say}
            theme={theme}
            tell={tell}
            onLanguage={onLanguage}
          />
        </Suspense>
      ) : files.busy ? (
        waiting
      ) : (
        <Landing files={files} list={list} language={language} say={say} tell={tell} onLanguage={onLanguage} />
      )}
      <ChangedDialog say={say} question={files.question} />
      {/* Over the tabs of the sheets, which stay in reach. */}
      <Toaster toasterId={toasterId} position="bottom-start" offset={TOAST_OFFSET} limit={2} inline />
    </>
  );
}
