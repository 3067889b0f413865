import type { KindOf } from "#src/core/errors/coded-error";
import { LIST_PROBLEMS } from "#src/core/errors/list-problems";
import { filesOf } from "#src/core/targets/files";
import { parseTargetList } from "#src/core/targets/parse";
import { type ListFile, type ListProblem, TargetListError } from "#src/core/targets/problems";
import { listProblemLine } from "#src/language/error-sentence";
import { speakerOf } from "#src/language/speaker";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../../scenario/default-list";

const list = defaultTargetList(nodePlatform);

/** The contents of the list's files, free to be spoilt. */
// biome-ignore lint/suspicious/noExplicitAny: a test spoils the data in ways no type allows
type Files = Record<ListFile | string, any>;

const spoilt = (spoil: (files: Files) => void): ListProblem[] => {
  const files: Files = structuredClone(filesOf(list));
  spoil(files);
  try {
    parseTargetList(files, "");
  } catch (error) {
    if (error instanceof TargetListError) return [...error.problems];
    throw error;
  }
  return [];
};

const record = (files: Files, file: ListFile, id: string) => files[file].find((one: { id: string }) => one.id === id);

/** One way to spoil the list, and the place the problem must name. */
/** What the bureau enters of the city for a month. */
const CITY = { indicator: "gdp", measure: "growth", period: "2024-03", cityAverage: 5.4, sourceZh: "市统计月报" };

/** That one figure is less or more than another, or a number. */
const relation = (id: string, left: string, operator: string, right: object) => ({
  ...{ id, check: "V17", operator, tolerance: 0, missing: "undecided", level: "B", sentenceZh: "甲", sentenceEn: "A" },
  left: [{ indicator: left, measure: "cumulative" }],
  right: [right],
});
const figure = (indicator: string) => ({ indicator, measure: "cumulative" });

/** What the list says of one rule. */
const rule = (code: string, more: object = {}) => [
  { rule: code, state: "withdrawn", from: "2024-03", reasonZh: "口径调整", ...more },
];

const MISTAKES: readonly [KindOf<"list">, string, (files: Files) => void][] = [
  ["missing-file", "targets.json", (f) => delete f.targets],
  ["rule-always-applied", "rules.json [1].rule", (f) => (f.rules = rule("V04"))],
  ["unknown-id", "rules.json [1].relation", (f) => (f.rules = rule("V17", { relation: "no-such-relation" }))],
  [
    "relation-of-other-rule",
    "rules.json [1].relation",
    (f) => (f.rules = rule("V20", { relation: f.relations[0].id })),
  ],
  ["rule-until-before-from", "rules.json [1].until", (f) => (f.rules = rule("V20", { until: "2024-02" }))],
  [
    "rule-states-overlap",
    "rules.json [2].from",
    (f) => (f.rules = [...rule("V20"), ...rule("V20", { from: "2024-06", state: "warning" })]),
  ],
  ["unknown-file", "goals.json", (f) => (f.goals = [])],
  [
    "unknown-key",
    "targets.json retail-sales-level.valeu",
    (f) => (record(f, "targets", "retail-sales-level").valeu = 1),
  ],
  [
    "missing-value",
    "targets.json retail-sales-level.unit",
    (f) => delete record(f, "targets", "retail-sales-level").unit,
  ],
  [
    "wrong-type",
    "targets.json retail-sales-level.value",
    (f) => (record(f, "targets", "retail-sales-level").value = "100"),
  ],
  ["wrong-value", "indicators.json gdp.kind", (f) => (record(f, "indicators", "gdp").kind = "volume")],
  ["wrong-value", "indicators.json gdp.dueMonths[2]", (f) => (record(f, "indicators", "gdp").dueMonths[1] = 13)],
  [
    "duplicate-name",
    "departments.json commerce.nameZh",
    (f) => (record(f, "departments", "finance").nameZh = "商务局"),
  ],
  [
    "relations-contradict",
    "relations.json tours-more",
    (f) =>
      f.relations.push(
        relation("tours-few", "rural-tour-sites", "<", { constant: 3 }),
        relation("tours-more", "rural-tour-towns", ">=", { constant: 3 }),
      ),
  ],
  [
    "relations-contradict",
    "relations.json turned",
    (f) => f.relations.push(relation("turned", "retail-sales", "<", figure("consumption-boost"))),
  ],
  ["duplicate-id", "targets.json gdp-growth.id", (f) => (f.targets[1].id = "gdp-growth")],
  ["duplicate-code", "indicators.json gdp-primary.code", (f) => (record(f, "indicators", "gdp-primary").code = "0101")],
  ["duplicate-code", "departments.json finance.number", (f) => (record(f, "departments", "finance").number = "03")],
  ["code-not-of-lead", "indicators.json gdp.code", (f) => (record(f, "indicators", "gdp").code = "9901")],
  ["unknown-id", "targets.json gdp-growth.indicator", (f) => (record(f, "targets", "gdp-growth").indicator = "gpd")],
  ["unknown-id", "indicators.json gdp.reporters[1]", (f) => (record(f, "indicators", "gdp").reporters[0] = "nobody")],
  [
    "unknown-id",
    "indicators.json services-at-hall.ratio.denominator",
    (f) => (record(f, "indicators", "services-at-hall").ratio.denominator = "nothing"),
  ],
  [
    "unknown-id",
    "milestones.json sijian-village-start.alsoTarget",
    (f) => (record(f, "milestones", "sijian-village-start").alsoTarget = "villages"),
  ],
  [
    "unknown-id",
    "history.json h1-domestic-capital.indicator",
    (f) => (record(f, "history", "h1-domestic-capital").indicator = "capital"),
  ],
  [
    "unknown-id",
    "history.json h1-domestic-capital.source.document",
    (f) => (record(f, "history", "h1-domestic-capital").source.document = "other"),
  ],
  [
    "unknown-id",
    "relations.json illegal-buildings-balance.right[2].indicator",
    (f) => (record(f, "relations", "illegal-buildings-balance").right[1].indicator = "x"),
  ],
  ["unknown-id", "calendar.json exceptions[2].department", (f) => (f.calendar.exceptions[1].department = "x")],
  [
    "unknown-unit",
    "targets.json retail-sales-level.unit",
    (f) => (record(f, "targets", "retail-sales-level").unit = "亿园"),
  ],
  [
    "unit-of-other-dimension",
    "targets.json retail-sales-level.unit",
    (f) => (record(f, "targets", "retail-sales-level").unit = "户"),
  ],
  ["unit-not-percent", "targets.json gdp-growth.unit", (f) => (record(f, "targets", "gdp-growth").unit = "亿元")],
  [
    "unit-not-percent",
    "indicators.json services-at-hall.unit",
    (f) => (record(f, "indicators", "services-at-hall").unit = "项"),
  ],
  [
    "target-of-statistics",
    "targets.json new-four-up-firms.department",
    (f) => (record(f, "targets", "new-four-up-firms").department = "statistics"),
  ],
  [
    "measure-not-reported",
    "targets.json supplier-firms-total.measure",
    (f) => Object.assign(record(f, "targets", "supplier-firms-total"), { measure: "month" }),
  ],
  [
    "measure-not-reported",
    "relations.json income-rural-below-all.left[1].measure",
    (f) => (record(f, "relations", "income-rural-below-all").left[0].measure = "month"),
  ],
  [
    "not-a-reporter",
    "targets.json ludk-output-level.reporter",
    (f) => (record(f, "targets", "ludk-output-level").reporter = "commerce"),
  ],
  [
    "not-a-reporter",
    "relations.json returned-firms-within-stock.left[1].department",
    (f) => (record(f, "relations", "returned-firms-within-stock").left[0].department = "commerce"),
  ],
  [
    "level-contradicts-base",
    "targets.json retail-sales-level.value",
    (f) => (record(f, "targets", "retail-sales-level").value = 102),
  ],
  [
    "level-contradicts-base",
    "targets.json retail-sales-level.value",
    (f) => (record(f, "targets", "retail-sales-growth").value = 8),
  ],
  [
    "level-contradicts-base",
    "targets.json haoyue-output-level.value",
    (f) => (record(f, "targets", "haoyue-output-level").value = 17),
  ],
  [
    "base-not-stated",
    "targets.json ludk-output-growth.base",
    (f) => delete record(f, "targets", "ludk-output-growth").base,
  ],
  ["part-cycle", "indicators.json gdp.partOf", (f) => (record(f, "indicators", "gdp").partOf = "gdp-primary")],
  ["part-cycle", "indicators.json gdp.totalOf", (f) => (record(f, "indicators", "gdp").totalOf[0] = "gdp")],
  [
    "part-in-other-unit",
    "indicators.json gdp-primary.partOf",
    (f) => (record(f, "indicators", "gdp-primary").unit = "万元"),
  ],
  [
    "ratio-operand-without-measure",
    "indicators.json services-at-hall.ratio.numerator",
    (f) => (record(f, "indicators", "services-hall-items").measures = ["cumulative"]),
  ],
  [
    "ratio-operand-of-other-units",
    "indicators.json services-at-hall.ratio.denominator",
    (f) => (record(f, "indicators", "services-at-hall").ratio.denominator = "projects-over-50m"),
  ],
  [
    "rollup-without-ratio",
    "indicators.json services-at-hall.rollup.level",
    (f) => delete record(f, "indicators", "services-at-hall").ratio,
  ],
  [
    "rollup-without-base",
    "indicators.json retail-sales.rollup.growth",
    (f) => (record(f, "indicators", "retail-sales").measures = ["month", "cumulative", "growth"]),
  ],
  [
    "month-of-a-state",
    "indicators.json supplier-firms.measures",
    (f) => record(f, "indicators", "supplier-firms").measures.push("month"),
  ],
  [
    "profile-missing",
    "targets.json land-sold.profile",
    (f) => (record(f, "targets", "land-sold").progress = "profile"),
  ],
  [
    "profile-not-rising",
    "targets.json land-sold.profile",
    (f) => Object.assign(record(f, "targets", "land-sold"), { progress: "profile", profile: Array(12).fill(0.5) }),
  ],
  [
    "profile-unused",
    "targets.json land-sold.profile",
    (f) => (record(f, "targets", "land-sold").profile = Array(12).fill(1)),
  ],
  [
    "schedule-without-flow",
    "targets.json gdp-growth.progress",
    (f) => (record(f, "targets", "gdp-growth").progress = "schedule"),
  ],
  [
    "schedule-without-flow",
    "targets.json senior-canteens.progress",
    (f) => (record(f, "targets", "senior-canteens").progress = "schedule"),
  ],
  ["value-missing", "targets.json land-sold.value", (f) => (record(f, "targets", "land-sold").value = null)],
  [
    "reference-missing",
    "targets.json resident-income-in-step.reference",
    (f) => delete record(f, "targets", "resident-income-in-step").reference,
  ],
  ["bands-not-ordered", "list.json lightBands[3].limit.atLeast", (f) => (f.list.lightBands[2].limit.atLeast = 5)],
  [
    "bands-not-closed",
    "list.json lightBands[4].limit.atLeast",
    (f) => (f.list.lightBands[3].limit = { by: "gap", atLeast: -30 }),
  ],
  ["bands-missing", "list.json lightBands", (f) => f.list.lightBands.splice(10, 3)],
  ["band-of-other-kind", "list.json lightBands[2].judgement", (f) => (f.list.lightBands[1].judgement = "in-step")],
  ["band-limit-of-other-kind", "list.json lightBands[2].limit.by", (f) => (f.list.lightBands[1].limit.by = "growth")],
  ["lights-not-ordered", "list.json lightBands[4].light", (f) => (f.list.lightBands[3].light = "green")],
  ["pending-with-value", "targets.json gdp-growth.value", (f) => (record(f, "targets", "gdp-growth").pending = true)],
  [
    "ceiling-without-at-most",
    "targets.json gdp-growth.passRule",
    (f) => (record(f, "targets", "gdp-growth").comparator = "lte"),
  ],
  ["external-empty", "external.json [1].cityAverage", (f) => f.external.push({ ...CITY, cityAverage: undefined })],
  ["external-twice", "external.json [2].period", (f) => f.external.push(CITY, CITY)],
  ["measure-not-reported", "external.json [1].measure", (f) => f.external.push({ ...CITY, measure: "month" })],
  ["unknown-id", "external.json [1].indicator", (f) => f.external.push({ ...CITY, indicator: "gpd" })],
  ["due-before-first-month", "indicators.json gdp.dueMonths", (f) => (record(f, "indicators", "gdp").dueMonths = [1])],
  ["locked-before-due", "calendar.json lockedDay", (f) => (f.calendar.lockedDay = 3)],
];

describe("a spoilt target list", () => {
  test.each(MISTAKES)("%s is named at %s", (kind, where, spoil) => {
    const problems = spoilt(spoil);
    expect(problems.map(({ kind: found, file, place }) => `${found} ${file} ${place}`.trim())).toContain(
      `${kind} ${where}`,
    );
    for (const problem of problems) {
      expect(problem.code).toBe(LIST_PROBLEMS[problem.kind].code);
      for (const language of ["zh-CN", "en"] as const) {
        expect(listProblemLine(problem, speakerOf(language))).not.toMatch(/\{\{|\$t|targetList|undefined/);
      }
    }
  });

  test("the list itself has no problem", () => {
    expect(spoilt(() => undefined)).toEqual([]);
  });

  test("every problem of files has a case here", () => {
    const ofFiles = Object.entries(LIST_PROBLEMS).filter(([, { code }]) => code < "T40" || code > "T47");
    expect(new Set(MISTAKES.map(([kind]) => kind))).toEqual(new Set(ofFiles.map(([kind]) => kind)));
  });

  test("all problems are told at once", () => {
    const problems = spoilt((files) => {
      record(files, "targets", "retail-sales-level").unit = "亿园";
      record(files, "targets", "gdp-growth").department = "statistics";
    });
    expect(problems.map(({ place }) => place)).toEqual(["retail-sales-level.unit", "gdp-growth.department"]);
  });

  const more = (id: string, left: string, right: string) => ({
    ...relation(id, left, ">=", figure(right)),
    right: [figure(right), { constant: 1 }],
  });

  test("a contradiction over three rows names all three, and the relations it is made of", () => {
    const told = spoilt((f) =>
      f.relations.push(
        more("first", "gdp-primary", "gdp-secondary"),
        more("second", "gdp-secondary", "gdp-tertiary"),
        more("third", "gdp-tertiary", "gdp-primary"),
      ),
    );
    expect(told.map(({ kind, place }) => [kind, place])).toEqual(
      ["first", "second", "third"].map((id) => ["relations-contradict", id]),
    );
    for (const { args } of told) {
      for (const row of ["第一产业", "第二产业", "第三产业"]) expect(args.rows).toContain(row);
    }
  });

  test.each<[told: boolean, when: string, rules: object[]]>([
    [false, "one of them is withdrawn for good", rule("V17", { relation: "first", from: "2024-01" })],
    [
      true,
      "one of them is withdrawn until June",
      rule("V17", { relation: "first", from: "2024-01", until: "2024-06" }),
    ],
    [
      false,
      "one follows the other",
      [
        ...rule("V17", { relation: "first", from: "2024-01", until: "2024-06" }),
        ...rule("V17", { relation: "second", from: "2024-07" }),
      ],
    ],
    [true, "one only warns", rule("V17", { relation: "first", from: "2024-01", state: "warning" })],
  ])("told %s: two relations contradict each other and %s", (isTold, _, rules) => {
    const told = spoilt((f) => {
      f.relations.push(more("first", "gdp-primary", "gdp-secondary"), more("second", "gdp-secondary", "gdp-primary"));
      f.rules = rules;
    });
    expect(told.map(({ kind }) => kind)).toEqual(isTold ? ["relations-contradict", "relations-contradict"] : []);
  });

  test("says in one sentence what contradicts what", () => {
    const [problem] = spoilt((files) => (record(files, "targets", "retail-sales-level").value = 120));
    expect(listProblemLine(problem!, speakerOf("zh-CN"))).toBe(
      "targets.json → retail-sales-level.value：目标 120亿元与增速目标矛盾：基数 93.46亿元、增长 7% 推不出这个数，按此总量基数应为 112.15亿元。",
    );
  });
});
