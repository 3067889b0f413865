import type { CellAddress, Workbook } from "../core/grid/grid";
import { openEvents, openStore } from "../pane/host/events";
import type { WorkbookChange } from "../pane/host/workbook-host";
import type { Book, BookNeeds, BookView, LeftFile } from "./book/book";
import { type FormFacts, formFacts } from "./book/form-facts";
import { cellIn } from "./book/own-formulas";
import { openPacker } from "./book/packing";
import { keyOf } from "./book/position";
import {
  afterMoving,
  afterSaving,
  afterStep,
  afterWriting,
  type BookState,
  bookFileOf,
  firstState,
  isLocked,
  viewOf,
} from "./book/state";
import { NO_STEPS } from "./book/steps";

/**
 * Opens a file for the pane. Edits are kept as a list over the original bytes, which never change, so that everything
 * else in the file stays as it was; marks are kept beside it and never enter the file.
 */
export function openBook(file: LeftFile, needs: BookNeeds): Book {
  let opened = bookFileOf(file, needs.list, needs.platform);
  const states = openStore(firstState(opened));
  const changes = openEvents<WorkbookChange>();
  const selections = openEvents<CellAddress>();
  const pack = openPacker(file.bytes, needs.platform);
  let { list } = needs;
  let form: { readonly workbook: Workbook; readonly facts: FormFacts | null } | null = null;
  let shown: { readonly state: BookState; readonly view: BookView } | null = null;

  /** Takes a state for the present one and tells of what was `touched` and of where one is now. */
  const turnTo = (next: BookState, touched: readonly CellAddress[] = []) => {
    const { active: before } = states.get();
    states.set(next);
    const range = touched.length === 1 ? touched[0]!.cell : null;
    for (const sheet of new Set(touched.map((place) => place.sheet))) {
      changes.emit({ revision: next.revision, sheet, range });
    }
    const { active } = next;
    if (active && (!before || keyOf(before) !== keyOf(active))) selections.emit(active);
  };
  const move = (place: CellAddress, other: CellAddress | null = null, takesKeyboard = true) =>
    turnTo(afterMoving(states.get(), place, other, takesKeyboard));
  const step = (which: "undo" | "redo") => {
    const next = afterStep(states.get(), opened, which);
    if (next) turnTo(next.state, next.touched);
  };

  return {
    name: "page",
    fileName: file.name,
    original: file.bytes,
    view() {
      const state = states.get();
      if (shown?.state !== state) shown = { state, view: viewOf(state, opened) };
      return shown.view;
    },
    subscribe: states.subscribe,
    readBy(found) {
      list = found;
      form = null;
      opened = bookFileOf(file, list, needs.platform);
      const state = states.get();
      const { contents } = firstState({ ...opened, file: { ...file, edits: [...state.edits.values()] } });
      turnTo({ ...state, contents });
    },
    form() {
      const { workbook } = states.get().contents;
      if (form?.workbook !== workbook) {
        form = { workbook, facts: formFacts(workbook, file.name, { ...needs, list, now: Date.now() }) };
      }
      return form.facts;
    },
    activate: move,
    show: (sheet) => turnTo({ ...states.get(), sheet, corner: null }),
    isLocked: (place) => isLocked(opened, place),
    issuedFormula: (place) => cellIn(file.workbook, place)?.formula ?? null,
    undo: () => step("undo"),
    redo: () => step("redo"),
    saved: (revision, place) => turnTo(afterSaving(states.get(), revision, place)),

    async read() {
      const { contents, revision } = states.get();
      return { workbook: contents.workbook, fileName: file.name, revision };
    },
    onChange: changes.on,
    onSelect: selections.on,
    selection: async () => states.get().active,
    select: async (place) => move(place),
    async write(asked) {
      if (asked.length === 0) return [];
      const { state, inverse } = afterWriting(states.get(), opened, asked);
      turnTo(state, asked);
      return inverse;
    },
    mark: async (marks) => turnTo({ ...states.get(), marks: new Map(marks.map((mark) => [keyOf(mark), mark])) }),
    bytes: async () => pack(states.get()),
    async save(bytes, name, holds) {
      await needs.save(bytes, name);
      if (holds !== undefined) turnTo(afterSaving(states.get(), holds, "download"));
      return "download";
    },
    async open(bytes, name) {
      await needs.begin(bytes, name);
      return "here";
    },
    openPage: (path) => void window.open(path, "_blank", "noopener"),
    settle: () => turnTo({ ...states.get(), steps: NO_STEPS }),
    foreignSheets: async () => [],
    deliver: ({ bytes, sheets }) => needs.open(bytes, sheets),
  };
}
