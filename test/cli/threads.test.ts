import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { listsByDistrict } from "#src/actions/batch";
import { environment } from "#src/cli/environment";
import { findFiles } from "#src/cli/files";
import { jsonItem, jsonText, jsonWithList } from "#src/cli/safe-text";
import { askAll, joinForms } from "#src/cli/threads/join";
import { openMember } from "#src/cli/threads/member";
import { openTaking, takeNext } from "#src/cli/threads/taking";
import { huizong, scratchFolder } from "./command-line";

const folder = scratchFolder();
const month = join(folder, "month");
const surroundings = environment({ json: true, lang: "zh-CN" });
const march = { year: 2024, month: 3 };

/** Two districts, some forms twice and changed, some copied, some no workbook: more than one thread takes at a time. */
beforeAll(() => {
  huizong("simulate", "--period", "2024-03", "--units", "46", "--faults", "6", "--out", month);
  huizong("simulate", "--period", "2024-03", "--faults", "2", "--seed", "8", "--out", join(month, "again"));
  mkdirSync(join(month, "copied"));
  for (const name of readdirSync(join(month, "again"))) {
    if (name.endsWith(".xlsx"))
      copyFileSync(join(month, "again", name), join(month, "copied", `${name.length}${name}`));
  }
  writeFileSync(join(month, "odd.xlsx"), "no workbook");
});

/** What as many members as told find, who read by turns as the numbers say. */
async function findingsOf(threads: number, turns: readonly number[]) {
  const { files } = findFiles([month]);
  const taking = openTaking(files.length, threads);
  let turn = 0;
  const wait = async () => {
    for (let left = turns[turn++ % turns.length]!; left > 0; left--) await Promise.resolve();
  };
  const work = { files, anyDistrict: false };
  const members = Array.from({ length: threads }, () => openMember(work, surroundings, wait));
  const read = await askAll(members, (member, number) => member.read(taking, number));
  const forms = joinForms(members, read, listsByDistrict(surroundings.list), () => {});
  return { reports: await forms.reports({ period: march, past: [] }), shares: read.map(({ length }) => length) };
}

test("however many threads read, and in whatever order, the same is said of every file", async () => {
  const { reports: alone } = await findingsOf(1, [0]);
  expect(alone.length).toBeGreaterThan(90);
  let shared = 0;
  const schedule = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.array(fc.nat({ max: 9 }), { minLength: 3 }));
  await fc.assert(
    fc.asyncProperty(schedule, async ([threads, turns]) => {
      const { reports, shares } = await findingsOf(threads, turns);
      expect(reports).toEqual(alone);
      if (shares.filter((files) => files > 0).length > 1) shared++;
    }),
    { numRuns: 8 },
  );
  expect(shared).toBeGreaterThan(0);
});

test("every file is taken once, whichever thread comes first", () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 500 }),
      fc.integer({ min: 1, max: 7 }),
      fc.array(fc.nat({ max: 6 }), { minLength: 1 }),
      (files, threads, order) => {
        const taking = openTaking(files, threads);
        const taken: number[] = [];
        const working = new Set(Array.from({ length: threads }, (_, thread) => thread));
        for (let turn = 0; working.size > 0; turn++) {
          const thread = [...working][order[turn % order.length]! % working.size]!;
          const next = takeNext(taking, thread);
          if (next === null) working.delete(thread);
          else for (let file = next[0]; file < next[1]; file++) taken.push(file);
        }
        expect(taken.sort((a, b) => a - b)).toEqual(Array.from({ length: files }, (_, file) => file));
      },
    ),
  );
});

test("JSON put together from parts is the JSON of the whole", () => {
  const item = fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.integer())));
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const texts = items.map(jsonItem);
      expect(jsonWithList({ tool: "huizong" }, "files", texts)).toBe(jsonText({ tool: "huizong", files: items }));
    }),
  );
});

describe("the commands", () => {
  const withThreads = (threads: string, ...args: readonly string[]) => {
    process.env.HUIZONG_THREADS = threads;
    try {
      const { status, stdout, stderr } = huizong(...args);
      return { status, stdout, stderr };
    } finally {
      delete process.env.HUIZONG_THREADS;
    }
  };

  test.each([
    ["check", ["check", "--json"]],
    ["check for people", ["check"]],
    ["roll-up", ["rollup", "--period", "2024-03", "--json", "--force", "--out", join(folder, "summary.xlsx")]],
  ])("answer the same on one thread and on three: %s", (_, [command, ...options]) => {
    const alone = withThreads("1", command!, month, ...options);
    expect(alone.stdout).not.toBe("");
    expect(withThreads("3", command!, month, ...options)).toEqual(alone);
  });
});

test("this thread, which works while it is asked, keeps no other one waiting", async () => {
  const asked: string[] = [];
  const answers = await askAll(["this", "second", "third"], async (name, number) => {
    asked.push(name);
    return number;
  });
  expect(asked.at(-1)).toBe("this");
  expect(answers).toEqual([0, 1, 2]);
});
