import type { ServiceReceipt } from "#src/client/answers";
import { ServiceProblem } from "#src/client/problem";
import { CodedError } from "#src/core/errors/coded-error";
import type { Outbox, WaitingFile } from "#src/pane/service/outbox";
import { openSending } from "#src/pane/service/sending";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const file = (sha256: string, account = "填报人甲"): WaitingFile => ({
  ...{ name: `${sha256}.xlsx`, bytes: new Uint8Array([1]), sha256, account },
  sealedAt: `2024-04-0${sha256.length}T09:30:00+08:00`,
});

function boxInMemory(): Outbox {
  const files = new Map<string, WaitingFile>();
  return {
    put: async (one) => void files.set(one.sha256, one),
    of: async (account) => [...files.values()].filter((one) => account === null || one.account === account),
    remove: async (sha256) => void files.delete(sha256),
  };
}

/** A service that answers as it is told, and what came of it. */
function office() {
  const received: string[] = [];
  const told: string[] = [];
  let fault: Error | null = null;
  const submit = async ({ sha256 }: WaitingFile) => {
    if (fault) throw fault;
    const again = received.includes(sha256);
    if (!again) received.push(sha256);
    return { receipt: { sha256 } as ServiceReceipt, again };
  };
  const box = boxInMemory();
  const sending = openSending({ submit: submit as never }, box, {
    waiting: (count) => told.push(`waiting ${count}`),
    delivered: ({ sha256 }) => told.push(`delivered ${sha256}`),
    refused: ({ sha256 }) => told.push(`refused ${sha256}`),
  });
  return { sending, box, received, told, fail: (error: Error | null) => (fault = error) };
}

test("a form handed in while there is a network has its receipt, and nothing waits", async () => {
  const { sending, box } = office();
  await sending.resume("填报人甲");
  expect(await sending.hand(file("a"))).toMatchObject({ receipt: { sha256: "a" } });
  expect(await box.of("填报人甲")).toEqual([]);
});

test("a form that a colleague must see first is out of one's hands: without a receipt, and nothing waits to be sent", async () => {
  const box = boxInMemory();
  const told: object[] = [];
  const sending = openSending({ submit: async () => ({ receipt: null, again: false }) }, box, {
    waiting: () => undefined,
    delivered: (_, handing) => told.push(handing),
    refused: () => undefined,
  });
  await sending.resume("填报人甲");
  expect(await sending.hand(file("a"))).toEqual({ receipt: null, again: false });
  expect(await box.of("填报人甲")).toEqual([]);
  await box.put(file("b"));
  await sending.resume("填报人甲");
  expect([told, await box.of(null)]).toEqual([[{ receipt: null, again: false }], []]);
});

test("without a network it waits, is tried again later and later, and arrives once", async () => {
  const { sending, box, received, told, fail } = office();
  await sending.resume("填报人甲");
  fail(new CodedError("host", "service-unreachable"));
  expect(await sending.hand(file("a"))).toBeNull();
  expect(await box.of("填报人甲")).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(received).toEqual([]);
  fail(null);
  await jest.advanceTimersByTimeAsync(15_000);
  expect(received).toEqual(["a"]);
  expect(told).toContain("delivered a");
  expect(await box.of("填报人甲")).toEqual([]);
});

test("a connection cut after the service had it gives the first receipt, not a second version", async () => {
  const { sending, received, fail } = office();
  await sending.resume("填报人甲");
  await sending.hand(file("a"));
  fail(new CodedError("host", "service-unreachable"));
  expect(await sending.hand(file("a"))).toBeNull();
  fail(null);
  await jest.advanceTimersByTimeAsync(5_000);
  expect(received).toEqual(["a"]);
});

test("a service in trouble, or too busy, is as good as no network: the form waits", async () => {
  const { sending, box, received, told, fail } = office();
  await sending.resume("填报人甲");
  for (const status of [500, 429]) {
    fail(new ServiceProblem("S00", status, "服务出错"));
    expect(await sending.hand(file("a"))).toBeNull();
    await sending.resume("填报人甲");
    expect(await box.of("填报人甲")).toHaveLength(1);
  }
  fail(null);
  await jest.advanceTimersByTimeAsync(5_000);
  expect([received, told.filter((text) => text.startsWith("refused"))]).toEqual([["a"], []]);
});

test("a session that ends as a form is handed in keeps it for whoever signs in again", async () => {
  const { sending, box, received, fail } = office();
  await sending.resume("填报人甲");
  fail(new ServiceProblem("S02", 401, "没有登录"));
  await expect(sending.hand(file("a"))).rejects.toThrow("没有登录");
  expect(await box.of("填报人甲")).toHaveLength(1);
  fail(null);
  await sending.resume("填报人甲");
  expect(received).toEqual(["a"]);
});

test("what the service says against a form is said at once, or where it had waited, then; the rest goes on", async () => {
  const { sending, box, told, fail } = office();
  await sending.resume("填报人甲");
  fail(new ServiceProblem("S14", 409, "已过锁定日"));
  await expect(sending.hand(file("a"))).rejects.toThrow("已过锁定日");
  await box.put(file("b"));
  await sending.resume("填报人甲");
  expect(told).toContain("refused b");
  expect(await box.of("填报人甲")).toEqual([]);
});

test("a session that has ended loses nothing: whoever signs in again sends it, and nobody else does", async () => {
  const { sending, box, received, fail } = office();
  await box.put(file("a"));
  fail(new ServiceProblem("S02", 401, "没有登录"));
  await sending.resume("填报人甲");
  fail(null);
  await sending.resume("填报人乙");
  expect(received).toEqual([]);
  await sending.resume("填报人甲");
  expect(received).toEqual(["a"]);
});
