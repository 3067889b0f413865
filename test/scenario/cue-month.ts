import { readReceivedFile } from "#src/actions/received-file";
import { rollUp } from "#src/actions/rollup";
import type { CueInput } from "#src/core/cues/cue";
import { historyFactsOf, historyOf } from "#src/core/history/from-submissions";
import type { HistoryFact } from "#src/core/history/history";
import { addMonths, type Period } from "#src/core/period";
import { compose } from "#src/core/rollup/compose";
import type { Submission } from "#src/core/submission/submission";
import { simulateMonth } from "#src/samples/month";
import { worldOf } from "#src/samples/world/world";
import { nodePlatform } from "#src/workbook/platform/node";
import { defaultTargetList } from "./default-list";
import { issuedFormWriter } from "./issued";

const list = defaultTargetList(nodePlatform);
const write = issuedFormWriter();

/** The clean month of an invented district, with the year's earlier months, as an auditor has them. */
export function cleanMonth(seed: number, month: number): CueInput {
  const period = { year: list.header.year, month };
  const world = worldOf(list, seed, list.header.area.code);
  const filesOf = (of: Period) =>
    simulateMonth(list, { period: of, seed, world, faults: 0 }).files.map((file) =>
      readReceivedFile({ name: file.name, bytes: write(file), receivedAt: file.receivedAt }, list, nodePlatform),
    );
  const earlier = Array.from({ length: Math.max(0, month - 2) }, (_, index) => addMonths(period, index + 2 - month));
  const past = earlier.flatMap((of) =>
    filesOf(of)
      .flatMap(submissionsIn)
      .flatMap((one) => historyFactsOf(one, list)),
  );
  const received = filesOf(period);
  const { summary } = rollUp(received, { list, period, history: historyOf(past) });
  const submissions = received.flatMap(submissionsIn);
  return {
    ...{ list, period, past, district: summary.rows, figures: submissions.flatMap((one) => historyFactsOf(one, list)) },
    explanations: submissions.flatMap((submission) =>
      submission.explanations.map(({ indicator, text, sheet, cell }) => ({
        ...{ department: submission.identity.department!, indicator, period, text, sheet, cell },
        file: submission.file.name,
      })),
    ),
    versions: submissions.map((submission) => ({
      department: submission.identity.department!,
      file: submission.file.name,
      figures: historyFactsOf(submission, list),
    })),
  };
}

function submissionsIn(received: ReturnType<typeof readReceivedFile>): Submission[] {
  return received.status === "taken" ? [received.submission] : [];
}

/** The month with other figures, in what was reported and in what the district's figures are made of. */
export function withFigures(
  input: CueInput,
  is: (fact: HistoryFact) => boolean,
  value: (fact: HistoryFact) => number,
): CueInput {
  const figures = input.figures.map((fact) => (is(fact) ? { ...fact, value: value(fact) } : fact));
  const month = historyOf(figures);
  const district = input.district.map((row) => {
    const composition = row.composition.map((term) => {
      const now = month.find(term.department, term.indicator, term.measure, term.period);
      return now ? { ...term, value: now.value } : term;
    });
    const scale = list.indicators.find(({ id }) => id === row.indicator)?.ratio?.scale ?? 1;
    return { ...row, composition, value: composition.length > 0 ? compose(composition, scale) : row.value };
  });
  return { ...input, figures, district };
}
