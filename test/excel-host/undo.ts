/** One time the add-in emptied the user's undo stack. */
export interface Clearing {
  /** What did it: `WorksheetProtection.Unprotect`; every member of the batch where office.js's flags do not say. */
  readonly members: readonly string[];
  /** Steps of the user that can no longer be taken back. */
  readonly lost: number;
}

/** Flags office.js sends with a batch: that it writes, and that all it writes can be undone. */
const [WRITES, UNDOABLE] = [1, 16] as const;

/**
 * Members without undo since ExcelApi 1.19, after "Undo capabilities with the Excel JavaScript API". Those whose
 * support differs between the web and the desktop are taken as lacking it.
 */
const WITHOUT_UNDO =
  /^(?:AllowEditRange\w*\.|DocumentProperties\.|Style\.|Workbook\.(?:Close|Save|InsertWorksheetsFromBase64)$|WorkbookProtection\.(?:Protect|Unprotect)$|Worksheet\.(?:Copy|Delete|Name=|StandardWidth=|Position=|Visibility=)$|WorksheetCollection\.AddFromBase64$|WorksheetProtection\.(?:PauseProtection|Protect|ResumeProtection|SetPassword|Unprotect|UpdateOptions)$|NamedItem\.Comment=|(?:Table|PivotTable|Slicer|Timeline)Style\w*\.(?:Delete|Duplicate|Add|SetDefault|Name=))/;

/** Reads that office.js sends as writing without undo; issue 5918 of OfficeDev/office-js saw the first empty the stack. */
const READS_AS_WRITES =
  /^(?:Range\.(?:GetMergedAreasOrNullObject|GetRowProperties|GetColumnProperties|GetCellProperties)|Functions\.)/;

/** The user's undo stack: what he typed, what the add-in did so that it can be undone, and what was lost. */
export class UndoStack {
  private stack: ("user" | "add-in")[] = [];
  readonly clearings: Clearing[] = [];

  /** @param documented whether this Excel keeps undo for what Microsoft does not list; before, nothing is kept */
  constructor(private readonly documented: boolean) {}

  /** Steps of the user's own that he can still take back. */
  get steps(): number {
    return this.stack.filter((step) => step === "user").length;
  }

  /** Steps of the user's own that the add-in has taken from him. */
  get lost(): number {
    return this.clearings.reduce((sum, { lost }) => sum + lost, 0);
  }

  typed(): void {
    this.stack.push("user");
  }

  /**
   * Follows one batch of the add-in.
   * @param flags as office.js sent them
   * @param members touched, a written property with "=" after it
   */
  ran(flags: number, members: readonly string[]): void {
    if ((flags & WRITES) === 0) return;
    const culprits = members.filter((member) => WITHOUT_UNDO.test(member) || READS_AS_WRITES.test(member));
    if (this.documented ? culprits.length > 0 : (flags & UNDOABLE) === 0) {
      this.clearings.push({ members: culprits.length > 0 ? culprits : members, lost: this.steps });
      this.stack = [];
    } else if (members.some((member) => /=$|\.(?:Add|Delete|Merge|Clear|SetCellProperties)$/.test(member))) {
      this.stack.push("add-in");
    }
  }
}
