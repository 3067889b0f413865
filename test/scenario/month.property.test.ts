import { checkSubmission } from "#src/actions/check";
import { checkBatch } from "#src/actions/check-batch";
import { type ReceivedFile, readReceivedFile } from "#src/actions/received-file";
import type { Finding } from "#src/core/findings/finding";
import { historyFactsOf, historyOf, noHistory } from "#src/core/history/from-submissions";
import type { HistoryFact } from "#src/core/history/history";
import type { Period } from "#src/core/period";
import type { Submission } from "#src/core/submission/submission";
import { FAULTS } from "#src/samples/faults";
import { lastYearRevised } from "#src/samples/faults/last-year-revised";
import {
  type PlantedFault,
  type SimulatedFile,
  type SimulatedMonth,
  type SimulationRequest,
  simulateMonth,
} from "#src/samples/month";
import { worldOf } from "#src/samples/world/world";
import { nodePlatform } from "#src/workbook/platform/node";
import { broadly } from "../tools/breadth";
import { defaultTargetList } from "./default-list";
import { issuedFormWriter } from "./issued";

/** How often each kind is planted at least, and seeds that are enough for it. */
const [LEAST, ENOUGH] = broadly([1, 2], [10, 12]);
/** HUIZONG_SEEDS=50 looks further, before a check is changed. */
const SEEDS = Number(process.env.HUIZONG_SEEDS ?? ENOUGH);
/** January has no form of its own; February's covers both. */
const MONTHS = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/** Kinds planted in a month; with every month and seed the next ones have their turn. */
const KINDS_AT_A_TIME = 6;

const list = defaultTargetList(nodePlatform);
const press = issuedFormWriter();

/** Every file goes the whole way: cells, bytes, reader, submission. */
function take(file: SimulatedFile): ReceivedFile {
  return readReceivedFile({ name: file.name, bytes: press(file), receivedAt: file.receivedAt }, list, nodePlatform);
}

function submissionOf(received: ReceivedFile): Submission {
  if (received.status === "refused") throw received.refusal;
  return received.submission;
}

/** One district's year, month by month, as its statistics bureau sees it. */
class Year {
  private readonly world;
  private before: readonly HistoryFact[] = [];
  constructor(private readonly seed: number) {
    this.world = worldOf(list, seed, list.header.area.code);
  }

  simulate(period: Period, request: Partial<SimulationRequest> = {}) {
    return simulateMonth(list, { period, seed: this.seed, world: this.world, faults: 0, ...request });
  }

  /** The month's truthful forms, and what is known of earlier months when they come in. */
  open(month: number, withLastYear: boolean) {
    const period = { year: list.header.year, month };
    const clean = this.simulate(period).files.map((file) => submissionOf(take(file)));
    const yearAgo = { ...period, year: period.year - 1 };
    const lastYear = withLastYear ? this.simulate(yearAgo).files.map((file) => submissionOf(take(file))) : [];
    const history = historyOf([...this.before, ...lastYear.flatMap((one) => historyFactsOf(one, list))]);
    this.before = clean.flatMap((one) => historyFactsOf(one, list));
    return { period, clean, request: { list, period, history } };
  }
}

test(`what is planted is found at its cell and nothing else is: ${SEEDS} seeds × every month`, () => {
  const missed: string[] = [];
  const alarms: string[] = [];
  const tries = new Map<string, number>();
  let turn = 0;
  for (let seed = 1; seed <= SEEDS; seed++) {
    const year = new Year(seed);
    for (const month of MONTHS) {
      const kinds = Array.from({ length: KINDS_AT_A_TIME }, () => FAULTS[turn++ % FAULTS.length]!);
      // Last year's forms double the work, so they are at hand where a fault needs them and for a tenth of the seeds.
      const withLastYear = seed % 10 === 0 || kinds.includes(lastYearRevised);
      const { period, clean, request } = year.open(month, withLastYear);
      const faulty = year.simulate(period, { kinds, faults: kinds.length, oddities: 1 });
      const receivedFiles = new Map(
        faulty.files.filter(({ name }) => isTouched(faulty, name)).map((file) => [file.name, take(file)]),
      );
      const touched = [...receivedFiles.values()].flatMap((received) =>
        received.status === "taken" ? received.submission : [],
      );
      const departments = new Set(touched.map(({ identity }) => identity.department));
      const sent = [...touched, ...clean.filter(({ identity }) => !departments.has(identity.department))];
      const findingsOf = (submission: Submission) =>
        checkSubmission(
          submission,
          sent.filter((other) => other !== submission),
          request,
        ).findings;
      const alarm = (file: string, findings: readonly Finding[], mildest: "B" | "C" = "C") => {
        const serious = findings.filter(({ level }) => level <= mildest);
        alarms.push(...serious.map(({ code, variant }) => `seed ${seed} month ${month} ${file} ${code} ${variant}`));
      };

      // What stands in for earlier forms where none are at hand must not speak of a clean month either.
      for (const known of [request, { ...request, history: noHistory }]) {
        for (const { submission, findings } of checkBatch(clean, known)) alarm(submission.file.name, findings);
      }
      for (const { file } of faulty.harmless) alarm(file, findingsOf(submissionOf(receivedFiles.get(file)!)), "B");
      for (const fault of faulty.planted) {
        tries.set(fault.fault, (tries.get(fault.fault) ?? 0) + 1);
        const received = receivedFiles.get(fault.file)!;
        const found =
          received.status === "refused"
            ? received.refusal.code === fault.code
            : findingsOf(received.submission).some((finding) => isAt(finding, fault));
        if (!found) missed.push(`seed ${seed} month ${month} ${JSON.stringify(fault)}`);
      }
    }
  }
  expect({ alarms, missed }).toEqual({ alarms: [], missed: [] });
  const seldom = FAULTS.filter(({ kind }) => (tries.get(kind) ?? 0) < LEAST).map(({ kind }) => kind);
  expect(seldom).toEqual([]);
}, 600_000);

function isTouched({ planted, harmless }: SimulatedMonth, name: string): boolean {
  return [...planted, ...harmless].some(({ file }) => file === name);
}

/** Whether the finding is the fault's: its code, or one that says it too, at its cell where it has one. */
function isAt({ code, outcome, cells, holdsUp = [] }: Finding, fault: PlantedFault): boolean {
  const placed = fault.cell === null || cells.some(({ sheet, cell }) => sheet === fault.sheet && cell === fault.cell);
  return [code, ...holdsUp].some((said) => said === fault.code) && outcome === "fail" && placed;
}
