import { CodedError } from "../../core/errors/coded-error";
import { address, mergeAt } from "../../core/grid/address";
import type { CellAddress } from "../../core/grid/grid";
import type { TargetList } from "../../core/targets/schema";
import type { CellEdit, Mark } from "../../pane/host/workbook-host";
import type { Platform } from "../../workbook/platform/platform";
import { cellStyleAt } from "../../workbook/style/style";
import type { BookView, LeftFile, SavedIn } from "./book";
import { type Contents, type Formulas, nextContents, originalContents } from "./contents";
import { cellIn, ownFormulas, sheetIn } from "./own-formulas";
import { keyOf, positionOf } from "./position";
import { foreignFormulas } from "./references";
import { afterDoing, afterRedoing, afterUndoing, NO_STEPS, type Steps } from "./steps";

/** A file as it was opened, with every formula in it. */
export interface BookFile {
  readonly file: LeftFile;
  readonly formulas: Formulas;
}

/** What has become of a file since it was opened, as a value. Edits and marks are by place. */
export interface BookState {
  readonly contents: Contents;
  readonly edits: ReadonlyMap<string, CellEdit>;
  readonly revision: number;
  readonly unsaved: boolean;
  readonly savedIn: SavedIn | null;
  readonly steps: Steps;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly sheet: string;
  readonly active: CellAddress | null;
  readonly corner: CellAddress | null;
  readonly focus: number;
}

/** An edit that puts back what the file held, whatever that was: a truth, an error, a shared formula. */
type PutBack = CellEdit & { readonly putsBack: true };

export function bookFileOf(file: LeftFile, list: TargetList, platform: Platform): BookFile {
  const own = ownFormulas(file.workbook, list, platform);
  return { file, formulas: { own, foreign: foreignFormulas(file.workbook, new Set(own.keys())) } };
}

/** The file with the edits it was left with. */
export function firstState({ file, formulas }: BookFile): BookState {
  const edits = new Map(file.edits.map((edit) => [keyOf(edit), edit]));
  return {
    contents: nextContents(originalContents(file, formulas), file, formulas, edits, file.edits),
    edits,
    revision: 0,
    unsaved: file.unsaved,
    savedIn: file.savedIn ?? null,
    steps: NO_STEPS,
    marks: new Map(),
    sheet: file.workbook.sheets.find(({ visibility }) => visibility === "visible")?.name ?? "",
    active: null,
    corner: null,
    focus: 0,
  };
}

/** What there is to show of it. */
export function viewOf(state: BookState, { file }: BookFile): BookView {
  const { contents, edits, steps, active, sheet, ...rest } = state;
  return {
    ...rest,
    workbook: contents.shown,
    stale: contents.stale,
    look: file.look,
    edits: [...edits.values()],
    canUndo: steps.done.length > 0,
    canRedo: steps.undone.length > 0,
    sheet,
    active: active?.sheet === sheet ? active : null,
  };
}

/** Whether the sheet's protection keeps a cell from being typed into. */
export function isLocked({ file }: BookFile, { sheet, cell }: CellAddress): boolean {
  const look = file.look.sheets.get(sheet);
  const { row, column } = positionOf({ cell });
  return look?.protected === true && cellStyleAt(file.look, look, row, column).locked;
}

/** After edits by the user, and the edits that take them back. Throws a problem of the host: missing-sheet, protected. */
export function afterWriting(state: BookState, book: BookFile, asked: readonly CellEdit[]) {
  const { state: edited, inverse } = afterEdits(state, book, asked);
  return { state: { ...edited, steps: afterDoing(state.steps, inverse) }, inverse };
}

/** After the last step was taken back, or done again, and what that touched; null where there is none. */
export function afterStep(state: BookState, book: BookFile, which: "undo" | "redo") {
  const step = (which === "undo" ? state.steps.done : state.steps.undone).at(-1);
  if (!step) return null;
  const { state: edited, inverse } = afterEdits(state, book, step);
  const steps = (which === "undo" ? afterUndoing : afterRedoing)(state.steps, inverse);
  // What is undone or done again must be seen, wherever it stands.
  const [first] = step;
  const next = { ...edited, steps };
  return { state: first ? afterMoving(next, first, null, true) : next, touched: step };
}

/** After going to a cell, or to a block of which it is a corner. Throws a problem of the host: missing-sheet. */
export function afterMoving(
  state: BookState,
  place: CellAddress,
  other: CellAddress | null,
  takesFocus: boolean,
): BookState {
  if (!sheetIn(state.contents.workbook, place.sheet))
    throw new CodedError("host", "missing-sheet", { sheet: place.sheet });
  const active = settled(state, place);
  return {
    ...state,
    active,
    corner: other && keyOf(other) !== keyOf(active) ? other : null,
    sheet: place.sheet,
    focus: takesFocus ? state.focus + 1 : state.focus,
  };
}

/** After what stood at a revision was saved. */
export function afterSaving(state: BookState, revision: number, savedIn: SavedIn): BookState {
  return { ...state, unsaved: state.unsaved && revision !== state.revision, savedIn };
}

function afterEdits(state: BookState, book: BookFile, asked: readonly CellEdit[]) {
  const { file, formulas } = book;
  for (const { sheet } of asked) {
    if (!sheetIn(state.contents.workbook, sheet)) throw new CodedError("host", "missing-sheet", { sheet });
  }
  const locked = asked.find((edit) => !isPutBack(edit) && isLocked(book, edit));
  if (locked) throw new CodedError("host", "protected", { sheet: locked.sheet, cell: locked.cell });
  const inverse = asked.map((edit) => present(state, edit));
  const edits = new Map(state.edits);
  for (const edit of asked) {
    if (isPutBack(edit) || isAsOpened(file, edit)) edits.delete(keyOf(edit));
    else edits.set(keyOf(edit), edit.value === "" ? { ...edit, value: null } : edit);
  }
  const contents = nextContents(state.contents, file, formulas, edits, asked);
  return { state: { ...state, edits, contents, unsaved: true, revision: state.revision + 1 }, inverse };
}

function isPutBack(edit: CellEdit): edit is PutBack {
  return "putsBack" in edit;
}

/** What stands at a place now, as the edit that would put it there. */
function present({ edits }: BookState, { sheet, cell }: CellAddress): CellEdit {
  const putBack: PutBack = { sheet, cell, value: null, putsBack: true };
  return edits.get(keyOf({ sheet, cell })) ?? putBack;
}

function isAsOpened({ workbook }: LeftFile, edit: CellEdit): boolean {
  const cell = cellIn(workbook, edit);
  if (edit.value === null || edit.value === "") return cell === undefined;
  if (edit.formula) {
    return cell?.formula !== undefined && `=${cell.formula}` === `=${String(edit.value).replace(/^=/, "")}`;
  }
  return cell?.formula === undefined && cell?.value === edit.value;
}

/** The cell that a merged range keeps its value in. */
function settled({ contents }: BookState, { sheet, cell }: CellAddress): CellAddress {
  const within = sheetIn(contents.workbook, sheet);
  const { row, column } = positionOf({ cell });
  const range = within && mergeAt(within, row, column);
  return { sheet, cell: range ? address(range.top, range.left) : cell };
}
