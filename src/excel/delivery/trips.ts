import { inExcel } from "../errors";

/** Bytes sent in one round trip: Excel on the web takes at most 5 MB. */
const MOST = 3_000_000;

type Work = (context: Excel.RequestContext) => void;

/** Collects what is to be written and sends it before it grows too large for one round trip. */
export interface Trips {
  /** Queues work that sends about so many bytes; it may be done again when Excel refused the whole round trip. */
  add(bytes: number, work: Work): Promise<void>;
  /** Sends what is queued. */
  send(): Promise<void>;
}

export function tripsOf(): Trips {
  let waiting: Work[] = [];
  let size = 0;
  const send = async () => {
    const works = waiting;
    [waiting, size] = [[], 0];
    if (works.length === 0) return;
    await inExcel(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      for (const work of works) work(context);
      await context.sync();
    });
  };
  return {
    async add(bytes, work) {
      if (size > 0 && size + bytes > MOST) await send();
      waiting.push(work);
      size += bytes;
    },
    send,
  };
}

/** About how many bytes a table comes to on its way to Excel; a Chinese character takes three. */
export function bytesOf(table: readonly (readonly unknown[])[]): number {
  return table.reduce((sum, line) => line.reduce((part: number, cell) => part + String(cell).length * 3 + 3, sum), 0);
}
