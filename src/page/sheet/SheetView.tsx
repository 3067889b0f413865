import { mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { exactText } from "../../language/numbers";
import type { Speaker } from "../../language/speaker";
import { makeStyles } from "../../pane/components/make-styles";
import type { Book } from "../book/book";
import { Printing } from "../print/Printing";
import { ActiveCellField } from "./ActiveCellField";
import { activeCell, startOf } from "./active-cell";
import { CellMenu } from "./CellMenu";
import { SheetCharts } from "./charts/SheetCharts";
import { drawnRows, isAround } from "./drawn";
import { FindBar } from "./FindBar";
import { Headings } from "./Headings";
import { actionOf } from "./keys";
import { PromptBar } from "./PromptBar";
import { PAPERS, type Paper } from "./paper";
import { SheetGrid } from "./SheetGrid";
import { SheetTabs } from "./SheetTabs";
import { StatusStrip } from "./StatusStrip";
import { bringIntoView } from "./scrolling";
import { positionUnder } from "./selection";
import { roomFor, stageOf, surroundFor } from "./stage";
import { tally } from "./tally";
import { useCellMenu } from "./use-cell-menu";
import { useClipboard } from "./use-clipboard";
import { type DraftKeeper, useEditing } from "./use-editing";
import { useFind } from "./use-find";
import { useHovered } from "./use-hovered";
import { useKeyboard } from "./use-keyboard";
import { useMouse } from "./use-mouse";
import { useSheet } from "./use-sheet";
import { useWheel } from "./use-wheel";
import { useWindow } from "./use-window";
import { useZoom, zoomBeside } from "./zoom";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", minWidth: 0, minHeight: 0, flexGrow: 1 },
  desk: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground4,
  },
  stage: { position: "relative" },
  paper: { position: "absolute", boxShadow: tokens.shadow4 },
  small: { boxShadow: "none" },
});

const ROW_HEIGHT = 28;

interface Props {
  readonly book: Book;
  readonly say: Speaker;
  readonly paper: Paper;
  /** Where what is being typed outlives the tab; null where nothing is typed. */
  readonly drafts?: DraftKeeper | null;
  /** Tells why something was not done. */
  onRefused(reason: string): void;
  onSave(): void;
}

/** The open workbook as it prints, to be read and filled in. */
export function SheetView({ book, say, paper, drafts = null, onRefused, onSave }: Props) {
  const styles = useStyles();
  const desk = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another book counts from the start
  const focusTaken = useMemo(() => ({ current: 0 }), [book]);
  const seen = useWindow(desk);
  const surround = surroundFor(seen.width);
  const [zoom, setZoom] = useZoom();
  const [formulas, setFormulas] = useState(false);
  const shown = useSheet(book, { viewport: roomFor(seen.width, surround), side: surround.side, zoom });
  const { view, sheet, sheetLook, geometry, spot, corner, range } = shown;
  const stage = stageOf(geometry, surround, seen);
  const drawn = drawnRows(geometry, seen, spot);
  const page = Math.max(1, Math.floor(seen.height / ROW_HEIGHT) - 2);
  const percent = Math.round(geometry.scale * 100);
  const cells = useEditing(shown, { say, drafts, onRefused });
  const find = useFind(shown, formulas);
  const act = useKeyboard(shown, {
    cells,
    page,
    onSave,
    onFind: find.open,
    onFormulas: () => setFormulas(!formulas),
  });
  const clipboard = useClipboard(shown, { cells, say, onRefused });
  const mouse = useMouse(shown, cells);
  const menu = useCellMenu(shown, { cells, clipboard, say, onRefused, onFind: find.open });
  const active = activeCell(shown, say);
  const hovered = useHovered(shown, say);
  useWheel(desk, (direction) => setZoom(zoomBeside(percent, direction)));
  const hasFormulas = useMemo(
    () => [...sheet.rows.values()].some((row) => row.some(({ formula }) => formula)),
    [sheet],
  );
  const isReady = seen.width > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a cell comes into view when it is gone to
  useLayoutEffect(() => {
    if (spot && desk.current && isReady) bringIntoView(desk.current, geometry, stage, corner ?? spot);
  }, [view.focus, view.active, isReady]);

  /** Keys meant for the sheet while none of its cells has the keyboard. */
  const onKeyDown = (event: KeyboardEvent) => {
    const action = actionOf(event, null);
    if (event.defaultPrevented || event.target instanceof HTMLInputElement) return;
    if (action?.kind === "find") find.open();
    else if (action?.kind === "all" && !spot) cells.all();
    else return;
    event.preventDefault();
  };
  const field = <ActiveCellField {...{ shown, active, cells, clipboard, say, paper, focusTaken }} onAction={act} />;
  return (
    <section className={styles.view} aria-label={say("pane.page.sheet.form")} onKeyDown={onKeyDown}>
      <PromptBar
        say={say}
        address={active.address}
        start={say(book.readOnly ? "pane.page.sheet.startReading" : startOf(sheetLook))}
        title={active.title}
        locked={active.locked}
        stale={active.isStale}
        prompt={active.input?.prompt ?? ""}
        formula={active.cell?.formula ?? null}
        meant={cells.meant === null ? null : exactText(cells.meant)}
        mark={active.mark}
      />
      {find.isOpen ? <FindBar say={say} find={find} /> : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid inside has the keyboard; this only takes the mouse */}
      {/* biome-ignore lint/a11y/useKeyWithMouseEvents: dragging selects a block, which Shift and the arrows do on the keyboard */}
      <div
        ref={desk}
        className={styles.desk}
        onMouseDown={mouse.press}
        onMouseOver={(event: MouseEvent) => {
          mouse.drag(event);
          hovered.look(positionUnder(event.target));
        }}
        onMouseLeave={() => hovered.look(null)}
        onContextMenu={menu.ask}
      >
        <div className={styles.stage} style={{ width: stage.width, height: stage.height }}>
          <Headings {...{ geometry, stage, drawn, range }} />
          <div
            className={mergeClasses(styles.paper, surround.desk === 0 && styles.small)}
            style={{ ...stage.paper, backgroundColor: PAPERS[paper].sheet, color: PAPERS[paper].ink }}
          >
            <SheetGrid {...{ shown, drawn, stage, paper, formulas, field }} found={find.found} onEnter={cells.enter} />
            <SheetCharts
              {...{ sheetLook, geometry, paper, say }}
              workbook={view.workbook}
              origin={{ left: stage.origin.left - stage.paper.left, top: stage.origin.top - stage.paper.top }}
              isSeen={({ top, height }) => isAround(seen, stage.origin.top + top, height)}
            />
          </div>
        </div>
      </div>
      <Printing book={book} say={say} />
      <CellMenu say={say} at={menu.at} locked={menu.locked} onClose={menu.close} onDeed={menu.perform} />
      <SheetTabs
        say={say}
        sheets={view.workbook.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name)}
        shown={sheet.name}
        onShow={book.show}
      />
      <StatusStrip
        say={say}
        hovered={hovered.told}
        tally={range && corner ? tally(sheet, range) : null}
        formulas={formulas}
        hasFormulas={hasFormulas}
        zoom={zoom}
        percent={percent}
        onFormulas={setFormulas}
        onZoom={setZoom}
      />
    </section>
  );
}
