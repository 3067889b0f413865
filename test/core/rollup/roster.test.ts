import type { Finding } from "#src/core/findings/finding";
import { dueDate } from "#src/core/states/deadlines";
import { HAOYUE, LUYUAN, list, march, roll, row, submission, zone } from "./district";

const luyuan = zone(LUYUAN, 306, 300);
const entryOf = (summary: ReturnType<typeof roll>, department: string) =>
  summary.roster.find((entry) => entry.department === department)!;

describe("the month's roster", () => {
  test("asks figures of 18 departments and lists who has not reported", () => {
    const { coverage, roster } = roll([luyuan]);
    const asked = roster.filter(({ kind }) => kind === "figures");
    expect(coverage.expected).toBe(asked.length);
    expect(coverage).toMatchObject({ received: 1, late: [], returned: [] });
    expect(coverage.missing).toEqual(asked.map(({ department }) => department).filter((one) => one !== LUYUAN));
  });

  test("a department with milestones only is on the roster but not among the units expected", () => {
    const { coverage, roster } = roll([]);
    const others = roster.filter(({ kind }) => kind === "milestones").map(({ department }) => department);
    expect(others.length).toBeGreaterThan(0);
    expect(coverage.missing).not.toEqual(expect.arrayContaining(others));
  });

  test("nobody is asked for a January form", () => {
    expect(roll([], { period: { year: 2024, month: 1 } }).roster).toEqual([]);
  });

  test("counts what is filled of what is due, a — as filled and a blank as not", () => {
    const { filled, asked } = entryOf(roll([zone(LUYUAN, "—", null)]), LUYUAN);
    expect(filled).toBe(1);
    expect(asked).toBeGreaterThan(10);
  });
});

describe("due and late", () => {
  test("the due day counts from the end of the month, with exceptions by month and by department", () => {
    expect(dueDate(list.calendar, LUYUAN, march)).toBe("2024-04-08");
    expect(dueDate(list.calendar, "statistics", march)).toBe("2024-04-20");
    expect(dueDate(list.calendar, LUYUAN, { year: 2024, month: 9 })).toBe("2024-10-11");
    expect(dueDate(list.calendar, LUYUAN, { year: 2024, month: 2 })).toBe("2024-03-08");
  });

  test.each([
    ["2024-04-08T23:59:00+08:00", "received"],
    ["2024-04-08T15:59:00Z", "received"],
    ["2024-04-08T16:00:00Z", "late"],
    ["2024-04-09T00:00:00+08:00", "late"],
  ])("received at %s it is %s: the day is Beijing's", (receivedAt, state) => {
    expect(entryOf(roll([{ ...luyuan, receivedAt }]), LUYUAN).state).toBe(state);
  });

  test("a late unit's figures count", () => {
    const summary = roll([{ ...luyuan, receivedAt: "2024-04-12T09:00:00+08:00" }]);
    expect(summary.coverage).toMatchObject({ received: 1, late: [LUYUAN] });
    expect(row(summary, "zone-output", "cumulative").value).toBe(306);
  });

  test("a correction after the due day does not make a punctual unit late", () => {
    const summary = roll([
      { ...luyuan, receivedAt: "2024-04-05T09:00:00+08:00" },
      zone(LUYUAN, 307, 300, { version: 2, receivedAt: "2024-04-10T09:00:00+08:00" }),
    ]);
    expect(entryOf(summary, LUYUAN)).toMatchObject({ state: "received", version: 2 });
  });
});

describe("handed in twice", () => {
  const used = (...reports: Parameters<typeof submission>[0][]) =>
    row(roll(reports), "zone-output", "cumulative").composition[0]!.value;

  test("the greater version counts, whatever the times and names", () => {
    const second = zone(LUYUAN, 2, 1, { version: 2, file: "a.xlsx", receivedAt: "2024-04-01T08:00:00Z" });
    const first = zone(LUYUAN, 1, 1, { version: 1, file: "b.xlsx", receivedAt: "2024-04-03T08:00:00Z" });
    expect(used(second, first)).toBe(2);
  });

  test("of one version the later receipt counts, across time zones", () => {
    const evening = zone(LUYUAN, 1, 1, { file: "b.xlsx", receivedAt: "2024-04-02T20:00:00+08:00" });
    const laterStill = zone(LUYUAN, 2, 1, { file: "a.xlsx", receivedAt: "2024-04-02T12:30:00Z" });
    expect(used(laterStill, evening)).toBe(2);
  });

  test("both files are listed with the one used", () => {
    const { coverage } = roll([
      zone(LUYUAN, 2, 1, { file: "b.xlsx", receivedAt: "2024-04-02T08:00:00Z" }),
      zone(LUYUAN, 1, 1, { file: "a.xlsx", receivedAt: "2024-04-01T08:00:00Z" }),
    ]);
    const told = { department: LUYUAN, files: ["a.xlsx", "b.xlsx"], used: "b.xlsx", rule: "received" };
    expect(coverage.duplicates).toMatchObject([told]);
  });

  test("the same bytes under two names are one submission", () => {
    const { coverage } = roll([
      { ...luyuan, file: "a.xlsx" },
      { ...luyuan, file: "a (1).xlsx" },
    ]);
    expect(coverage.duplicates).toEqual([]);
  });
});

describe("what is not counted", () => {
  test("a returned file, until the unit hands in another", () => {
    const returned = new Set([submission(luyuan).file.sha256]);
    const waiting = roll([luyuan], { returned });
    expect(waiting.coverage).toMatchObject({ received: 0, returned: [LUYUAN] });
    expect(waiting.coverage.missing).not.toContain(LUYUAN);
    expect(row(waiting, "zone-output", "cumulative")).toMatchObject({ value: null, absent: "not-reported" });

    const again = roll([luyuan, zone(LUYUAN, 310, 300, { version: 2 })], { returned });
    expect(again.coverage).toMatchObject({ received: 1, returned: [] });
    expect(row(again, "zone-output", "cumulative").value).toBe(310);
  });

  test("forms of another month, another district or an unknown unit are set aside by name", () => {
    const { coverage } = roll([
      zone(LUYUAN, 1, 1, { file: "february.xlsx", period: { year: 2024, month: 2 } }),
      zone(LUYUAN, 1, 1, { file: "elsewhere.xlsx", area: "220105" }),
      zone("nowhere", 1, 1, { file: "stranger.xlsx" }),
    ]);
    expect(coverage.received).toBe(0);
    expect(coverage.setAside.map(({ file, reason }) => [file, reason])).toEqual([
      ["elsewhere.xlsx", "other-area"],
      ["february.xlsx", "other-period"],
      ["stranger.xlsx", "unknown-department"],
    ]);
  });
});

test("findings change no figure: the row names the unit whose error still stands", () => {
  const error: Finding = {
    code: "V10",
    variant: "cumulative-below-month",
    level: "A",
    outcome: "fail",
    about: "figure",
    department: LUYUAN,
    period: march,
    indicator: "zone-output",
    measure: "cumulative",
    cells: [{ sheet: "报表", cell: "D8" }],
    args: { month: 170, cumulative: 150 },
  };
  const report = { ...luyuan, figures: { ...luyuan.figures, "zone-project-investment": { cumulative: 9 } } };
  const findings = new Map([[submission(report).file.sha256, [error]]]);
  const summary = roll([report, zone(HAOYUE, 170, 150)], { findings });
  expect(row(summary, "zone-output", "cumulative")).toMatchObject({ value: 476, coverage: { questioned: [LUYUAN] } });
  const investment = row(summary, "zone-project-investment", "cumulative");
  expect(investment).toMatchObject({ value: 9, coverage: { questioned: [] } });
  expect(entryOf(summary, LUYUAN).counts.A).toBe(1);
  expect(summary.findings).toContain(error);
});

test("milestones and explanations come from the file used", () => {
  const [milestone] = list.milestones;
  const { department, id } = milestone!;
  const report = (version: number, state: "推进中" | "已完成") => ({
    department,
    version,
    explanations: { anything: `第${version}次说明` },
    milestones: [
      {
        milestone: id,
        state,
        raw: state,
        date: "2024-03-20",
        note: "",
        dateCell: "D10",
        noteCell: "E10",
        sheet: "重点任务",
        cell: "C5",
      },
    ],
  });
  const summary = roll([report(2, "已完成"), report(1, "推进中")]);
  expect(summary.milestones).toHaveLength(list.milestones.length);
  expect(summary.milestones[0]).toMatchObject({ milestone: id, state: "已完成", sheet: "重点任务", cell: "C5" });
  expect(summary.explanations).toEqual([
    { department, indicator: "anything", text: "第2次说明", file: `${department}-2024-3-v2.xlsx` },
  ]);
  expect(roll([]).milestones.every(({ state, file }) => state === null && file === null)).toBe(true);
});
