import { type MouseEvent, useState } from "react";
import type { Speaker } from "../../language/speaker";
import { copyText } from "../../pane/host/copy-text";
import type { CellDeed } from "./CellMenu";
import { isIn, positionUnder } from "./selection";
import type { useClipboard } from "./use-clipboard";
import type { CellEditing } from "./use-editing";
import type { ShownSheet } from "./use-sheet";

interface Asked {
  readonly cells: CellEditing;
  readonly clipboard: ReturnType<typeof useClipboard>;
  readonly say: Speaker;
  /** Tells why something was not done. */
  onRefused(reason: string): void;
  onFind(): void;
}

/** The menu of the selected cells: where it is open, and what its items do. */
export function useCellMenu(shown: ShownSheet, { cells, clipboard, say, onRefused, onFind }: Asked) {
  const { spot, corner, range } = shown;
  const [at, setAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const back = () => {
    if (spot) cells.go(spot, corner ?? undefined);
  };
  const pasteText = async () => {
    try {
      clipboard.pasteText(await navigator.clipboard.readText());
    } catch {
      // A page without https, or whose user said no, may not read the clipboard by itself.
      onRefused(say("pane.page.cellMenu.pasteByKey"));
    }
  };
  const deeds: Readonly<Record<CellDeed, () => void>> = {
    edit: cells.begin,
    cut: () =>
      void copyText(clipboard.text())
        .then((done) => done && cells.clear())
        .then(back),
    copy: () => void copyText(clipboard.text()).then(back),
    paste: () => void pasteText(),
    clear: cells.clear,
    fillDown: cells.fillDown,
    find: onFind,
  };
  return {
    at,
    locked: spot !== null && shown.isLocked(spot),
    ask(event: MouseEvent) {
      const under = positionUnder(event.target);
      // While a cell is typed into the browser's own menu has what a text needs.
      if (!under || cells.editing) return;
      event.preventDefault();
      if (!range || !isIn(range, under)) cells.go(under);
      // The menu key gives no place of the mouse, so that the menu opens under the cell.
      const box = event.target instanceof Element ? event.target.getBoundingClientRect() : null;
      const byKey = event.button !== 2 && box !== null;
      setAt(byKey ? { x: box.left, y: box.bottom } : { x: event.clientX, y: event.clientY });
    },
    close() {
      setAt(null);
      back();
    },
    perform(deed: CellDeed) {
      setAt(null);
      back();
      deeds[deed]();
    },
  };
}
