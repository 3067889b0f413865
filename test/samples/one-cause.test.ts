import { checkSubmission } from "#src/actions/check";
import { readReceivedFile } from "#src/actions/received-file";
import { indexed } from "#src/core/checks/evidence/indexed";
import { contextOf } from "#src/core/checks/evidence/rows";
import { CHECKS } from "#src/core/checks/rules";
import { applyChecks } from "#src/core/checks/run";
import { type Finding, LEVELS } from "#src/core/findings/finding";
import { listed } from "#src/core/findings/listed";
import { formOf } from "#src/core/form/form";
import { historyFactsOf, historyOf, noHistory } from "#src/core/history/from-submissions";
import type { Period } from "#src/core/period";
import type { Submission } from "#src/core/submission/submission";
import { FAULTS } from "#src/samples/faults";
import { type SimulatedFile, type SimulationRequest, simulateMonth } from "#src/samples/month";
import { worldOf } from "#src/samples/world/world";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "../scenario/default-list";
import { issuedFormWriter } from "../scenario/issued";
import { broadly } from "../tools/breadth";

const list = defaultTargetList(nodePlatform);
const press = issuedFormWriter();

/** Kinds of fault that are rightly several causes, and why. */
const SEVERAL: Readonly<Record<string, string>> = {
  "copied-from-other-unit": "each figure that was copied is to be replaced by the unit's own, and is told where it is",
  "last-month-copied": "each row that was copied is to be filled in anew, and is told where it is",
};
/** Those that are only where no earlier form is at hand. */
const SEVERAL_WITHOUT_PAST: Readonly<Record<string, string>> = {
  "month-cumulative-swapped":
    "without the last total nothing tells two figures in each other's place from figures in another unit",
  "part-over-whole": "a relation and its whole contradict the part, and nothing tells which of the three is wrong",
};

const seeds = Array.from({ length: broadly(2, 12) }, (_, index) => index + 1);
const periods = broadly([3, 6], [2, 3, 4, 5, 6, 9, 12]).map((month): Period => ({ year: 2024, month }));

/** A file of the month with one fault in it, and what is known beside it. */
interface Planted {
  readonly where: string;
  readonly submission: Submission;
  readonly others: readonly Submission[];
  readonly past: readonly Submission[];
  readonly period: Period;
}

const taken = (files: readonly SimulatedFile[]): Submission[] =>
  files.flatMap((file) => {
    const received = readReceivedFile({ name: file.name, bytes: press(file) }, list, nodePlatform);
    return received.status === "taken" ? received.submission : [];
  });

const months = seeds.flatMap((seed) => {
  const world = worldOf(list, seed, list.header.area.code);
  return periods.map((period) => {
    const simulate = (of: Period, request: Partial<SimulationRequest> = {}) =>
      simulateMonth(list, { period: of, seed, world, faults: 0, ...request });
    const before = [
      { year: 2024, month: period.month - 1 },
      { year: 2023, month: period.month },
    ].filter(({ month }) => month >= list.calendar.firstMonth);
    const past = before.flatMap((of) => taken(simulate(of).files));
    return { seed, period, simulate, clean: taken(simulate(period).files), past };
  });
});

function plantedAlone(kind: string): Planted[] {
  const fault = FAULTS.find((one) => one.kind === kind)!;
  return months.flatMap(({ seed, period, simulate, clean, past }) => {
    const { files, planted } = simulate(period, { kinds: [fault], faults: 2 });
    return planted.flatMap(({ file, cell }) =>
      taken(files.filter(({ name }) => name === file)).map((submission) => {
        const others = clean.filter(({ identity }) => identity.department !== submission.identity.department);
        return { where: `seed ${seed} ${file} ${cell}`, submission, others, past, period };
      }),
    );
  });
}

/** With earlier forms as the bureau has them, and by itself as a unit sees it that has none. */
function findingsOf({ submission, others, past, period }: Planted, isAlone: boolean) {
  const history = historyOf(past.flatMap((one) => historyFactsOf(one, list)));
  return isAlone
    ? checkSubmission(submission, [], { list, period: null, history: noHistory })
    : checkSubmission(submission, others, { list, period, history });
}

const causes = (findings: readonly Finding[]) => listed(findings).filter(({ level }) => level < "D");
const gravest = (findings: readonly Finding[]) =>
  LEVELS.find((level) => findings.some((finding) => finding.level === level));

/** What the checks say by themselves, before anything stands under anything. */
function unfolded({ submission, others, past, period }: Planted, isAlone: boolean): Finding[] {
  const department = list.departments.find(({ id }) => id === submission.identity.department);
  const form = department ? formOf(list, department) : null;
  const history = isAlone ? noHistory : historyOf(past.flatMap((one) => historyFactsOf(one, list)));
  const month = isAlone ? submission.identity.period : period;
  const input = { list, form, submission, period: month, history, others: isAlone ? [] : others.map(indexed) };
  return applyChecks(
    contextOf(input, indexed(submission)),
    CHECKS.filter(({ asksAboutFindings }) => !asksAboutFindings),
  );
}

describe.each([
  ["beside earlier forms", false],
  ["without earlier forms", true],
])("A fault planted alone is one cause and weighs what the gravest it leads to weighs, %s", (_, isAlone) => {
  const several = isAlone ? { ...SEVERAL, ...SEVERAL_WITHOUT_PAST } : SEVERAL;

  test.each(FAULTS.map(({ kind }) => kind))(
    "%s is one cause, and weighs what the gravest it leads to weighs",
    (kind) => {
      for (const planted of plantedAlone(kind)) {
        const { findings, submittable } = findingsOf(planted, isAlone);
        const counted = causes(findings);
        const said = counted.map(({ code, variant, cells }) => `${code} ${variant} ${cells[0]?.cell}`);
        if (!(kind in several))
          expect({ at: planted.where, said: said.slice(1) }).toEqual({ at: planted.where, said: [] });
        const before = gravest(unfolded(planted, isAlone).filter(({ level }) => level < "D"));
        if (before)
          expect({ at: planted.where, level: gravest(counted) }).toEqual({ at: planted.where, level: before });
        if (before === "A") expect(submittable).toBe(false);
      }
    },
  );
});

test("what is rightly several causes is so", () => {
  const most = Object.keys(SEVERAL).map((kind) =>
    Math.max(0, ...plantedAlone(kind).map((planted) => causes(findingsOf(planted, false).findings).length)),
  );
  expect(Math.min(...most)).toBeGreaterThan(1);
});
