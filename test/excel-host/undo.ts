/** One time the add-in emptied the user's undo stack. */
export interface Clearing {
  /** What the batch touched that did it: `WorksheetProtection.Unprotect`. */
  readonly members: readonly string[];
  /** Steps of the user that can no longer be taken back. */
  readonly lost: number;
}

/** Flags office.js sends with a batch: that it writes, and that all it writes can be undone. */
const [WRITES, UNDOABLE] = [1, 16] as const;

/** The user's undo stack: what he typed, what the add-in did so that it can be undone, and what was lost. */
export class UndoStack {
  private stack: ("user" | "add-in")[] = [];
  readonly clearings: Clearing[] = [];

  /**
   * Excel goes by what office.js says of a batch: what is not said to be undoable empties the stack, in newer versions
   * too, since a page may bring a library that is older than they are.
   * @param lenient whether this Excel keeps the stack all the same, as issue 6453 of OfficeDev/office-js reports of some
   */
  constructor(private readonly lenient: boolean) {}

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
    if ((flags & WRITES) === 0 || this.lenient) return;
    if ((flags & UNDOABLE) === 0) {
      this.clearings.push({ members, lost: this.steps });
      this.stack = [];
    } else if (members.some((member) => /=$|\.(?:Add|Delete|Merge|Clear|SetCellProperties)$/.test(member))) {
      this.stack.push("add-in");
    }
  }
}
