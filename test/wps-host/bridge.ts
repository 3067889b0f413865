import type { WorkbookEvent, WorkbookModel } from "@huizong/excel-host/model/workbook";
import type { Page } from "playwright-core";
import { memberTable } from "./objects";
import { callMember, getMember, sentence, setMember, WpsObject } from "./objects/object";
import type { Session } from "./objects/targets";
import { type Answer, PATH, type Question, type Raised, shim } from "./shim";

/** Events of WPS's own documentation that the model can raise. */
const EVENTS = [
  "WorkbookOpen",
  "WorkbookActivate",
  "WorkbookDeactivate",
  "WorkbookBeforeClose",
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
  /** The pages of the add-in, each with what has been raised and it has not been told yet. */
  private readonly pages = new Map<number, { readonly page: Page; waiting: Raised[] }>();

  constructor(private readonly session: Session) {
    this.objects = [new WpsObject("Application", session)];
  }

  /** Puts WPS into a page that has not been opened yet. */
  async enter(page: Page): Promise<void> {
    const id = this.pages.size + 1;
    this.pages.set(id, { page, waiting: [] });
    page.on("close", () => this.pages.delete(id));
    await page.addInitScript(shim, { members: memberTable(), events: EVENTS, path: `${PATH}?page=${id}` });
  }

  /** Tells of what goes on in a workbook; what happens while nothing is asked is taken by `flush`. */
  listen(book: WorkbookModel): void {
    book.listen((event) => {
      this.session.saved.set(book, event.kind === "selected" || event.kind === "activated");
      if (this.session.enableEvents) this.queue(this.raisedBy(book, event));
    });
  }

  raise(name: string, ...args: unknown[]): void {
    if (this.session.enableEvents) this.queue([{ name, args: args.map((arg) => this.pack(arg)) }]);
  }

  private queue(raised: readonly Raised[]): void {
    for (const listening of this.pages.values()) listening.waiting.push(...raised);
  }

  private takeRaised(id: number): readonly Raised[] {
    const listening = this.pages.get(id);
    const raised = listening?.waiting ?? [];
    if (listening) listening.waiting = [];
    return raised;
  }

  /** Tells every page of the add-in what has been raised; a page that goes meanwhile hears no more. */
  async flush(): Promise<void> {
    const tellings = [...this.pages].map(async ([id, { page }]) => {
      const raised = this.takeRaised(id);
      if (raised.length === 0) return;
      await page
        .evaluate((events) => window.raiseInWps?.(events), raised)
        .catch((error: unknown) => {
          if (!/has been closed|context was destroyed|Target closed/i.test(String(error))) throw error;
        });
    });
    await Promise.all(tellings);
  }

  /** @param id of the page that asks; it waits for the answer, the others are told after it */
  async answer(id: number, question: Question): Promise<Answer> {
    let answered: Omit<Answer, "raised">;
    try {
      answered = { value: this.pack(await this.follow(question)) };
    } catch (error) {
      answered = { error: sentence(error) };
    }
    const raised = this.takeRaised(id);
    setTimeout(() => void this.flush(), 0);
    return { ...answered, raised };
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
