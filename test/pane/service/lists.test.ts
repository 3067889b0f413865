import { nextYear, noYearEnd } from "#src/actions/next-year";
import { ServiceProblem } from "#src/client/problem";
import { CodedError } from "#src/core/errors/coded-error";
import { listInForce } from "#src/core/targets/known-lists";
import type { TargetList } from "#src/core/targets/schema";
import type { ListKeeper } from "#src/pane/service/kept-lists";
import { openLists, whenFound } from "#src/pane/service/lists";
import { nodePlatform } from "#src/workbook/platform/node";
import { list } from "../../scenario/form-file";

const { list: next } = nextYear(list, noYearEnd, nodePlatform);
const named = { id: next.header.id, hash: next.hash };

function keeperInMemory(): ListKeeper & { readonly lists: TargetList[] } {
  const lists: TargetList[] = [];
  let published: Awaited<ReturnType<ListKeeper["load"]>>["published"] = [];
  return {
    lists,
    load: async () => ({ lists, published }),
    keep: async (one) => void lists.push(one),
    keepPublished: async (all) => {
      published = all;
    },
  };
}

/** A service that has published next year's list, or fails as told. */
function service(fault: () => Error | null = () => null, given: TargetList = next) {
  const asked: string[] = [];
  const get = async (path: string): Promise<never> => {
    asked.push(path);
    const error = fault();
    if (error) throw error;
    const answer = path === "/lists" ? { lists: [{ effectiveFrom: "2025-01", hash: next.hash }] } : given;
    return JSON.parse(JSON.stringify(answer)) as never;
  };
  return { asked, client: { get } };
}

const open = (client: ReturnType<typeof service>["client"] | undefined, keeper = keeperInMemory()) =>
  openLists({ builtIn: list, client, keeper, platform: nodePlatform });

test("after signing in all published lists are at hand, each for its months, and kept for when there is no network", async () => {
  const keeper = keeperInMemory();
  const { client } = service();
  const lists = open(client, keeper);
  await lists.refresh();
  const month = (year: number, month: number) => listInForce(lists.get(), { year, month }).header.id;
  expect([month(2024, 12), month(2025, 1), month(2025, 2)]).toEqual(["luyuan-2024", "luyuan-2025", "luyuan-2025"]);
  const offline = open(service(() => new CodedError("host", "service-unreachable")).client, keeper);
  expect(await offline.find(named)).toEqual(next);
  await offline.refresh();
  expect(listInForce(offline.get(), { year: 2025, month: 2 }).hash).toBe(next.hash);
});

test("the list a form names is fetched once, however often it is asked for, and whoever waits for it is told", async () => {
  const { client, asked } = service();
  const lists = open(client);
  const told = whenFound(lists, named);
  await Promise.all([lists.find(named), lists.find(named)]);
  await lists.find(named);
  expect(asked).toEqual([`/lists/${next.hash}`]);
  expect((await told).header.id).toBe("luyuan-2025");
});

test.each([
  ["sign-in", new ServiceProblem("S02", 401, "没有登录")],
  ["unknown", new ServiceProblem("S07", 404, "没有找到")],
  ["unreachable", new CodedError("host", "service-unreachable")],
  [undefined, new ServiceProblem("", 404, "")],
])("what keeps a list away is known: %s", async (obstacle, error) => {
  let fault: Error | null = error;
  const lists = open(service(() => fault).client);
  expect(await lists.find(named)).toBeNull();
  expect(lists.get().obstacles.get(next.hash)).toBe(obstacle);
  fault = null;
  await lists.refresh();
  expect([lists.get().obstacles.size, lists.get().lists.length]).toEqual([0, 2]);
});

test("a list whose content does not give its hash is not taken, from the service or from what was kept", async () => {
  const altered = { ...next, header: { ...next.header, version: "2025.9" } };
  const keeper = keeperInMemory();
  keeper.lists.push(altered);
  const lists = open(service(() => null, altered).client, keeper);
  expect(await lists.find(named)).toBeNull();
  expect(lists.get().lists).toEqual([list]);
});

test("without a service there is the program's own list", async () => {
  const lists = open(undefined);
  await lists.refresh();
  expect(await lists.find(named)).toBeNull();
  expect(lists.get()).toMatchObject({ lists: [list], published: [], obstacles: new Map() });
});
