import { addMark, removeMark } from "./mark-format";
import { markTargetOf } from "./marks";

/** What office.js says of a batch that Excel can undo as a whole. */
const UNDOABLE = 16;

/** The part of office.js that sums up what a batch does; it is no part of its declared interface. */
interface Pending {
  readonly _pendingRequest: { buildRequestMessageBodyAndRequestFlags(): { readonly flags: number } };
}

/**
 * Whether office.js would send what a piece of work writes as something that can be undone; nothing is sent. Excel
 * empties the user's undo for what comes without that word, whatever it could undo itself. A library that cannot be asked
 * is taken for one that does not say so.
 */
function isSentAsUndoable(work: (sheet: Excel.Worksheet) => void): boolean {
  try {
    const context = new Excel.RequestContext();
    work(context.workbook.worksheets.getItem("~"));
    const { flags } = (context as unknown as Pending)._pendingRequest.buildRequestMessageBodyAndRequestFlags();
    return (flags & UNDOABLE) !== 0;
  } catch {
    return false;
  }
}

/** Whether marks can be drawn and taken away without emptying the user's undo, as far as office.js says. */
export function marksKeepUndo(): boolean {
  return isSentAsUndoable((sheet) => {
    addMark(markTargetOf(sheet, ["A1"]), "A");
    removeMark(sheet, "~");
  });
}

/** Whether a value the add-in writes can be taken back with Ctrl+Z, as far as office.js says. */
export function valuesKeepUndo(): boolean {
  return isSentAsUndoable((sheet) => {
    sheet.getRange("A1").values = [[0]];
  });
}
