import { OfficeError } from "./wire/office-error";

interface Planned {
  readonly member: string | undefined;
  readonly error: OfficeError;
}

/** Failures a test asks for, and answers it holds back. */
export class Faults {
  private planned: Planned[] = [];
  private readonly lasting = new Map<string, OfficeError>();
  private gate: Promise<void> = Promise.resolve();

  /**
   * Makes the next touch of a member fail once, the very next one when none is named.
   * @param code an `Excel.ErrorCodes` value, such as AccessDenied or ItemNotFound
   * @param member type and name on the wire, such as `Range.Values` or `Worksheet.GetRange`; `Range.Values=` for
   *   writing it only
   */
  failNext(code: string, member?: string, message?: string): void {
    this.planned.push({ member, error: new OfficeError(code, message) });
  }

  /** Makes every touch of a member fail until the returned function is called. */
  failAlways(code: string, member: string): () => void {
    this.lasting.set(member, new OfficeError(code));
    return () => this.lasting.delete(member);
  }

  /** Holds every answer back, whose work is done, until the returned function is called. */
  hold(): () => void {
    let release = () => {};
    this.gate = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** Resolves once answers may leave. */
  released(): Promise<void> {
    return this.gate;
  }

  /** Throws the failure planned for a member, if any. */
  before(member: string): void {
    const lasting = this.lasting.get(member);
    if (lasting) throw lasting;
    const index = this.planned.findIndex((one) => one.member === undefined || one.member === member);
    if (index < 0) return;
    const [planned] = this.planned.splice(index, 1);
    throw planned!.error;
  }
}
