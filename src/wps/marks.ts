import { CodedError } from "../core/errors/coded-error";
import { MARK_FILLS, MARK_FORMULA, MARK_LEVELS, type MarkLevel } from "../pane/host/mark-look";
import type { Mark } from "../pane/host/workbook-host";
import type { Application, Workbook, Worksheet } from "./application";
import { hostError } from "./errors";
import { withFormatting } from "./protection";
import { unseen } from "./quietly";
import { sheetsOf } from "./sheets";

/** A conditional format by formula. */
const BY_FORMULA = 2;

/** Most characters of an address that names many cells. */
const LONGEST_ADDRESS = 250;

/** The marks of a workbook's sheets, which only one drawer changes. */
export interface MarkLayer {
  /**
   * Replaces the marks by others; a sheet whose marks stay as they are is not touched. A sheet that cannot be marked is
   * named by a problem of the host after the others have been.
   */
  draw(marks: readonly Mark[]): void;
}

export function markLayer(app: Application, book: () => Workbook): MarkLayer {
  /** What was drawn, by sheet name. A sheet not in it may still bear marks of an earlier session. */
  const drawn = new Map<string, string>();
  const redraw = (sheet: Worksheet, name: string, marks: readonly Mark[]) => {
    const wanted = signatureOf(marks);
    if (drawn.get(name) === wanted) return;
    const known = drawn.delete(name);
    if (known || marks.length > 0 || marksOn(sheet).length > 0) {
      withFormatting(sheet, () => {
        removeMarks(sheet);
        for (const level of MARK_LEVELS) addLevel(sheet, level, marks);
      });
    }
    drawn.set(name, wanted);
  };
  return {
    draw(marks) {
      const open = book();
      const saved = open.Saved;
      let failed: CodedError<"host"> | null = null;
      unseen(app, () => {
        for (const sheet of sheetsOf(open.Worksheets)) {
          const name = sheet.Name;
          const own = marks.filter((mark) => mark.sheet === name);
          try {
            redraw(sheet, name, own);
          } catch (error) {
            const kind = hostError(error).kind === "protected" ? "marks-locked" : "marks-failed";
            failed = new CodedError("host", kind, { sheet: name });
          }
        }
      });
      // Marks are no change that the user should be asked to save.
      if (saved) open.Saved = true;
      if (failed) throw failed;
    },
  };
}

/** What a mark looks like: its cell and its level. */
function signatureOf(marks: readonly Mark[]): string {
  return [...new Set(marks.map(({ cell, level }) => `${level}${cell}`))].sort().join();
}

function marksOn({ Cells: { FormatConditions: conditions } }: Worksheet) {
  return Array.from({ length: conditions.Count }, (_, index) => conditions.Item(index + 1)).filter(
    (condition) => condition.Type === BY_FORMULA && condition.Formula1 === MARK_FORMULA,
  );
}

function removeMarks(sheet: Worksheet): void {
  // From the last one on, since those behind one that goes move up.
  for (const condition of marksOn(sheet).reverse()) condition.Delete();
}

function addLevel(sheet: Worksheet, level: MarkLevel, marks: readonly Mark[]): void {
  const cells = [...new Set(marks.filter((mark) => mark.level === level).map(({ cell }) => cell))];
  for (const address of addressesOf(cells)) {
    const condition = sheet.Range(address).FormatConditions.Add(BY_FORMULA, undefined, MARK_FORMULA);
    condition.SetFirstPriority();
    condition.Interior.Color = colorOf(MARK_FILLS[level]);
  }
}

function addressesOf(cells: readonly string[]): string[] {
  const addresses: string[] = [];
  for (const cell of cells) {
    const last = addresses[addresses.length - 1];
    if (last === undefined || last.length + cell.length >= LONGEST_ADDRESS) addresses.push(cell);
    else addresses[addresses.length - 1] = `${last},${cell}`;
  }
  return addresses;
}

/** "#RRGGBB" as WPS counts colors: red lowest. */
function colorOf(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return red! + green! * 0x100 + blue! * 0x10000;
}
