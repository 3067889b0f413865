import { MessageChannel } from "node:worker_threads";
import { CodedError, isCoded } from "#src/core/errors/coded-error";
import { bytesIn, type Line } from "#src/pane/engine/message";
import { remote } from "#src/pane/engine/remote";
import { serve } from "#src/pane/engine/serve";

const jobs = {
  size: ({ bytes }: { readonly bytes: Uint8Array }) => bytes.length,
  make: (length: number) => ({ bytes: new Uint8Array(length) }),
  count: async (to: number, tell: (progress: number) => void) => {
    for (let done = 1; done <= to; done++) tell(done);
    return to;
  },
  fail: (_: null): never => {
    throw new Error("no such thing");
  },
  refuse: (_: null): never => {
    throw new CodedError("refusal", "too-large", { context: "file", limit: 8 });
  },
};

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close();
});

/** Both ends of a line over real message ports, which copy and hand over as between threads. */
function connected() {
  const channel = new MessageChannel();
  channels.push(channel);
  serve(jobs, channel.port1 as unknown as Line);
  channel.port1.start();
  channel.port2.start();
  return remote<typeof jobs>(channel.port2 as unknown as Parameters<typeof remote>[0]);
}

test("a job is done elsewhere, and its bytes are handed over, not copied", async () => {
  const there = connected();
  const bytes = new Uint8Array(8);
  await expect(there.call("size", { bytes })).resolves.toBe(8);
  expect(bytes.length).toBe(0);
  expect((await there.call("make", 3)).bytes).toEqual(new Uint8Array(3));
});

test("progress is told while a job runs, and calls keep their answers apart", async () => {
  const there = connected();
  const told: number[] = [];
  const [three, two] = await Promise.all([there.call("count", 3, (done) => told.push(done)), there.call("count", 2)]);
  expect([three, two]).toEqual([3, 2]);
  expect(told).toEqual([1, 2, 3]);
});

test("what a job throws is thrown to its caller, and the next job is done all the same", async () => {
  const there = connected();
  await expect(there.call("fail", null)).rejects.toThrow("no such thing");
  await expect(there.call("count", 1)).resolves.toBe(1);
});

test("a coded error keeps its code and what it is about", async () => {
  const error: unknown = await connected()
    .call("refuse", null)
    .catch((thrown: unknown) => thrown);
  expect(isCoded(error, "refusal")).toBe(true);
  expect(error).toMatchObject({ kind: "too-large", args: { context: "file", limit: 8 } });
});

test("a thread that breaks down fails what waits for it, but not what was abandoned before", async () => {
  const line = Object.assign(new EventTarget(), { postMessage: () => undefined });
  const there = remote<typeof jobs>(line as unknown as Parameters<typeof remote>[0]);
  const told: string[] = [];
  const waits = (name: string) =>
    there.call("count", 1).catch(({ message }: Error) => told.push(`${name}: ${message}`));
  const breakDown = () => line.dispatchEvent(Object.assign(new Event("error"), { message: "broken" }));
  void waits("abandoned");
  there.abandon();
  breakDown();
  const failed = waits("waiting");
  breakDown();
  await failed;
  expect(told).toEqual(["waiting: broken"]);
});

test("bytes are found in lists and records", () => {
  const [a, b] = [new Uint8Array(1), new Uint8Array(2)];
  expect(bytesIn({ files: [{ name: "a", bytes: a }, { bytes: b }], twice: a })).toEqual([a.buffer, b.buffer]);
  expect(bytesIn("text")).toEqual([]);
});
