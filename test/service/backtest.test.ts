import { filesOf } from "#src/core/targets/files";
import type { Relation, TargetList } from "#src/core/targets/schema";
import { filledForm, list } from "../scenario/form-file";
import { type RunningService, runService } from "./running";

let running: RunningService;
beforeAll(async () => {
  running = await runService();
  await running.person("商务", "department", "commerce");
  await running.person("统计", "bureau");
});
afterAll(() => running?.end());

const send = (bytes: Uint8Array) => running.ask("POST", "/api/submissions?name=a.xlsx", { as: "商务", body: bytes });
const retail = { indicator: "retail-sales", measure: "cumulative" } as const;

/** That 社会消费品零售总额 stays below a figure. */
const below = (constant: number): Relation => ({
  id: "retail-below",
  check: "V17",
  left: [retail],
  operator: "<=",
  right: [{ constant }],
  tolerance: 0,
  missing: "undecided",
  level: "B",
  sentenceZh: "社会消费品零售总额不应大于上限。",
  sentenceEn: "Retail sales should not be above their limit.",
});
const draft = (relation: Relation): TargetList => ({ ...list, relations: [...list.relations, relation] });
const ask = async (which: TargetList, more: object = {}, as = "统计") =>
  running.ask("POST", "/api/lists/backtest", { as, body: { files: filesOf(which), ...more } });

describe("A draft list tried on what the service has received", () => {
  let first = 0;
  test("tells in one sentence what a relation would have asked, and what was corrected", async () => {
    running.at("2024-04-05T02:00:00.000Z");
    const form = await filledForm("commerce", "2024-03");
    expect((await send(await form.bytes())).status).toBe(201);
    const { json } = await ask(draft(below(0)));
    expect(json).toMatchObject({
      list: list.header.id,
      acceptance: "recorded",
      forms: 1,
      versions: 1,
      months: ["2024-03"],
    });
    expect(json.rules).toHaveLength(1);
    const [rule] = json.rules;
    expect(rule).toMatchObject({ id: "retail-below", hits: 1, corrected: 0, explained: 0, open: 1 });
    expect(rule.message).toBe("1个月触发1次，其中0次后来更正，0次说明属实，1次没有更正也没有说明。");
    first = rule.found[0].figures[0].value;
    expect(first).toBeGreaterThan(0);
    const nothing = await ask(draft(below(first + 1)));
    expect(nothing.json.rules[0].message).toBe("1个月没有触发。");
  });

  test("keeps nothing of the draft, and is for the bureau", async () => {
    expect((await running.ask("GET", "/api/lists", { as: "统计" })).json.lists).toEqual([]);
    expect((await ask(draft(below(0)), {}, "商务")).status).toBe(403);
  });

  test("tries all rules where that is asked", async () => {
    const { json } = await ask(list);
    expect(json.rules).toEqual([]);
    const all = await ask(list, { all: true });
    expect(all.json.rules.length).toBeGreaterThan(list.indicators.length);
  });

  test("names the mistakes of a draft that has some", async () => {
    const { status, json } = await ask(draft({ ...below(0), left: [{ ...retail, indicator: "no-such" }] }));
    expect([status, json.code]).toEqual([422, "S23"]);
    expect(json.problems.join()).toContain("no-such");
  });
});
