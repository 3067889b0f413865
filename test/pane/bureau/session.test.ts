import type { Keeper, Known } from "#src/pane/bureau/kept-month";
import { openSession } from "#src/pane/bureau/session";
import type { OverviewRequest } from "#src/pane/engine/desk";
import type { Engine } from "#src/pane/engine/engine";
import type { Picked } from "#src/pane/files/picked-files";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../../scenario/default-list";

const list = defaultTargetList(nodePlatform);
const file = (name: string) => ({ name, read: async () => new Uint8Array(1) });

/** A keeper that holds what the last page was left with. */
function keeperWith(names: readonly string[], cleared: string[] = []): Keeper {
  return {
    keep: (errand) => errand,
    keepKnown: () => undefined,
    load: async () => ({
      chosen: { year: 2024, month: 3 },
      returned: ["a"],
      errands: [
        ...names.map((name) => ({ purpose: "form" as const, file: file(name) })),
        { purpose: "past" as const, file: file("二月.xlsx") },
      ],
    }),
    clear: () => void cleared.push("cleared"),
  };
}

/** An engine that notes what it is given to read. */
function engineNoting(read: string[]): Engine {
  const overview = { files: 0, periods: [], refused: [], leftOut: [], undecidedPast: [], alteredPast: [], month: null };
  return {
    lanes: 1,
    take: async ({ name }) => read.push(name) > 0,
    takePast: async ({ name }) => read.push(name),
    overview: async () => overview,
    write: async () => new Uint8Array(),
    cues: () => Promise.reject(new Error("not asked")),
    pack: () => Promise.reject(new Error("not asked")),
    reperform: async () => Promise.reject(new Error("not asked for")),
    clear: async () => undefined,
    know: async () => undefined,
    close: () => undefined,
  };
}

test("a month collected before comes back with what was decided about it, says so, and can be forgotten", async () => {
  const [read, cleared]: [string[], string[]] = [[], []];
  const session = openSession(list, keeperWith(["财政局.xlsx", "商务局.xlsx"], cleared), () => engineNoting(read));
  await new Promise((later) => setTimeout(later, 20));
  expect(read).toEqual(["财政局.xlsx", "商务局.xlsx", "二月.xlsx"]);
  expect(session.get()).toMatchObject({
    restored: { forms: 2, past: 1 },
    chosen: { year: 2024, month: 3 },
    returned: ["a"],
  });
  session.acknowledge();
  expect(session.get().restored).toBeNull();
  session.clear();
  expect(cleared).toEqual(["cleared"]);
  expect(session.get().returned).toEqual([]);
});

test("files left out and what is wrong with a record of receipt are kept with the month; a record given again is judged anew", async () => {
  const known: Partial<Known>[] = [];
  const looks: OverviewRequest[] = [];
  const keeper: Keeper = {
    ...keeperWith([]),
    load: async () => ({ errands: [] }),
    keepKnown: (now) => known.push(now),
  };
  const engine = { ...engineNoting([]) };
  const session = openSession(list, keeper, () => ({
    ...engine,
    overview: (look) => {
      looks.push(look);
      return engine.overview(look);
    },
  }));
  const given: Picked = {
    files: [file("a.xlsx")],
    leftOut: [{ path: "三月/退回/b.xlsx", reason: "folder" }],
    records: ["三月/received.json"],
    receipts: [{ file: "三月/received.json", reason: "damaged" }],
  };
  session.add(given);
  session.add(given);
  await new Promise((later) => setTimeout(later, 20));
  expect(looks.at(-1)).toMatchObject({ leftOut: given.leftOut });
  expect(known.at(-1)).toMatchObject({ leftOut: given.leftOut, receipts: given.receipts });
  session.add({ ...given, receipts: [] });
  expect(session.get()).toMatchObject({ leftOut: given.leftOut, receipts: [] });
});
