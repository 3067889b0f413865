import type { KeyboardEvent, RefObject } from "react";
import type { Speaker } from "../../language/speaker";
import type { ActiveCell } from "./active-cell";
import { CellEditor } from "./CellEditor";
import { ChoiceMenu } from "./ChoiceMenu";
import { shownText } from "./cell-text";
import { choicesAt } from "./choices";
import { type Action, actionOf } from "./keys";
import { type Paper, styleOf } from "./paper";
import type { useClipboard } from "./use-clipboard";
import type { CellEditing } from "./use-editing";
import type { ShownSheet } from "./use-sheet";

interface Props {
  readonly shown: ShownSheet;
  readonly active: ActiveCell;
  readonly cells: CellEditing;
  readonly clipboard: ReturnType<typeof useClipboard>;
  readonly say: Speaker;
  readonly paper: Paper;
  /** Which asking for the keyboard was answered last. */
  readonly focusTaken: RefObject<number>;
  onAction(action: Action): boolean;
}

/** The selected cell, which has the keyboard: typed into, or chosen for. */
export function ActiveCellField({ shown, active, cells, clipboard, say, paper, focusTaken, onAction }: Props) {
  const { spot, view, geometry } = shown;
  const { cell, title, locked, input, mark } = active;
  if (!spot) return null;
  const own = shown.lookOf(spot);
  const text = shownText(cell, view.workbook.date1904) || say("pane.page.sheet.blank");
  const told = [mark?.text, locked ?? input?.prompt].filter(Boolean).join("\n");
  const choices = locked === null ? choicesAt(shown, spot) : null;
  return (
    <>
      <CellEditor
        label={[active.address, title, text].filter(Boolean).join(", ")}
        description={told === "" ? undefined : told}
        readOnly={locked !== null}
        multiline={own.wrap}
        numeric={own.format !== undefined && own.format !== "@"}
        style={styleOf(own, { paper, scale: geometry.scale, isNumber: cell?.kind === "number", drawn: {} })}
        editing={cells.editing}
        focus={view.focus}
        focusTaken={focusTaken}
        onDraft={cells.type}
        onKey={(event) => {
          const action = isComposing(event) ? null : actionOf(event, cells.editing);
          if (action && onAction(action)) event.preventDefault();
        }}
        onLeave={cells.commit}
        onCopy={clipboard.copy}
        onPaste={clipboard.paste}
      />
      {choices ? (
        <ChoiceMenu
          say={say}
          choices={choices}
          label={say("pane.page.sheet.choose", { title: input?.title ?? "" })}
          open={cells.choosing}
          onOpen={cells.setChoosing}
          onChoose={cells.choose}
        />
      ) : null}
    </>
  );
}

/** What an input method gives its keys in browsers that end the composition before they tell of the key. */
const COMPOSED = 229;

function isComposing({ nativeEvent, keyCode }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || keyCode === COMPOSED;
}
