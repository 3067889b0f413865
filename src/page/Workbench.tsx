import { mergeClasses, Tab, TabList, tokens } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Language, Speaker } from "../language/make-speaker";
import { makeStyles } from "../pane/components/make-styles";
import { Notice } from "../pane/components/Notice";
import type { ThemeName } from "../pane/shell/theme";
import type { Message } from "../pane/workspace/messages";
import { useKey } from "../pane/workspace/use-key";
import { halfTyped } from "./files/half-typed";
import { droppedFiles } from "./files/pick";
import type { Opened } from "./opening";
import { PaneSide } from "./PaneSide";
import { RestoredBar } from "./RestoredBar";
import { SheetView } from "./sheet/SheetView";
import { TopBar } from "./TopBar";
import { useDrop } from "./use-drop";
import type { useFiles } from "./use-files";
import { useKeyboardBack, useUndoKeys } from "./use-keyboard-back";
import { useMedia } from "./use-surroundings";

const useStyles = makeStyles({
  bench: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  sides: { display: "flex", flexGrow: 1, minHeight: 0 },
  sheet: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0, minHeight: 0 },
  pane: {
    flexShrink: 0,
    width: ["400px", "clamp(360px, 26vw, 420px)"],
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    minHeight: 0,
  },
  whole: { width: "100%", borderLeft: "none" },
  away: { display: "none" },
  tabs: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** Below this width sheet and pane take turns. */
const NARROW = "(max-width: 899px)";

interface Props {
  readonly opened: Opened;
  readonly files: ReturnType<typeof useFiles>;
  readonly language: Language;
  readonly say: Speaker;
  readonly theme: ThemeName;
  tell(message: Message): void;
  onLanguage(language: Language): void;
}

/** The open workbook and the pane, side by side, or by turns where there is no room. */
export default function Workbench({ opened, files, language, say, theme, tell, onLanguage }: Props) {
  const styles = useStyles();
  const { file, host, restoredFrom, bureau } = opened;
  const { book } = file;
  const drafts = useMemo(() => halfTyped(file.id), [file.id]);
  const { focus, edits, workbook } = useSyncExternalStore(book.subscribe, book.view);
  const isNarrow = useMedia(NARROW);
  const isNothing = workbook.sheets.length === 0;
  const [side, setSide] = useState<"sheet" | "pane">(bureau ? "pane" : "sheet");
  const [isPaneShown, setPaneShown] = useState(true);
  const isPaneAway = isNarrow ? side !== "pane" : !isPaneShown && !isNothing;
  const { over: _over, ...drop } = useDrop((dropped) => void files.take(droppedFiles(dropped)));
  const seen = useRef(focus);
  useEffect(() => {
    // A cell that the pane goes to must be seen.
    if (focus !== seen.current) setSide("sheet");
    seen.current = focus;
  }, [focus]);

  const paneSide = useRef<HTMLDivElement>(null);
  useKeyboardBack(paneSide, isNarrow || isNothing ? null : book);
  useUndoKeys(book);
  // The sheet saves by itself, when it has taken what is being typed.
  useKey("Ctrl+s", () => isNothing || void files.save());

  return (
    <div className={styles.bench} {...drop}>
      <TopBar
        book={book}
        files={files}
        say={say}
        pane={isNarrow || isNothing ? null : { isShown: isPaneShown, onShow: setPaneShown }}
      />
      {restoredFrom === null ? null : (
        <RestoredBar
          say={say}
          language={language}
          count={edits.length}
          at={restoredFrom}
          onKeep={files.acknowledge}
          onDiscard={() => void files.discard()}
        />
      )}
      {isNarrow ? (
        <nav>
          <TabList
            className={styles.tabs}
            aria-label={say("pane.page.sides.label")}
            selectedValue={side}
            onTabSelect={(_event, { value }) => setSide(value === "pane" ? "pane" : "sheet")}
          >
            <Tab value="sheet">{say("pane.page.sides.sheet")}</Tab>
            <Tab value="pane">{say("pane.page.sides.pane")}</Tab>
          </TabList>
        </nav>
      ) : null}
      <div className={styles.sides}>
        <div
          // Beside the pane, which has the main landmark, it is a region; alone it is what the page is about.
          role={isNarrow && side === "sheet" ? "main" : undefined}
          className={mergeClasses(styles.sheet, isNarrow && side !== "sheet" && styles.away)}
        >
          {isNothing ? (
            <section className={styles.sheet} aria-label={say("pane.page.sides.sheet")}>
              <Notice icon={<TableRegular />} title={say("pane.page.desk.title")} body={say("pane.page.desk.body")} />
            </section>
          ) : (
            <SheetView
              key={file.id}
              book={book}
              say={say}
              paper={theme}
              drafts={drafts}
              onRefused={(title) => tell({ intent: "warning", title })}
              onSave={() => void files.save()}
            />
          )}
        </div>
        <div ref={paneSide} className={mergeClasses(styles.pane, isNarrow && styles.whole, isPaneAway && styles.away)}>
          <PaneSide host={host} language={language} theme={theme} onLanguage={onLanguage} />
        </div>
      </div>
    </div>
  );
}
