import { createHash } from "node:crypto";
import type { SummaryBook } from "#src/core/audit/book";
import { SUMMARY_SHEETS } from "#src/core/audit/layout";
import type { Finding } from "#src/core/findings/finding";
import { type Form, formsOf } from "#src/core/form/form";
import { layoutOf } from "#src/core/form/layout";
import { historyFactsOf, historyOf } from "#src/core/history/from-submissions";
import type { Period } from "#src/core/period";
import type { RollupInput } from "#src/core/rollup/input";
import { rollUpMonth } from "#src/core/rollup/rollup";
import type { Summary } from "#src/core/rollup/summary";
import type { Submission } from "#src/core/submission/submission";
import type { TargetList } from "#src/core/targets/schema";
import { type Speaker, speakerOf } from "#src/language/speaker";
import { numbersIn } from "#src/samples/world/draft";
import { fillForm, reportingDay } from "#src/samples/world/fill";
import { worldOf } from "#src/samples/world/world";
import type { BookDraft } from "#src/workbook/ooxml/draft";
import { bookOf } from "#src/workbook/ooxml/grid";
import { nodePlatform } from "#src/workbook/platform/node";
import type { SummaryOptions } from "#src/workbook/summary/say";
import { draftSummary, writeSummary } from "#src/workbook/summary/write";
import { defaultTargetList } from "../../scenario/default-list";

export const list = defaultTargetList(nodePlatform);
const say = speakerOf("zh-CN");
export const march: Period = { year: 2024, month: 3 };
export const february: Period = { year: 2024, month: 2 };
/** The unit that has not reported in March. */
const MISSING = "urban-management";

const SEED = 7;
const world = worldOf(list, SEED, list.header.area.code);

/** What a unit sends in for a month: believable figures at the places of its form. */
function submissionOf(form: Form, period: Period): Submission {
  const area = list.header.area.code;
  const draft = fillForm(list, world, form, area, period, SEED);
  const layout = layoutOf(form);
  const facts = numbersIn(draft).map(({ indicator, measure, value }) => ({
    indicator: indicator.id,
    measure,
    state: "value" as const,
    value,
    raw: String(value),
    ...layout.figure(indicator.id, measure),
  }));
  const sha256 = createHash("sha256")
    .update(JSON.stringify([form.id, period, facts]))
    .digest("hex");
  const { receivedAt } = reportingDay(list, form, period, SEED, area);
  return {
    file: { name: `${draft.name}.xlsx`, sha256, receivedAt },
    identity: {
      form: form.id,
      templateVersion: list.header.templateVersion,
      listHash: list.hash,
      area,
      department: form.department.id,
      period,
      periodField: null,
      departmentField: null,
    },
    version: 1,
    facts,
    remark: null,
    explanations: [...draft.notes].map(([indicator, text]) => ({ indicator, text, ...layout.note(indicator) })),
    milestones: [...draft.milestones].map(([milestone, { state, date, note }]) => {
      const places = layout.milestone(milestone);
      const cells = { dateCell: places.date.cell, noteCell: places.note.cell };
      return { milestone, state, raw: state, date, note, ...places.state, ...cells };
    }),
    sample: false,
    signatures: { unitHead: null, statisticsHead: null, preparer: null, phone: null, reportedOn: null },
    structure: [],
    seal: null,
  };
}

export function submissionsOf(period: Period): Submission[] {
  return formsOf(list).map((form) => submissionOf(form, period));
}

/** The district's March with one unit missing and February as history; any part can be changed. */
export function marchSummary(change: Partial<RollupInput> = {}): Summary {
  const submissions = submissionsOf(march).filter(({ identity }) => identity.department !== MISSING);
  const history = historyOf(submissionsOf(february).flatMap((one) => historyFactsOf(one, list)));
  return rollUpMonth({ list, period: march, submissions, refused: [], history, findings: new Map(), ...change });
}

const GENERATED_AT = "2024-04-08T09:30:00+08:00";

/** The summary's workbook; findings are written as their codes where no sentences are asked for. */
export function written(
  summary: Summary,
  sentence: (finding: Finding) => string = ({ code }) => code,
  speaker: Speaker = say,
): Promise<Uint8Array> {
  return writeSummary(summary, list, speaker, optionsOf(sentence));
}

/** The summary's workbook before it becomes bytes. */
export function generatedDraft(summary: Summary, speaker: Speaker = say, of: TargetList = list): BookDraft {
  const options = optionsOf(({ code }) => code);
  return draftSummary(summary, of, speaker, options);
}

/** What the summary's workbook says when it is made again. */
export function generatedBook(summary: Summary, speaker: Speaker = say): SummaryBook {
  return bookOf(generatedDraft(summary, speaker));
}

function optionsOf(sentence: (finding: Finding) => string): SummaryOptions {
  return { generatedAt: GENERATED_AT, simulated: true, sentence, refusal: () => "文件无法读取。" };
}

/** The sheets of a summary whose list changes no rule: none tells of rules, see rules-sheet.test.ts. */
export const summarySheets = Object.values(SUMMARY_SHEETS).filter((name) => name !== SUMMARY_SHEETS.rules);
