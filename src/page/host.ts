import { address, mergeAt } from "../core/grid/address";
import type { CellPlace } from "../core/grid/grid";
import { type CellEdit, HostError, type Mark, type WorkbookChange } from "../pane/host/workbook-host";
import { lookAt } from "../workbook/look/look";
import { openForPatching, type Patcher } from "../workbook/patch/patch";
import type { Book, BookNeeds, BookView, LeftFile, SavedIn } from "./book/book";
import { type Contents, nextContents, originalContents } from "./book/contents";
import { cellIn, ownFormulas, sheetIn } from "./book/own-formulas";
import { keyOf, spotOf } from "./book/place";
import { foreignFormulas } from "./book/references";
import { afterDoing, afterRedoing, afterUndoing, NO_STEPS, type Steps } from "./book/steps";

/**
 * Opens a file for the pane. Edits are kept as a list over the original bytes, which never change, so that everything
 * else in the file stays as it was; marks are kept beside it and never enter the file.
 */
export function openBook(file: LeftFile, needs: BookNeeds): Book {
  const own = ownFormulas(file.workbook, needs.list, needs.platform);
  const formulas = { own, foreign: foreignFormulas(file.workbook, new Set(own.keys())) };
  const edits = new Map(file.edits.map((edit) => [keyOf(edit), edit]));
  const listeners = new Set<() => void>();
  const changes = new Set<(change: WorkbookChange) => void>();
  const selections = new Set<(place: CellPlace) => void>();
  // An edit in this set puts back what the file held, whatever that was: a truth, an error, a shared formula.
  const restoring = new WeakSet<CellEdit>();

  const untouched = originalContents(file, formulas);
  let contents: Contents = nextContents(untouched, file, formulas, edits, file.edits);
  let revision = 0;
  let unsaved = file.unsaved;
  let savedIn = file.savedIn ?? null;
  let steps: Steps = NO_STEPS;
  let marks: ReadonlyMap<string, Mark> = new Map();
  let sheet = file.workbook.sheets.find(({ visibility }) => visibility === "visible")?.name ?? "";
  let active: CellPlace | null = null;
  let corner: CellPlace | null = null;
  let focus = 0;
  let view: BookView | null = null;
  let patcher: Patcher | null = null;
  let packed: { readonly revision: number; readonly bytes: Uint8Array } | null = null;

  const show = () => {
    view = null;
    for (const listener of listeners) listener();
  };
  const isLocked = ({ sheet: name, cell }: CellPlace) => {
    const look = file.look.sheets.get(name);
    const { row, column } = spotOf({ cell });
    return look?.protected === true && lookAt(file.look, look, row, column).locked;
  };
  /** What stands at a place now, as the edit that would put it there. */
  const present = (place: CellPlace): CellEdit => {
    const edit = edits.get(keyOf(place)) ?? { ...place, value: null };
    if (!edits.has(keyOf(place))) restoring.add(edit);
    return edit;
  };
  const apply = (asked: readonly CellEdit[]): readonly CellEdit[] => {
    for (const { sheet: name } of asked) {
      if (!sheetIn(contents.workbook, name)) throw new HostError("missing-sheet", { sheet: name });
    }
    const locked = asked.find((edit) => !restoring.has(edit) && isLocked(edit));
    if (locked) throw new HostError("protected", { sheet: locked.sheet, cell: locked.cell });
    const inverse = asked.map((edit) => present({ sheet: edit.sheet, cell: edit.cell }));
    for (const edit of asked) {
      if (restoring.has(edit) || isAsOpened(edit)) edits.delete(keyOf(edit));
      else edits.set(keyOf(edit), edit.value === "" ? { ...edit, value: null } : edit);
    }
    contents = nextContents(contents, file, formulas, edits, asked);
    unsaved = true;
    revision++;
    const [only] = asked;
    const ranges = asked.length === 1 && only ? only.cell : null;
    for (const name of new Set(asked.map((edit) => edit.sheet))) {
      for (const listener of changes) listener({ revision, sheet: name, range: ranges });
    }
    return inverse;
  };
  const isAsOpened = (edit: CellEdit) => {
    const cell = cellIn(file.workbook, edit);
    if (edit.value === null || edit.value === "") return cell === undefined;
    if (edit.formula)
      return cell?.formula !== undefined && `=${cell.formula}` === `=${String(edit.value).replace(/^=/, "")}`;
    return cell?.formula === undefined && cell?.value === edit.value;
  };
  /** The cell that a merged range keeps its value in. */
  const settled = (place: CellPlace): CellPlace => {
    const within = sheetIn(contents.workbook, place.sheet);
    const { row, column } = spotOf(place);
    const range = within && mergeAt(within, row, column);
    return range
      ? { sheet: place.sheet, cell: address(range.top, range.left) }
      : { sheet: place.sheet, cell: place.cell };
  };
  const move = (place: CellPlace, other: CellPlace | null, takesFocus: boolean) => {
    if (!sheetIn(contents.workbook, place.sheet)) throw new HostError("missing-sheet", { sheet: place.sheet });
    const before = active;
    active = settled(place);
    corner = other && keyOf(other) !== keyOf(active) ? other : null;
    sheet = place.sheet;
    if (takesFocus) focus++;
    show();
    if (!before || keyOf(before) !== keyOf(active)) for (const listener of selections) listener(active);
  };

  /** What is undone or done again must be seen, wherever it stands. */
  const follow = ([first]: readonly CellEdit[]) => (first ? move(first, null, true) : show());

  const saved = (at: number, place: SavedIn) => {
    unsaved &&= at !== revision;
    savedIn = place;
    show();
  };

  return {
    name: "page",
    fileName: file.name,
    original: file.bytes,
    view: () => {
      view ??= {
        revision,
        workbook: contents.shown,
        look: file.look,
        marks,
        stale: contents.stale,
        edits: [...edits.values()],
        unsaved,
        savedIn,
        canUndo: steps.done.length > 0,
        canRedo: steps.undone.length > 0,
        sheet,
        active: active?.sheet === sheet ? active : null,
        corner,
        focus,
      };
      return view;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    activate: (place, range) => move(place, range ?? null, true),
    show(name) {
      sheet = name;
      corner = null;
      show();
    },
    isLocked,
    undo() {
      const step = steps.done.at(-1);
      if (!step) return;
      steps = afterUndoing(steps, apply(step));
      follow(step);
    },
    redo() {
      const step = steps.undone.at(-1);
      if (!step) return;
      steps = afterRedoing(steps, apply(step));
      follow(step);
    },
    saved,

    read: async () => ({ workbook: contents.workbook, fileName: file.name, revision }),
    onChange(listener) {
      changes.add(listener);
      return () => changes.delete(listener);
    },
    onSelect(listener) {
      selections.add(listener);
      return () => selections.delete(listener);
    },
    selection: async () => active,
    select: async (place) => move(place, null, true),
    async write(asked) {
      if (asked.length === 0) return [];
      const inverse = apply(asked);
      steps = afterDoing(steps, inverse);
      show();
      return inverse;
    },
    async mark(next) {
      marks = new Map(next.map((mark) => [keyOf(mark), mark]));
      show();
    },
    async bytes() {
      if (edits.size === 0) return file.bytes;
      if (packed?.revision !== revision) {
        patcher ??= openForPatching(file.bytes, needs.platform);
        const cells = [...edits.values()].map(({ sheet: name, cell, value, formula }) =>
          formula ? { sheet: name, cell, value, formula: true as const } : { sheet: name, cell, value },
        );
        packed = { revision, bytes: patcher.apply(cells, contents.computed) };
      }
      return packed.bytes;
    },
    async save(bytes, name, holds) {
      await needs.save(bytes, name);
      if (holds !== undefined) saved(holds, "download");
      return "download";
    },
    settle() {
      steps = NO_STEPS;
      show();
    },
    foreignSheets: async () => [],
    deliver: ({ bytes, sheets }) => needs.open(bytes, sheets),
  };
}
