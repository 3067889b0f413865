import { CodedError, type CodedReason, isCoded } from "../core/errors/coded-error";
import type { zhCN } from "../language/zh-CN";

/** What a file was given as, which says where a good one is had from. */
export type FileRole = keyof typeof zhCN.cli.unfit.wayOut;

/** A file that cannot be read as what it was given as; with the code of its refusal, and named, as no form is meant. */
export class UnfitFile extends CodedError<"refusal"> {
  constructor(
    { kind, args }: CodedReason<"refusal">,
    readonly file: string,
    readonly role: FileRole,
  ) {
    super("refusal", kind, ...([args] as unknown as readonly [never]));
  }
}

/** Does what one file is read for. Throws UnfitFile where the file is refused and nobody has said yet which it is. */
export function readAs<Result>(role: FileRole, file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw named(error, file, role);
  }
}

/** The same of a whole command whose other files are read by `readAs`. */
export async function aboutFile<Result>(role: FileRole, file: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    throw named(error, file, role);
  }
}

function named(error: unknown, file: string, role: FileRole): unknown {
  return isCoded(error, "refusal") && !(error instanceof UnfitFile) ? new UnfitFile(error, file, role) : error;
}
