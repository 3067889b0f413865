import { noHistory } from "#src/core/history/from-submissions";
import { rollUpMonth } from "#src/core/rollup/rollup";
import type { ChoiceRule } from "#src/core/rollup/versions";
import type { Submission } from "#src/core/submission/submission";
import { findingSentence } from "#src/language/finding-sentence";
import { speakerOf } from "#src/language/speaker";
import { LUYUAN, list, march, row, submission, zone } from "./district";

interface Known {
  readonly receivedAt?: string;
  readonly sealedAt?: string;
  readonly brokenSeal?: boolean;
  readonly reportedOn?: string;
  readonly savedAt?: string;
  readonly modifiedAt?: string;
  readonly path?: string;
}

/** A version of the zone's form that reports `output`, with what is known of when it came. */
function version(output: number, known: Known = {}, file = `${output}.xlsx`): Submission {
  const { sealedAt, brokenSeal, reportedOn, ...times } = known;
  const plain = submission(zone(LUYUAN, output, 300, { file }));
  const reported = reportedOn === undefined ? null : { sheet: "报表", cell: "H20", text: reportedOn };
  return {
    ...plain,
    file: { ...plain.file, ...times },
    seal: sealedAt === undefined ? null : { digest: "", sealedAt, intact: !brokenSeal },
    signatures: { ...plain.signatures, reportedOn: reported },
  };
}

interface Decided {
  readonly chosen?: ReadonlyMap<string, ChoiceRule>;
  readonly returned?: ReadonlySet<string>;
}

function month(versions: readonly Submission[], decided: Decided = {}) {
  const summary = rollUpMonth({
    ...{ list, period: march, refused: [], history: noHistory, findings: new Map(), ...decided },
    submissions: versions,
  });
  const entry = summary.roster.find(({ department }) => department === LUYUAN)!;
  const rule = summary.coverage.duplicates.find(({ department }) => department === LUYUAN)?.rule ?? null;
  return { summary, entry, rule, counts: row(summary, "zone-output", "cumulative").value };
}

const morning = "2024-04-03T09:00:00+08:00";
const evening = "2024-04-03T18:00:00+08:00";

describe("the later of two versions counts", () => {
  test.each<[ChoiceRule, Known, Known]>([
    ["received", { receivedAt: morning, sealedAt: evening }, { receivedAt: evening, sealedAt: morning }],
    ["sealed", { sealedAt: morning, reportedOn: "2024-04-05" }, { sealedAt: evening, reportedOn: "2024-04-03" }],
    ["reported", { reportedOn: "2024年4月3日", savedAt: evening }, { reportedOn: "2024-04-10", savedAt: morning }],
    ["saved", { savedAt: morning, modifiedAt: evening }, { savedAt: evening, modifiedAt: morning }],
    ["file-time", { modifiedAt: morning }, { modifiedAt: evening }],
  ])("by %s before anything asked later, in whatever order they are read", (rule, earlier, later) => {
    const [first, second] = [version(1, earlier, "更正.xlsx"), version(2, later)];
    for (const files of [
      [first, second],
      [second, first],
    ]) {
      expect(month(files)).toMatchObject({ counts: 2, rule, entry: { state: "received", file: "2.xlsx" } });
    }
  });

  test("a time only one of them has decides nothing, and the next rule is asked", () => {
    const first = version(1, { receivedAt: evening, sealedAt: morning });
    expect(month([first, version(2, { sealedAt: evening })])).toMatchObject({ counts: 2, rule: "sealed" });
  });

  test("the time of a broken seal is no time", () => {
    const first = version(1, { sealedAt: evening, brokenSeal: true, reportedOn: "2024-04-03" });
    const second = version(2, { sealedAt: morning, reportedOn: "2024-04-04" });
    expect(month([first, second])).toMatchObject({ counts: 2, rule: "reported" });
  });

  test("files copied together are not told apart by the seconds between them", () => {
    const first = version(1, { modifiedAt: "2024-04-03T09:00:00Z" });
    expect(month([first, version(2, { modifiedAt: "2024-04-03T09:00:40Z" })]).counts).toBeNull();
  });

  test("of three versions the one that is later than each other counts, whichever rule says so", () => {
    const files = [
      version(1, { receivedAt: morning, reportedOn: "2024-04-03" }),
      version(2, { receivedAt: evening, reportedOn: "2024-04-05" }),
      version(3, { reportedOn: "2024-04-04" }),
    ];
    expect(month(files)).toMatchObject({ counts: 2, rule: "reported" });
  });

  test("three versions each later than another by some rule are undecided", () => {
    const files = [
      version(1, { receivedAt: morning, sealedAt: evening }),
      version(2, { receivedAt: evening, reportedOn: "2024-04-03" }),
      version(3, { sealedAt: morning, reportedOn: "2024-04-05" }),
    ];
    expect(month(files).entry.state).toBe("undecided");
  });
});

test("two versions with the same figures are no question", () => {
  const explained = { ...version(1, {}, "a.xlsx"), file: { name: "b.xlsx", sha256: "b" } };
  const told = month([version(1, {}, "a.xlsx"), explained]);
  expect(told).toMatchObject({ counts: 1, rule: "same-figures", entry: { state: "received" } });
  expect(told.summary.coverage.undecided).toEqual([]);
});

describe("versions that nothing tells apart", () => {
  const two = [version(1, { path: "三月/城管局.xlsx" }), version(2, { path: "三月/城管局(更正).xlsx" })];

  test("are asked about: none counts, coverage falls, both paths are shown", () => {
    const { summary, entry, counts } = month(two);
    expect(counts).toBeNull();
    expect(entry).toMatchObject({ state: "undecided", file: null, sha256: null, filled: 0 });
    expect(summary.coverage).toMatchObject({ received: 0, duplicates: [] });
    expect(summary.coverage.missing).not.toContain(LUYUAN);
    expect(summary.coverage.undecided).toMatchObject([{ department: LUYUAN, files: ["1.xlsx", "2.xlsx"] }]);
    const [finding, ...others] = summary.findings.filter(({ level }) => level !== "D");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: "V25", variant: "undecided-versions", level: "B", outcome: "undecided" });
    const sentence = findingSentence(finding!, list, speakerOf("zh-CN"));
    expect(sentence).toContain("三月/城管局.xlsx、三月/城管局(更正).xlsx");
  });

  test("are decided by hand, even against the times", () => {
    const chosen = new Map([[two[0]!.file.sha256, "chosen" as const]]);
    expect(month(two, { chosen })).toMatchObject({ counts: 1, rule: "chosen", entry: { state: "received" } });
    const timed = [version(1, { receivedAt: morning }), version(2, { receivedAt: evening })];
    const first = new Map([[timed[0]!.file.sha256, "chosen" as const]]);
    expect(month(timed, { chosen: first })).toMatchObject({ counts: 1, rule: "chosen" });
  });

  test("are decided when one of them has been given back", () => {
    const returned = new Set([two[0]!.file.sha256]);
    expect(month(two, { returned })).toMatchObject({ counts: 2, rule: "returned", entry: { state: "received" } });
  });

  test("a returned form that is the latest does not bring an earlier one back", () => {
    const timed = [version(1, { receivedAt: morning }), version(2, { receivedAt: evening })];
    const returned = new Set([timed[1]!.file.sha256]);
    expect(month(timed, { returned })).toMatchObject({ counts: null, entry: { state: "returned" } });
  });
});

test("whether a unit was late is not known where no time of receipt is", () => {
  const { coverage } = month([version(1)]).summary;
  expect(coverage).toMatchObject({ late: [], timeUnknown: [LUYUAN] });
  expect(month([version(1, { receivedAt: morning })]).summary.coverage.timeUnknown).toEqual([]);
});

test("a form whose head names another unit never displaces the unit's own, nor stands in for it", () => {
  const head = { sheet: "报表", cell: "A4", text: "皓月产业园区管委会" };
  const own = version(1, { receivedAt: morning });
  const foreign = version(2, { receivedAt: evening });
  const others = { ...foreign, identity: { ...foreign.identity, departmentField: head } };
  const { summary, counts } = month([own, others]);
  expect(counts).toBe(1);
  expect(summary.coverage.setAside).toMatchObject([{ file: "2.xlsx", reason: "other-units-form" }]);
  const [finding] = summary.findings.filter(({ variant }) => variant === "other-units-form");
  expect(finding).toMatchObject({ code: "V25", level: "A" });
  expect(month([others]).entry.state).toBe("missing");
});
