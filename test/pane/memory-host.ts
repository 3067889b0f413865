import { cellAt, parseAddress } from "#src/core/grid/address";
import type { CellAddress } from "#src/core/grid/grid";
import type {
  CellEdit,
  Mark,
  SheetDelivery,
  WorkbookChange,
  WorkbookHost,
  WorkbookReading,
} from "#src/pane/host/workbook-host";
import { type CellChange, patchWorkbook } from "#src/workbook/patch/patch";
import type { Platform } from "#src/workbook/platform/platform";
import { readAnyWorkbook } from "#src/workbook/read/read-any";

/** A WorkbookHost over the bytes of a real workbook, with what the pane did to it in plain view. */
export interface MemoryHost extends WorkbookHost {
  /** What a person types into a cell: written without the pane, which hears of it. */
  type(place: CellAddress, value: number | string | null): void;
  readonly marks: readonly Mark[];
  readonly selected: CellAddress | null;
  readonly saved: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly delivered: readonly SheetDelivery[];
  /** Pages that were opened beside it. */
  readonly pages: readonly string[];
  /** Round trips so far, by what they did. */
  readonly trips: Readonly<Record<"read" | "write" | "mark", number>>;
}

export function memoryHost(start: Uint8Array, fileName: string, platform: Platform): MemoryHost {
  let bytes = start;
  let revision = 1;
  const changed = new Set<(change: WorkbookChange) => void>();
  const selecting = new Set<(place: CellAddress) => void>();
  const state = {
    marks: [] as readonly Mark[],
    selected: null as CellAddress | null,
    saved: [] as { name: string; bytes: Uint8Array }[],
    delivered: [] as SheetDelivery[],
    pages: [] as string[],
    trips: { read: 0, write: 0, mark: 0 },
  };

  const apply = (edits: readonly CellEdit[]) => {
    const changes = edits.map(
      ({ sheet, cell, value, formula }): CellChange =>
        formula ? { sheet, cell, value, formula } : { sheet, cell, value },
    );
    bytes = patchWorkbook(bytes, changes, platform);
    revision++;
    for (const { sheet, cell } of edits) for (const listener of changed) listener({ revision, sheet, range: cell });
  };
  const before = ({ sheet, cell }: CellAddress): CellEdit => {
    const at = parseAddress(cell)!;
    const grid = readAnyWorkbook(bytes, platform).sheets.find(({ name }) => name === sheet);
    const found = grid && cellAt(grid, at.row, at.column);
    if (found?.formula) return { sheet, cell, value: `=${found.formula}`, formula: true };
    const value = typeof found?.value === "boolean" ? String(found.value) : (found?.value ?? null);
    return { sheet, cell, value };
  };

  return {
    name: "page",
    get marks() {
      return state.marks;
    },
    get selected() {
      return state.selected;
    },
    saved: state.saved,
    delivered: state.delivered,
    pages: state.pages,
    trips: state.trips,
    type: (place, value) => apply([{ ...place, value }]),
    async read(): Promise<WorkbookReading> {
      state.trips.read++;
      return { workbook: readAnyWorkbook(bytes, platform), fileName, revision };
    },
    onChange(listener) {
      changed.add(listener);
      return () => changed.delete(listener);
    },
    onSelect(listener) {
      selecting.add(listener);
      return () => selecting.delete(listener);
    },
    selection: async () => state.selected,
    async select(place) {
      state.selected = place;
      for (const listener of selecting) listener(place);
    },
    async write(edits) {
      state.trips.write++;
      const inverse = edits.map(before);
      apply(edits);
      return inverse;
    },
    async mark(marks) {
      state.trips.mark++;
      state.marks = marks;
    },
    bytes: async () => bytes,
    async save(content, name) {
      state.saved.push({ name, bytes: content });
      return "download";
    },
    async open(content, name) {
      state.saved.push({ name, bytes: content });
      return "download";
    },
    openPage: (path) => void state.pages.push(path),
    settle: () => undefined,
    foreignSheets: async (names) => {
      const held = new Set(readAnyWorkbook(bytes, platform).sheets.map(({ name }) => name));
      const ours = new Set(state.delivered.flatMap(({ sheets }) => sheets));
      return names.filter((name) => held.has(name) && !ours.has(name));
    },
    async deliver(delivery) {
      state.delivered.push(delivery);
    },
  };
}
