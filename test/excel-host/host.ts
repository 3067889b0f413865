import { unzipSync } from "fflate";
import { type Author, type EventEntry, eventEntries } from "./events";
import { Faults } from "./faults";
import type { WorkbookModel } from "./model/workbook";
import { loadWorkbook } from "./model/xlsx-load";
import { saveWorkbook } from "./model/xlsx-save";
import { type HostObject, make } from "./objects";
import type { AddinFrame } from "./objects/addin-frame";
import { serviceType } from "./objects/services";
import { UndoStack } from "./undo";
import { supportedSets } from "./wire/api-sets";
import { type BatchHost, runBatch } from "./wire/batch";
import { OfficeError } from "./wire/office-error";
import type { WireRequest } from "./wire/request";

/** One round trip between office.js and Excel. */
export interface Sync {
  /** Asked for by `context.sync()`, or made by office.js itself to drop references or reach a service of its own. */
  readonly purpose: "sync" | "cleanup" | "service";
  /** Sizes of the bodies in bytes of UTF-8. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** Members touched, in order, each once: `Worksheet.GetRange`, `Range.Values`. */
  readonly members: readonly string[];
  /** As office.js sent them: 1 says that the batch writes. */
  readonly flags: number;
  /** The code it failed with. */
  readonly error: string | null;
}

/** Something the host tells the page without being asked. */
export type HostEvent =
  | { readonly kind: "messages"; readonly entries: readonly EventEntry[] }
  | { readonly kind: "selection" }
  | { readonly kind: "command"; readonly id: string; readonly callback: string; readonly event: string };

/** The answer to a request: its body, or the number of an Office error when the request never got through. */
export type Answer = { readonly body: string } | { readonly refusal: number };

const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;
/** The category and the type of the message that calls a custom function. */
const [FUNCTIONS, INVOCATION] = [1, 1000] as const;
const WEB_LIMIT = 5 * 1024 * 1024;

/** The emulated Excel behind either bridge: answers requests over one workbook and raises its events. */
export class ExcelHost implements BatchHost {
  readonly root: HostObject;
  readonly sets: Readonly<Record<string, string>>;
  readonly faults = new Faults();
  /** Every round trip made so far, oldest first. */
  readonly roundTrips: Sync[] = [];
  readonly frame: AddinFrame = {
    ...{ state: "Visible", startState: "Inactive", ribbonUpdates: [] },
    functionResults: new Map(),
  };
  readonly undo: UndoStack;
  /** `event.completed(...)` of ribbon commands, oldest first: the command and what it said. */
  readonly completedCommands: { readonly id: string; readonly data: unknown }[] = [];
  /** Whether the user is in the middle of typing into a cell. */
  editing = false;
  /** Hands events to the page; set by the bridge. */
  deliver: (event: HostEvent) => Promise<void> = async () => {};
  private readonly references = new Map<string, HostObject>();
  private lastReference = 0;
  private lastCommand = 0;
  private lastCall = 0;
  private touched = new Set<string>();
  private written = new Set<string>();
  private waiting: HostEvent[] = [];
  private author: Author = "user";
  private openFile: Uint8Array = new Uint8Array();

  constructor(
    readonly model: WorkbookModel,
    apiSet: string,
    private readonly limited: boolean,
    keepsUndo = false,
  ) {
    this.root = make("Workbook", model);
    model.onTheWeb = limited;
    this.sets = supportedSets(apiSet);
    this.undo = new UndoStack(keepsUndo);
    model.listen((event) => {
      const entries = eventEntries(event, model, this.author, this.sets);
      if (entries.length > 0) this.waiting.push({ kind: "messages", entries });
      if (event.kind === "selected") this.waiting.push({ kind: "selection" });
    });
  }

  /** Answers one ProcessQuery; Excel on the web refuses what is larger than 5 MB. */
  async processQuery(body: string, flags: number): Promise<Answer> {
    const requestBytes = Buffer.byteLength(body);
    if (this.limited && requestBytes > WEB_LIMIT) {
      this.roundTrips.push({
        purpose: "sync",
        requestBytes,
        responseBytes: 0,
        actions: 0,
        members: [],
        flags,
        error: "RequestPayloadSizeLimitExceeded",
      });
      return { refusal: REQUEST_TOO_LARGE };
    }
    const request = JSON.parse(body) as WireRequest;
    if (this.editing) return this.refuseWhileEditing(requestBytes, flags);
    this.touched = new Set();
    this.written = new Set();
    await this.openInserted(request);
    this.author = "add-in";
    const response = runBatch(request, this);
    this.author = "user";
    this.model.calculationSuspended = false;
    this.undo.ran(flags, [...this.touched, ...this.written]);
    const answer = JSON.stringify(response);
    const responseBytes = Buffer.byteLength(answer);
    const tooLarge = this.limited && responseBytes > WEB_LIMIT;
    this.roundTrips.push({
      purpose: purposeOf(request),
      requestBytes,
      responseBytes,
      actions: request.Actions.length,
      members: [...this.touched],
      flags,
      error: tooLarge ? "ResponsePayloadSizeLimitExceeded" : (response.Error?.Code ?? null),
    });
    await this.faults.released();
    // Events follow the answer, as they do in Excel.
    setTimeout(() => void this.flush(), 0);
    return tooLarge ? { refusal: RESPONSE_TOO_LARGE } : { body: answer };
  }

  /** What an Excel that does not wait by itself answers while the user is in a cell. */
  private refuseWhileEditing(requestBytes: number, flags: number): Answer {
    const error = new OfficeError("InvalidOperationInCellEditMode");
    const told = { Code: error.code, Message: error.message, Location: "", ActionIndex: 0, HttpStatusCode: 400 };
    const body = JSON.stringify({ Results: [], TraceIds: [], Error: told });
    const sizes = { requestBytes, responseBytes: Buffer.byteLength(body) };
    this.roundTrips.push({ purpose: "sync", ...sizes, actions: 0, members: [], flags, error: error.code });
    return { body };
  }

  /** Opens the workbooks a request is about to insert: reading a file takes time, a batch does not wait. */
  private async openInserted({ Actions }: WireRequest): Promise<void> {
    for (const { Name, ArgumentInfo } of Actions) {
      if (Name !== "InsertWorksheetsFromBase64") continue;
      const base64 = String(ArgumentInfo?.Arguments?.[0]);
      const bytes = new Uint8Array(Buffer.from(base64, "base64"));
      const charted = Object.keys(unzipSync(bytes)).some((part) => part.startsWith("xl/charts/"));
      this.model.opened.set(base64, { book: await loadWorkbook(bytes), charted });
    }
  }

  /** Sends the events that wait and resolves when the page has them. */
  async flush(): Promise<void> {
    const events = joined(this.waiting);
    this.waiting = [];
    for (const event of events) await this.deliver(event);
  }

  /** Presses a ribbon button or context-menu entry of the add-in. */
  async command(callback: string, controlId: string): Promise<void> {
    this.lastCommand += 1;
    const event = JSON.stringify({ source: { id: controlId } });
    await this.deliver({ kind: "command", id: `command-${this.lastCommand}`, callback, event });
  }

  /** Calls a custom function of the add-in; its result comes under the number given. */
  async callFunction(name: string, args: readonly unknown[]): Promise<number> {
    this.lastCall += 1;
    const call = this.lastCall;
    const message = JSON.stringify([call, name, args, "", 0]);
    await this.deliver({ kind: "messages", entries: [[FUNCTIONS, INVOCATION, "", message, 0, false]] });
    return call;
  }

  /** Opens the document for reading in slices and tells its size in bytes. */
  async openDocument(): Promise<number> {
    this.openFile = await saveWorkbook(this.model);
    return this.openFile.length;
  }

  /** A slice of the document as Base64, for the page to unpack: bytes as numbers would be long on their way. */
  documentSlice(offset: number, size: number): { readonly base64: string; readonly length: number } {
    const slice = this.openFile.subarray(offset, offset + size);
    return { base64: Buffer.from(slice).toString("base64"), length: slice.length };
  }

  service(name: string): HostObject {
    return make(serviceType(name), this.frame);
  }

  keep(object: HostObject): string {
    this.lastReference += 1;
    const id = `r${this.lastReference}`;
    this.references.set(id, object);
    return id;
  }

  kept(referenceId: string): HostObject {
    const object = this.references.get(referenceId);
    if (!object) throw new OfficeError("InvalidReference");
    return object;
  }

  /** Lets go of one reference, or of all. */
  release(referenceId?: string): void {
    if (referenceId === undefined) this.references.clear();
    else this.references.delete(referenceId);
  }

  before(member: string, written = false): void {
    this.touched.add(member);
    if (written) {
      this.written.add(`${member}=`);
      this.faults.before(`${member}=`);
    }
    this.faults.before(member);
  }
}

/** The same events, with messages that follow one another in one. */
function joined(events: readonly HostEvent[]): HostEvent[] {
  const result: HostEvent[] = [];
  for (const event of events) {
    const last = result.at(-1);
    if (last?.kind !== "messages" || event.kind !== "messages") result.push(event);
    else result[result.length - 1] = { ...last, entries: [...last.entries, ...event.entries] };
  }
  return result;
}

function purposeOf(request: WireRequest): Sync["purpose"] {
  const paths = Object.values(request.ObjectPaths);
  if (paths.some((path) => path.ObjectPathType === 2)) return "service";
  const drops = request.Actions.filter((action) => action.Name === "_RemoveReference").length;
  const made = request.Actions.filter((action) => action.ActionType === 1).length;
  return drops > 0 && drops + made === request.Actions.length ? "cleanup" : "sync";
}
