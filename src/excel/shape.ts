import type { Range } from "../core/grid/grid";
import { inExcel } from "./errors";
import { askHidden, type Hidden } from "./hidden";
import { askMark, findMarks } from "./mark-format";
import { askMerges } from "./merges";
import { usedRange } from "./read";

/** What there is on a sheet besides its cells. */
export interface Shape {
  /** null where this Excel does not tell. */
  readonly merges: readonly Range[] | null;
  readonly hidden: Hidden;
  /** Ids of the conditional formats that are marks of the add-in. */
  readonly marks: readonly string[];
}

export interface BookShape {
  /** By the sheet's id. */
  readonly sheets: ReadonlyMap<string, Shape>;
  /** Ids of the sheets of which Excel would not tell merged cells or hidden rows and columns. */
  readonly untold: ReadonlySet<string>;
}

type Answer<Value> = () => Value;
type Ask<Value> = (sheet: Excel.Worksheet) => Answer<Value>;

const ASK = {
  merges: (sheet) => askMerges(usedRange(sheet)),
  hidden: (sheet) => askHidden(usedRange(sheet)),
  marks: askMark,
} as const satisfies { readonly [Key in keyof Shape]: Ask<Shape[Key]> };

/**
 * Asks for all that is not a cell. Most of these questions empty the user's undo, so they are put when the workbook
 * opens and when its structure changes; and Excel cannot answer some of them for some sheets, so that each may fail
 * alone: then nothing is known of it, and what the file says when it is sealed decides.
 */
export async function readShape(ids: readonly string[]): Promise<BookShape> {
  try {
    const sheets = await inExcel(async (context) => {
      const asked = ids.map((id) => {
        const sheet = context.workbook.worksheets.getItem(id);
        return [id, { merges: ASK.merges(sheet), hidden: ASK.hidden(sheet), marks: ASK.marks(sheet) }] as const;
      });
      await context.sync();
      return asked.map(([id, { merges, hidden, marks }]) => {
        return [id, { merges: merges(), hidden: hidden(), marks: marks() }] as const;
      });
    });
    return { sheets: new Map(sheets), untold: new Set() };
  } catch {
    return oneByOne(ids);
  }
}

async function oneByOne(ids: readonly string[]): Promise<BookShape> {
  const sheets = new Map<string, Shape>();
  const untold = new Set<string>();
  for (const id of ids) {
    const orUntold = <Value>(answer: Promise<Value>, nothing: Value): Promise<Value> =>
      answer.catch(() => {
        untold.add(id);
        return nothing;
      });
    sheets.set(id, {
      merges: await orUntold(askOne(id, ASK.merges), []),
      hidden: await orUntold(askOne(id, ASK.hidden), { rows: new Set(), columns: new Set() }),
      marks: await findMarks(id).catch(() => []),
    });
  }
  return { sheets, untold };
}

function askOne<Value>(id: string, ask: Ask<Value>): Promise<Value> {
  return inExcel(async (context) => {
    const answer = ask(context.workbook.worksheets.getItem(id));
    await context.sync();
    return answer();
  });
}

/** Whether the workbook counts days from 1904: then its second day is 1. No property of old versions tells; null where nobody does. */
export function readDate1904(): Promise<boolean | null> {
  return inExcel(async (context) => {
    const day = context.workbook.functions.date(1904, 1, 2).load("value");
    await context.sync();
    return day.value === 1;
  }).catch(() => null);
}
