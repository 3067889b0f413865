import { CodedError } from "../core/errors/coded-error";

/** Slices of the most Excel hands over at a time. */
const SLICE = 4 * 1024 * 1024;

/** The open workbook as Excel would save it now. Throws a problem of the host. */
export async function documentBytes(): Promise<Uint8Array> {
  const file = await result<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const { data } = await result<Office.Slice>((done) => file.getSliceAsync(index, done));
      bytes.set(data, at);
      at += data.length;
    }
    return bytes.subarray(0, at);
  } finally {
    // An open file blocks the next one; no more than two may be open.
    await new Promise<void>((closed) => file.closeAsync(() => closed()));
  }
}

const NO_SUCH_THING: ReadonlySet<number> = new Set([5000, 5001, 5011]);

function result<Value>(ask: (done: (answer: Office.AsyncResult<Value>) => void) => void): Promise<Value> {
  return new Promise((resolve, reject) =>
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else if (NO_SUCH_THING.has(error.code)) reject(new CodedError("host", "not-supported"));
      else reject(new CodedError("host", "unexpected", { reason: `${error.code} ${error.message}` }));
    }),
  );
}
