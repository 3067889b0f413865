import type { Page } from "playwright-core";
import type { WorkbookEvent, WorkbookModel } from "../excel-host/model/workbook";
import { memberTable } from "./objects";
import { callMember, getMember, sentence, setMember, WpsObject } from "./objects/object";
import type { Session } from "./objects/targets";
import { type Answer, PATH, type Question, type Raised, shim } from "./shim";

/** Events of WPS's own documentation that the model can raise. */
const EVENTS = [
  "SheetChange",
  "SheetSelectionChange",
  "SheetActivate",
  "SheetDeactivate",
  "SheetBeforeDelete",
  "WorkbookNewSheet",
  "WorkbookBeforeSave",
  "WorkbookAfterSave",
];

/** Connects pages with one emulated WPS. */
export class Bridge {
  /** Members asked for so far, as `Range.Value2`. */
  readonly asked: string[] = [];
  private readonly objects: WpsObject[];
  private waiting: Raised[] = [];

  constructor(private readonly session: Session) {
    this.objects = [new WpsObject("Application", session)];
  }

  /** Puts WPS into a page that has not been opened yet. */
  async enter(page: Page): Promise<void> {
    await page.addInitScript(shim, { members: memberTable(), events: EVENTS, path: PATH });
  }

  /** Tells of what goes on in a workbook; what happens while nothing is asked is taken by `flush`. */
  listen(book: WorkbookModel): void {
    book.listen((event) => {
      this.session.saved.set(book, event.kind === "selected" || event.kind === "activated");
      if (this.session.enableEvents) this.waiting.push(...this.raisedBy(book, event));
    });
  }

  raise(name: string, ...args: unknown[]): void {
    if (this.session.enableEvents) this.waiting.push({ name, args: args.map((arg) => this.pack(arg)) });
  }

  /** What has been raised since the last time. */
  flush(): readonly Raised[] {
    const raised = this.waiting;
    this.waiting = [];
    return raised;
  }

  async answer(question: Question): Promise<Answer> {
    try {
      return { value: this.pack(await this.follow(question)), raised: this.flush() };
    } catch (error) {
      return { error: sentence(error), raised: this.flush() };
    }
  }

  private async follow({ id, steps }: Question): Promise<unknown> {
    let value: unknown = this.objects[id];
    for (const { op, member, args } of steps) {
      const object = value as WpsObject;
      this.asked.push(`${object.type}.${member}`);
      const given: unknown[] = [];
      for (const arg of args) given.push(await this.unpack(arg));
      if (op === "set") value = setMember(object, member, given[0]);
      else value = op === "get" ? getMember(object, member) : await callMember(object, member, given);
    }
    return value;
  }

  private pack(value: unknown): unknown {
    if (value instanceof Uint8Array) return { bytes: Buffer.from(value).toString("base64") };
    if (Array.isArray(value)) return value.map((part) => this.pack(part));
    if (!(value instanceof WpsObject)) return value ?? null;
    this.objects.push(value);
    return { ref: this.objects.length - 1, type: value.type };
  }

  private async unpack(value: unknown): Promise<unknown> {
    if (Array.isArray(value)) return Promise.all(value.map((part) => this.unpack(part)));
    if (typeof value !== "object" || value === null) return value;
    return this.follow(value as Question);
  }

  private raisedBy(book: WorkbookModel, event: WorkbookEvent): Raised[] {
    const { session } = this;
    const sheet = new WpsObject("Worksheet", { session, book, sheet: event.sheet });
    const told = (name: string, ...args: unknown[]) => [{ name, args: args.map((arg) => this.pack(arg)) }];
    const range = () => {
      const areas = "area" in event ? [event.area] : [];
      return new WpsObject("Range", { session, book, sheet: event.sheet, areas });
    };
    switch (event.kind) {
      case "changed":
        return told("SheetChange", sheet, range());
      case "selected":
        return told("SheetSelectionChange", sheet, range());
      case "activated":
        return told("SheetActivate", sheet);
      case "deactivated":
        return told("SheetDeactivate", sheet);
      case "added":
        return told("WorkbookNewSheet", new WpsObject("Workbook", { session, book }), sheet);
      case "deleted":
        return told("SheetBeforeDelete", sheet);
      default:
        return [];
    }
  }
}
