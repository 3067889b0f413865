/** Bytes sent in one round trip: Excel on the web takes at most 5 MB. */
const MOST = 3_000_000;

/** Collects what is to be written and sends it before it grows too large for one round trip. */
export interface Trips {
  /** Queues work that sends about so many bytes. */
  add(bytes: number, work: () => void): Promise<void>;
}

export function tripsOf(context: Excel.RequestContext): Trips {
  let waiting = 0;
  return {
    async add(bytes, work) {
      if (waiting > 0 && waiting + bytes > MOST) {
        await context.sync();
        waiting = 0;
      }
      context.application.suspendApiCalculationUntilNextSync();
      work();
      waiting += bytes;
    },
  };
}

/** About how many bytes a table comes to on its way to Excel; a Chinese character takes three. */
export function bytesOf(table: readonly (readonly unknown[])[]): number {
  return table.reduce((sum, line) => line.reduce((part: number, cell) => part + String(cell).length * 3 + 3, sum), 0);
}
