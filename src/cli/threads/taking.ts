/** Files a thread takes at a time: enough that taking costs nothing, few enough to end together. */
const CHUNK = 16;
/** Of each segment: chunks taken at all, from its front, from its back. */
const COUNTERS = 3;

/** Which files are already taken, in memory that all threads see. */
export interface Taking {
  readonly files: number;
  readonly threads: number;
  readonly counters: Int32Array;
}

export function openTaking(files: number, threads: number): Taking {
  const bytes = Int32Array.BYTES_PER_ELEMENT * COUNTERS * segmentsOf(threads);
  return { files, threads, counters: new Int32Array(new SharedArrayBuffer(bytes)) };
}

/**
 * The next files a thread is to read, as first and end; null when there are none left. Two threads work towards each other
 * from the ends of a segment, and help in other segments when their own is done: what lies together, such as a district's
 * forms, is mostly read by one thread, and no thread waits for another.
 */
export function takeNext(taking: Taking, thread: number): readonly [first: number, end: number] | null {
  const segments = segmentsOf(taking.threads);
  const home = thread >> 1;
  for (let step = 0; step < segments; step++) {
    const segment = (home + step) % segments;
    const chunk = takeFrom(taking, segment, step === 0 && thread % 2 === 0);
    if (chunk !== null) return [chunk * CHUNK, Math.min(taking.files, (chunk + 1) * CHUNK)];
  }
  return null;
}

/** How many files have been taken. */
export function takenOf({ files, threads, counters }: Taking): number {
  let chunks = 0;
  for (let segment = 0; segment < segmentsOf(threads); segment++) {
    const [start, end] = boundsOf(files, threads, segment);
    chunks += Math.min(Atomics.load(counters, segment * COUNTERS), end - start);
  }
  return Math.min(files, chunks * CHUNK);
}

function takeFrom({ files, threads, counters }: Taking, segment: number, fromFront: boolean): number | null {
  const [start, end] = boundsOf(files, threads, segment);
  const at = segment * COUNTERS;
  // Whoever passes this gate finds a chunk: both ends together give out no more than there are.
  if (Atomics.add(counters, at, 1) >= end - start) return null;
  return fromFront ? start + Atomics.add(counters, at + 1, 1) : end - 1 - Atomics.add(counters, at + 2, 1);
}

/** The chunks of a segment: the first and the one behind the last. */
function boundsOf(files: number, threads: number, segment: number): readonly [start: number, end: number] {
  const [chunks, segments] = [Math.ceil(files / CHUNK), segmentsOf(threads)];
  return [Math.floor((chunks * segment) / segments), Math.floor((chunks * (segment + 1)) / segments)];
}

function segmentsOf(threads: number): number {
  return Math.ceil(threads / 2);
}
