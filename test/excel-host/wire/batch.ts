import { HostObject } from "../objects/host-object";
import { assertSupported } from "./api-sets";
import { OfficeError } from "./office-error";
import { answerQuery } from "./query";
import type { WireAction, WireArguments, WireRequest, WireResponse } from "./request";

/** What a batch needs of the host it runs in. */
export interface BatchHost {
  readonly root: HostObject;
  /** Requirement sets by name, `{ ExcelApi: "1.7" }`. */
  readonly sets: Readonly<Record<string, string>>;
  /** The service behind `ObjectPathType` 2, such as the one that shows the task pane. */
  service(name: string): HostObject;
  /** Gives an object a reference id by which later batches find it. */
  keep(object: HostObject): string;
  kept(referenceId: string): HostObject;
  release(referenceId?: string): void;
  /** Called before every read, write or call; may throw the error the test asked for. */
  before(member: string, written?: boolean): void;
}

/** Runs the actions of one request in order and stops at the first failure; what was done before it stays done. */
export function runBatch(request: WireRequest, host: BatchHost): WireResponse {
  const response: WireResponse = { Results: [], TraceIds: [] };
  const batch = new Batch(request, host);
  request.Actions.forEach((action, index) => {
    if (response.Error) return;
    try {
      if (action.ActionType === 5) response.TraceIds?.push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: batch.run(action) });
    } catch (error) {
      const known = error instanceof OfficeError ? error : new OfficeError("GeneralException", String(error));
      response.Error = {
        Code: known.code,
        Message: known.message,
        Location: batch.location,
        ActionIndex: index,
        HttpStatusCode: known.status,
      };
    }
  });
  return response;
}

class Batch {
  /** The member last touched, as office.js names it in `debugInfo.errorLocation`. */
  location = "";
  private readonly made = new Map<number, HostObject | null>();

  constructor(
    private readonly request: WireRequest,
    private readonly host: BatchHost,
  ) {}

  run(action: WireAction): unknown {
    switch (action.ActionType) {
      case 1:
        return this.instantiate(this.object(action.ObjectPathId));
      case 2: {
        const object = this.object(action.ObjectPathId);
        return object && answerQuery(object, action.QueryInfo ?? {}, (member) => this.touch(member));
      }
      case 3:
        return this.method(action);
      case 4: {
        const object = this.object(action.ObjectPathId);
        if (!object) return null;
        this.touch(`${object.typeName}.${action.Name}`, true);
        object.write(action.Name, this.arguments(action.ArgumentInfo)[0]);
        return null;
      }
      case 5:
        return null;
      default:
        throw new OfficeError("ApiNotFound", `The emulated Excel knows no action type ${action.ActionType}.`);
    }
  }

  private instantiate(object: HostObject | null): unknown {
    if (!object) return null;
    const identity = object.identity();
    return object.kept && this.request.AutoKeepReference
      ? { ...identity, _ReferenceId: this.host.keep(object) }
      : identity;
  }

  private method(action: WireAction): unknown {
    const object = this.object(action.ObjectPathId);
    if (!object) return null;
    if (action.Name === "_KeepReference") return { _ReferenceId: this.host.keep(object) };
    if (action.Name === "_RemoveReference")
      return this.host.release(String(action.ArgumentInfo?.Arguments?.[0])) ?? null;
    if (action.Name === "_RemoveAllReferences") return this.host.release() ?? null;
    this.touch(`${object.typeName}.${action.Name}`);
    const result = object.call(action.Name, this.arguments(action.ArgumentInfo));
    return result instanceof HostObject ? this.instantiate(result) : (result ?? null);
  }

  private object(pathId: number): HostObject | null {
    const known = this.made.get(pathId);
    if (known !== undefined) return known;
    const object = this.reach(pathId);
    this.made.set(pathId, object);
    return object;
  }

  private reach(pathId: number): HostObject | null {
    const path = this.request.ObjectPaths[String(pathId)];
    if (!path) throw new OfficeError("InvalidReference");
    if (path.ObjectPathType === 1) return this.host.root;
    if (path.ObjectPathType === 2) return this.host.service(path.Name);
    if (path.ObjectPathType === 6) return this.host.kept(path.Name);
    if (path.ObjectPathType === 7) return null;
    const parent = this.object(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === 5) {
      this.touch(`${parent.typeName}.GetItem`);
      return parent.item(args[0]);
    }
    this.touch(`${parent.typeName}.${path.Name}`);
    if (path.ObjectPathType === 4) return parent.link(path.Name);
    const result = parent.call(path.Name, args);
    if (result === null || result instanceof HostObject) return result;
    throw new OfficeError("ApiNotFound", `The emulated Excel's ${parent.typeName}.${path.Name} makes no object.`);
  }

  private arguments(info: WireArguments | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds ?? [];
    return values.map((value, index) => {
      const pathId = references[index];
      return typeof pathId === "number" && pathId > 0 ? this.object(pathId) : value;
    });
  }

  private touch(member: string, written = false): void {
    const [type = "", name = ""] = member.split(".");
    this.location = `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    assertSupported(member, this.host.sets);
    this.host.before(member, written);
  }
}
