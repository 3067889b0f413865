import { mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type { Speaker } from "../../language/speaker";
import { makeStyles } from "../../pane/components/make-styles";
import type { SheetStyle } from "../../workbook/style/style";
import type { Book } from "../book/book";
import { ActiveCellField } from "./ActiveCellField";
import { activeCell } from "./active-cell";
import { PromptBar } from "./PromptBar";
import { PAPERS, type Paper } from "./paper";
import { SheetGrid } from "./SheetGrid";
import { SheetTabs } from "./SheetTabs";
import { bringIntoView } from "./scrolling";
import { useClipboard } from "./use-clipboard";
import { useEditing } from "./use-editing";
import { useKeyboard } from "./use-keyboard";
import { useMouse } from "./use-mouse";
import { useSheet } from "./use-sheet";
import { useWindow } from "./use-window";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", minWidth: 0, minHeight: 0, flexGrow: 1 },
  desk: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground4,
  },
  paper: { position: "relative", margin: `${tokens.spacingVerticalL} auto`, boxShadow: tokens.shadow4 },
  small: { margin: 0, boxShadow: "none" },
});

/** Pixels of paper around the table; less in a window too narrow for a desk around the paper. */
const [EDGE, SMALL_EDGE, NARROW] = [20, 8, 700];
const ROW_HEIGHT = 28;

interface Props {
  readonly book: Book;
  readonly say: Speaker;
  readonly paper: Paper;
  /** Tells why something was not done. */
  onRefused(reason: string): void;
  onSave(): void;
}

/** The open workbook as it prints, to be read and filled in. */
export function SheetView({ book, say, paper, onRefused, onSave }: Props) {
  const styles = useStyles();
  const desk = useRef<HTMLDivElement>(null);
  const seen = useWindow(desk);
  const isSmall = seen.width < NARROW;
  const edge = isSmall ? SMALL_EDGE : EDGE;
  const shown = useSheet(book, seen.width - 2 * edge - (isSmall ? 0 : EDGE));
  const { view, sheet, sheetLook, geometry, spot, corner } = shown;
  const page = Math.max(1, Math.floor(seen.height / ROW_HEIGHT) - 2);
  const cells = useEditing(shown, { say, onRefused });
  const act = useKeyboard(shown, { cells, page, onSave });
  const clipboard = useClipboard(shown, { cells, say, onRefused });
  const mouse = useMouse(shown, cells);
  const active = activeCell(shown, say);
  const isReady = seen.width > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a cell comes into view when it asks for the keyboard
  useLayoutEffect(() => {
    if (spot && desk.current && isReady) bringIntoView(desk.current, geometry, corner ?? spot, edge);
  }, [view.focus, isReady]);

  const field = <ActiveCellField {...{ shown, active, cells, clipboard, say, paper }} onAction={act} />;
  return (
    <section className={styles.view} aria-label={say("pane.page.sheet.form")}>
      <PromptBar
        say={say}
        address={active.address}
        start={say(book.readOnly ? "pane.page.sheet.startReading" : startOf(sheetLook))}
        title={active.title}
        locked={active.locked}
        stale={active.isStale}
        prompt={active.input?.prompt ?? ""}
        mark={active.mark}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid inside has the keyboard; this only takes the mouse */}
      {/* biome-ignore lint/a11y/useKeyWithMouseEvents: dragging selects a block, which Shift and the arrows do on the keyboard */}
      <div ref={desk} className={styles.desk} onMouseDown={mouse.press} onMouseOver={mouse.drag}>
        <div
          className={mergeClasses(styles.paper, isSmall && styles.small)}
          style={{
            width: geometry.width + 2 * edge,
            height: geometry.height + 2 * edge,
            backgroundColor: PAPERS[paper].sheet,
            color: PAPERS[paper].ink,
          }}
        >
          <SheetGrid {...{ shown, seen, say, paper, edge, field }} onEnter={cells.enter} />
        </div>
      </div>
      <SheetTabs
        say={say}
        sheets={view.workbook.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name)}
        shown={sheet.name}
        onShow={book.show}
      />
    </section>
  );
}

/** The sentence that tells how to begin with a sheet. */
function startOf({ protected: isProtected, drawings, inputs }: SheetStyle) {
  if (!isProtected || inputs.length === 0) {
    return drawings ? "pane.page.sheet.startWithCharts" : "pane.page.sheet.startReading";
  }
  return matchMedia("(pointer: coarse)").matches ? "pane.page.sheet.startTouch" : "pane.page.sheet.start";
}
