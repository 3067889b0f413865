import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from "react";
import { address } from "../../core/grid/address";
import type { Cell } from "../../core/grid/grid";
import type { Speaker } from "../../language/speaker";
import type { SheetLook } from "../../workbook/look/look";
import type { Book } from "../book/book";
import { keyOf } from "../book/place";
import { CellEditor } from "./CellEditor";
import { ChoiceMenu } from "./ChoiceMenu";
import { shownText } from "./cell-text";
import { type Geometry, within } from "./geometry";
import { titleOf } from "./headings";
import { actionOf } from "./keys";
import { marksByRow, staleByRow } from "./layers";
import type { Spot } from "./moves";
import { PromptBar } from "./PromptBar";
import { PAPERS, type Paper, styleOf } from "./paper";
import { SheetRow } from "./SheetRow";
import { SheetTabs } from "./SheetTabs";
import { bringIntoView } from "./scrolling";
import { inputAt } from "./selection";
import { useEditing } from "./use-editing";
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
  grid: { position: "absolute", outlineStyle: "none" },
  heading: { position: "sticky", top: 0, zIndex: 3 },
});

/** Pixels of paper around the table; less in a window too narrow for a desk around the paper. */
const [EDGE, SMALL_EDGE, NARROW] = [20, 8, 700];
/** Sheets of so many rows are drawn whole; longer ones where they are in view and so many pixels further. */
const [WHOLE, AHEAD] = [150, 600];
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
  const { view, sheet, sheetLook, geometry, spot, corner, range } = shown;
  const page = Math.max(1, Math.floor(seen.height / ROW_HEIGHT) - 2);
  const keys = useEditing(shown, { say, page, onRefused, onSave });
  const { workbook, look } = view;
  const marks = useMemo(() => marksByRow(view.marks.values(), sheet.name), [view.marks, sheet.name]);
  const stale = useMemo(() => staleByRow(view.stale, sheet.name), [view.stale, sheet.name]);
  const isReady = seen.width > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a cell comes into view when it asks for the keyboard
  useLayoutEffect(() => {
    if (spot && desk.current && isReady) bringIntoView(desk.current, geometry, corner ?? spot, edge);
  }, [view.focus, isReady]);

  const cell = spot ? shown.cellOf(spot) : undefined;
  const locked = spot && shown.isLocked(spot) ? say(lockedReason(cell, spot, geometry)) : null;
  const input = spot ? inputAt(sheetLook, spot) : undefined;
  const title = (spot && titleOf(shown.cellOf, geometry, spot).join(" · ")) || (input?.title ?? "");
  const mark = view.active ? view.marks.get(keyOf(view.active)) : undefined;
  const isStale = view.active !== null && view.stale.has(keyOf(view.active));

  const editor = () => {
    if (!spot) return null;
    const own = shown.lookOf(spot);
    const text = shownText(cell, workbook.date1904) || say("pane.page.sheet.blank");
    const told = [mark?.text, locked ?? input?.prompt].filter(Boolean).join("\n");
    return (
      <>
        <CellEditor
          label={[address(spot.row, spot.column), title, text].filter(Boolean).join(", ")}
          description={told === "" ? undefined : told}
          readOnly={locked !== null}
          multiline={own.wrap}
          numeric={own.format !== undefined && own.format !== "@"}
          style={styleOf(own, { paper, scale: geometry.scale, isNumber: cell?.kind === "number", drawn: {} })}
          editing={keys.editing}
          focus={view.focus}
          onDraft={keys.type}
          onKey={(event) => {
            const action = isComposing(event) ? null : actionOf(event, keys.editing);
            if (action && keys.act(action)) event.preventDefault();
          }}
          onLeave={keys.commit}
          onCopy={keys.copy}
          onPaste={keys.paste}
        />
        {input?.choices && locked === null ? (
          <ChoiceMenu
            choices={input.choices}
            label={say("pane.page.sheet.choose", { title: input.title })}
            open={keys.choosing}
            onOpen={keys.setChoosing}
            onChoose={keys.choose}
          />
        ) : null}
      </>
    );
  };

  const { staying, tops } = geometry;
  const rowAt = (row: number, top: number, isHeading: boolean) => (
    <SheetRow
      key={row}
      row={row}
      top={top}
      isHeading={isHeading}
      cells={sheet.rows.get(row)}
      geometry={geometry}
      look={look}
      sheet={sheetLook}
      paper={paper}
      date1904={workbook.date1904}
      marks={marks.get(row)}
      stale={stale.get(row)}
      staleText={say("pane.page.sheet.stale")}
      active={spot?.row === row ? spot.column : null}
      ranged={range && corner && range.top <= row && row <= range.bottom ? `${range.left}:${range.right}` : ""}
      editor={spot?.row === row ? editor() : null}
    />
  );
  const isWhole = geometry.lastRow <= WHOLE;
  const drawn = isWhole
    ? { first: 1, last: geometry.lastRow }
    : within(tops, seen.top - AHEAD, seen.top + seen.height + AHEAD);
  const rows = numbers(drawn.first, drawn.last).filter((row) => tops[row] !== tops[row + 1]);
  const heading = numbers(staying.first, staying.last);
  const body = rows.filter((row) => row < staying.first || row > staying.last);
  // The row with the keyboard stays drawn wherever the sheet is scrolled to, or keys would go nowhere.
  if (spot && !body.includes(spot.row) && !heading.includes(spot.row)) body.push(spot.row);
  const headTop = tops[staying.first] ?? 0;
  const headHeight = (tops[staying.last + 1] ?? headTop) - headTop;

  return (
    <section className={styles.view} aria-label={say("pane.page.sheet.form")}>
      <PromptBar
        say={say}
        address={spot && address(spot.row, spot.column)}
        start={say(startOf(sheetLook))}
        title={title}
        locked={locked}
        stale={isStale}
        prompt={input?.prompt ?? ""}
        mark={mark}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid inside has the keyboard; this only takes the mouse */}
      {/* biome-ignore lint/a11y/useKeyWithMouseEvents: dragging selects a block, which Shift and the arrows do on the keyboard */}
      <div ref={desk} className={styles.desk} onMouseDown={keys.press} onMouseOver={keys.drag}>
        <div
          className={mergeClasses(styles.paper, isSmall && styles.small)}
          style={{
            width: geometry.width + 2 * edge,
            height: geometry.height + 2 * edge,
            backgroundColor: PAPERS[paper].sheet,
            color: PAPERS[paper].ink,
          }}
        >
          <div
            role="grid"
            className={styles.grid}
            aria-label={sheet.name}
            aria-rowcount={geometry.lastRow}
            aria-colcount={geometry.lastColumn}
            tabIndex={spot ? -1 : 0}
            onFocus={(event) => event.target === event.currentTarget && !spot && keys.enter()}
            style={{ left: edge, top: edge, width: geometry.width, height: geometry.height }}
          >
            {body.map((row) => rowAt(row, tops[row]!, false))}
            <div role="presentation" style={{ height: headTop }} />
            {heading.length > 0 ? (
              <div
                role="rowgroup"
                className={styles.heading}
                style={{ height: headHeight, backgroundColor: PAPERS[paper].sheet }}
              >
                {heading.map((row) => rowAt(row, tops[row]! - headTop, true))}
              </div>
            ) : null}
          </div>
        </div>
      </div>
      <SheetTabs
        say={say}
        sheets={workbook.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name)}
        shown={sheet.name}
        onShow={book.show}
      />
    </section>
  );
}

/** The sentence that tells why nothing can be typed into a locked cell. */
function lockedReason(cell: Cell | undefined, { row }: Spot, { staying }: Geometry): string {
  if (cell?.value === "—" && row > staying.last) return "pane.page.sheet.lockedDash";
  return cell?.formula === undefined ? "pane.page.sheet.locked" : "pane.page.sheet.lockedFormula";
}

/** The sentence that tells how to begin with a sheet. */
function startOf({ protected: isProtected, drawings, inputs }: SheetLook): string {
  if (!isProtected || inputs.length === 0)
    return drawings ? "pane.page.sheet.startWithCharts" : "pane.page.sheet.startReading";
  return matchMedia("(pointer: coarse)").matches ? "pane.page.sheet.startTouch" : "pane.page.sheet.start";
}

/** What an input method gives its keys in browsers that end the composition before they tell of the key. */
const COMPOSED = 229;

function isComposing({ nativeEvent, keyCode }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || keyCode === COMPOSED;
}

function numbers(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
