import { makeStaticStyles, Spinner, Toaster, tokens, useId } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { bundledTargetList } from "../actions/bundled-list";
import type { Language, Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import { Provider } from "../pane/components/Provider";
import { QuestionDialog } from "../pane/components/QuestionDialog";
import { browserListKeeper } from "../pane/service/kept-lists";
import { listsBeside } from "../pane/service/lists";
import { type ThemeName, themeFor } from "../pane/shell/theme";
import { browserPlatform } from "../workbook/platform/browser";
import { pageClient } from "./client";
import { Landing } from "./Landing";
import { useAtDesk } from "./use-at-desk";
import { useBack } from "./use-back";
import { useDropGuard } from "./use-drop-guard";
import { useFiles } from "./use-files";
import { useLanguage, useLook, useTheme } from "./use-surroundings";
import { useToast } from "./use-toast";

const Workbench = lazy(() => import("./Workbench"));
const DeskEntry = lazy(() => import("./desk/DeskEntry"));

/** Pixels from the corner. */
const TOAST_OFFSET = { horizontal: 16, vertical: 84 };

const useStaticStyles = makeStaticStyles({
  "html, body, #root": { height: "100%", margin: 0 },
  // Where there is little room a column takes it from what scrolls, not from what is told.
  ".fui-MessageBar": { flexShrink: 0 },
});

const useStyles = makeStyles({
  page: {
    height: ["100vh", "100dvh"],
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  waiting: { margin: "auto" },
  // What is under a message is pressed through it.
  told: {
    "& .fui-ToastContainer": { pointerEvents: "none" },
    "& button": { pointerEvents: "auto" },
  },
});

/** The page for people without Excel. */
export function App() {
  useStaticStyles();
  const styles = useStyles();
  const theme = useTheme();
  const { speaker, choose } = useLanguage();
  const look = useLook(theme);
  if (!speaker || !look) return null;
  return (
    <Provider theme={themeFor(look, speaker.language)}>
      {/* The provider's own class would also be that of every menu and tooltip. */}
      <div className={styles.page}>
        <Page {...speaker} theme={theme} onLanguage={choose} />
      </div>
    </Provider>
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
  const list = bundledTargetList(browserPlatform);
  const tell = useToast(toasterId);
  const lists = listsBeside({
    builtIn: list,
    client: pageClient(),
    keeper: browserListKeeper(),
    platform: browserPlatform,
  });
  const files = useFiles({ list, lists, say, tell });
  const desk = useAtDesk();
  useDropGuard();
  useBack(files.opened !== null && !desk.isAt, files.close);
  const waiting = <Spinner className={styles.waiting} label={say("pane.page.loading")} />;
  return (
    <>
      {desk.isAt ? (
        <Suspense fallback={waiting}>
          <DeskEntry {...{ list, language, say, theme, tell }} onLeave={desk.leave} />
        </Suspense>
      ) : files.opened ? (
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
        <Landing {...{ files, list, lists, language, say, tell, onLanguage }} onDesk={desk.enter} />
      )}
      <QuestionDialog question={files.question} />
      <section aria-label={say("pane.page.messages")}>
        {/* Over the tabs of the sheets and the line under them, which stay in reach. */}
        <Toaster
          className={styles.told}
          toasterId={toasterId}
          position="bottom-start"
          offset={TOAST_OFFSET}
          limit={2}
          inline
        />
      </section>
    </>
  );
}
