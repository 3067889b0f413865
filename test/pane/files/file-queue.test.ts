import { openFileQueue } from "#src/pane/files/file-queue";

/** Files that are read when the test says so, on a clock of its own. */
function desk(lanes: number) {
  const begun: { readonly name: string; finish(taken?: boolean): Promise<void> }[] = [];
  const rests: string[] = [];
  let time = 0;
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  const reading = openFileQueue<string>({
    lanes,
    read: (name) =>
      new Promise((resolve) => {
        begun.push({
          name,
          finish: async (taken = true) => {
            resolve(taken);
            await new Promise(setImmediate);
          },
        });
      }),
    onRest: () => rests.push(reading.get().status),
    now: () => time,
  });
  return { reading, begun, rests, pass };
}

test("as many files are read at once as there are lanes, and the rest follow", async () => {
  const { reading, begun, rests } = desk(2);
  reading.add(["a", "b", "c"]);
  expect(begun.map(({ name }) => name)).toEqual(["a", "b"]);
  await begun[1]!.finish();
  expect(begun.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  await begun[0]!.finish(false);
  expect(rests).toEqual([]);
  await begun[2]!.finish();
  expect(reading.get()).toMatchObject({ status: "idle", total: 3, done: 3, refused: 1 });
  expect(rests).toEqual(["idle"]);
});

test("the time left is told from the pace, without the pauses", async () => {
  const { reading, begun, pass } = desk(1);
  reading.add(["a", "b", "c", "d", "e"]);
  for (const index of [0, 1, 2]) {
    pass(100);
    await begun[index]!.finish();
  }
  expect(reading.get().remaining).toBe(200);
  reading.pause();
  pass(60_000);
  reading.resume();
  pass(100);
  await begun[3]!.finish();
  expect(reading.get().remaining).toBe(100);
});

test("a pause lets the file being read finish and begins no other until it is over", async () => {
  const { reading, begun, rests } = desk(1);
  reading.add(["a", "b"]);
  reading.pause();
  await begun[0]!.finish();
  expect(begun).toHaveLength(1);
  expect(reading.get()).toMatchObject({ status: "paused", done: 1, total: 2 });
  expect(rests).toEqual(["paused"]);
  reading.resume();
  expect(begun).toHaveLength(2);
});

test("cancelling gives up what was not begun and keeps what was read", async () => {
  const { reading, begun, rests } = desk(1);
  reading.add(["a", "b", "c"]);
  await begun[0]!.finish();
  reading.cancel();
  expect(reading.get()).toMatchObject({ status: "reading", total: 2, done: 1 });
  await begun[1]!.finish();
  expect(reading.get()).toMatchObject({ status: "idle", total: 2, done: 2 });
  expect(rests).toEqual(["idle"]);
});

test("cancelling during a pause ends it", async () => {
  const { reading, begun } = desk(1);
  reading.add(["a", "b"]);
  reading.pause();
  await begun[0]!.finish();
  reading.cancel();
  expect(reading.get()).toMatchObject({ status: "idle", total: 1, done: 1 });
});

test("files added later are counted with those still to be read, and anew after a rest", async () => {
  const { reading, begun } = desk(1);
  reading.add(["a"]);
  reading.add(["b"]);
  expect(reading.get().total).toBe(2);
  await begun[0]!.finish();
  await begun[1]!.finish();
  reading.add(["c"]);
  expect(reading.get()).toMatchObject({ status: "reading", total: 1, done: 0 });
});
