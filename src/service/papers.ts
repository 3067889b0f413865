import { createHash } from "node:crypto";
import { readFilledPaper } from "../actions/filled-paper";
import type { InputFile } from "../actions/received-file";
import { evaluatePaper } from "../actions/working-paper";
import { CodedError, isCoded, reasonOf } from "../core/errors/coded-error";
import { sameNumber } from "../core/numbers";
import { formatPeriod } from "../core/period";
import type { SampleItem } from "../core/sampling/sample";
import type { Actor } from "../core/states/state";
import type { Submission } from "../core/submission/submission";
import { departmentName } from "../language/names";
import { conclusionSentences } from "../language/sampling-sentence";
import { LANGUAGES, type Speaker, speakerOf } from "../language/speaker";
import type { Database, Work } from "../store/database";
import { appendEntry } from "../store/log";
import { keepPaper, papersOf, type StoredPaper } from "../store/papers";
import { submissionsWhere } from "../store/submissions";
import type { Paper } from "../workbook/paper/paper";
import { nodePlatform } from "../workbook/platform/node";
import { isDrawnAgain } from "./redraw";
import { listOf, type Service } from "./service";

interface Entered {
  readonly area: string;
  readonly actor: Actor;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Between 0 and 1. */
  readonly confidence: number;
}

/**
 * Enters a filled working paper (审计底稿) with what it comes to, in the district's log: the same one at the same confidence
 * again gets what it got first. Throws for a paper that cannot be read or is not filled in, and for one that was not drawn
 * from what was handed in here.
 */
export async function enterPaper(
  service: Service,
  { area, actor, name, bytes, confidence }: Entered,
  say: Speaker,
): Promise<{ readonly paper: StoredPaper; readonly again: boolean }> {
  const paper = paperIn({ name, bytes });
  const period = formatPeriod(paper.period);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const entered = async (db: Database | Work) => {
    const known = await papersOf(db, area, period);
    return { known, first: known.find((one) => one.sha256 === sha256 && one.confidence === confidence) };
  };
  const { first: before } = await entered(service.store.db);
  if (before) return { paper: before, again: true };
  await holdAgainstForms(service, { area, period, paper }, say);
  const { summary, sample } = paper;
  const { method, seed, asked, population } = sample;
  const drawn = { sample: { method, seed, asked, population }, isDrawnAgain: await isDrawnAgain(service, area, paper) };
  const evaluation = { summary, ...drawn, ...evaluatePaper(paper, confidence) };
  const at = service.now().toISOString();
  return service.store.db.transaction().execute(async (work) => {
    // The log is asked for first: whoever enters the same paper meanwhile waits for it.
    await work.selectFrom("log_tree").select("size").where("area", "=", area).forUpdate().execute();
    const { known, first } = await entered(work);
    if (first) return { paper: first, again: true };
    const about = { area, period, number: known.length + 1, sha256, fileName: name, confidence, evaluation };
    const { area: _, ...told } = about;
    const logIndex = await appendEntry(work, area, {
      ...{ kind: "paper", at, by: actor.name, role: actor.role },
      ...told,
    });
    const kept = { ...about, enteredBy: actor.name, at, logIndex };
    await keepPaper(work, kept, bytes);
    return { paper: kept, again: false };
  });
}

/** A paper as it is told, in words. */
export async function toldPaper(service: Service, { evaluation, ...paper }: StoredPaper, say: Speaker) {
  const { conclusion, projection, sample, summary, isDrawnAgain } = evaluation;
  const list = await listOf(service, paper.area, paper.period);
  const about = { confidence: paper.confidence, population: sample.population.size, projection, list };
  const { method, seed } = sample;
  return {
    ...paper,
    ...{ method, seed, size: conclusion.size, errors: conclusion.errors, summary, projection, isDrawnAgain },
    sentences: [
      ...conclusionSentences(conclusion, about, say),
      say(`sampling.evaluate.${isDrawnAgain ? "drawnAgain" : "drawnOtherwise"}`),
    ],
  };
}

function paperIn(file: InputFile): Paper {
  try {
    return readFilledPaper(file, LANGUAGES.map(speakerOf), nodePlatform);
  } catch (error) {
    if (!isCoded(error, "usage")) throw error;
    throw new CodedError("service", "bad-paper", {}, { details: { refusal: reasonOf(error) } });
  }
}

/** Throws for an item that is no figure of a form handed in here. */
async function holdAgainstForms(
  service: Service,
  { area, period, paper }: { readonly area: string; readonly period: string; readonly paper: Paper },
  say: Speaker,
): Promise<void> {
  const versions = await submissionsWhere(service.store.db, { area, period });
  const forms = new Map(versions.map(({ content }) => [content.file.sha256, content]));
  for (const [index, { item }] of paper.lines.entries()) {
    if (stands(item, forms.get(item.sha256))) continue;
    const list = await listOf(service, area, period);
    const { sheet, cell } = item;
    const about = { number: index + 1, department: departmentName(item.department, list, say), sheet, cell };
    throw new CodedError("service", "paper-not-of-here", about);
  }
}

function stands({ department, sheet, cell, value }: SampleItem, form: Submission | undefined): boolean {
  if (form?.identity.department !== department) return false;
  const fact = form.facts.find((one) => one.sheet === sheet && one.cell === cell);
  return fact !== undefined && (fact.value === null || sameNumber(fact.value, value));
}
