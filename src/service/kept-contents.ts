import { type ReceivedFile, readReceivedFile } from "../actions/received-file";
import { formatPeriod } from "../core/period";
import type { FormState } from "../core/states/state";
import type { Submission } from "../core/submission/submission";
import { listForDistrict } from "../core/targets/district";
import type { TargetList } from "../core/targets/schema";
import type { Work } from "../store/database";
import { entersDistrict, figuresIn } from "../store/figures";
import { listWithHash } from "../store/lists";
import { packedForm } from "../store/packed-form";
import { nodePlatform } from "../workbook/platform/node";

/** Versions read at once. */
const PAGE = 20;

/** States in which a form's figures are the district's. */
const COUNTING: ReadonlySet<FormState> = new Set(["submitted", "accepted"]);

/**
 * Reads every file that was received anew, by the list it was received by, and holds what is kept of it against that: whose
 * form of which month it is, its figures, and those that stand for its unit. The SHA-256 of the first that is kept
 * otherwise; null where none is.
 */
export async function fileKeptOtherwise(work: Work, bundled: TargetList): Promise<string | null> {
  const lists = listsBy(work, bundled);
  for (let offset = 0; ; offset += PAGE) {
    const page = await versions(work, offset);
    for (const version of page) {
      const list = await lists(version.area, version.list_hash);
      // A list that is kept nowhere any more was the program's own, and its forms cannot be read without it.
      if (list && !(await isKeptAsRead(work, version, list))) return version.sha256;
    }
    if (page.length < PAGE) return null;
  }
}

function versions(work: Work, offset: number) {
  return work
    .selectFrom("submission")
    .innerJoin("blob", "blob.sha256", "submission.sha256")
    .innerJoin("form", (join) =>
      join
        .onRef("form.area", "=", "submission.area")
        .onRef("form.period", "=", "submission.period")
        .onRef("form.department", "=", "submission.department"),
    )
    .selectAll("submission")
    .select(["blob.bytes", "form.state", "form.version as standing"])
    .orderBy("submission.area")
    .orderBy("submission.period")
    .orderBy("submission.department")
    .orderBy("submission.version")
    .limit(PAGE)
    .offset(offset)
    .execute();
}

type Version = Awaited<ReturnType<typeof versions>>[number];

async function isKeptAsRead(work: Work, version: Version, list: TargetList): Promise<boolean> {
  const { area, period, department, file_name: name, bytes, content, state, standing } = version;
  const read: ReceivedFile = readReceivedFile({ name, bytes: new Uint8Array(bytes) }, list, nodePlatform);
  if (read.status === "refused") return false;
  const { submission } = read;
  const { identity } = submission;
  const isOfForm =
    (identity.area ?? area) === area &&
    identity.department === department &&
    identity.period !== null &&
    formatPeriod(identity.period) === period;
  if (!isOfForm || told(submission) !== told(content)) return false;
  const expected = inOrder(figuresIn(submission, list));
  if (inOrder(await figuresOf(work, "fact", version)) !== expected) return false;
  if (version.version !== standing) return true;
  const counts = COUNTING.has(state) && entersDistrict(submission, list);
  if (inOrder(await figuresOf(work, "fact_current", version)) !== (counts ? expected : NONE)) return false;
  return isPackedAsRead(
    work,
    version,
    counts && submission.facts.length > 0 ? packedForm(list.hash, submission.facts) : null,
  );
}

/** What a form says, whoever sent it and under which name: its form, figures, tasks and explanations. */
function told({ identity, facts, milestones, explanations, signatures }: Submission): string {
  const { form, templateVersion } = identity;
  return JSON.stringify([
    [form, templateVersion],
    facts.map(({ indicator, measure, state, value, sheet, cell }) => [indicator, measure, state, value, sheet, cell]),
    milestones.map(({ milestone, state, raw, date, note }) => [milestone, state, raw, date, note]),
    explanations.map(({ indicator, text }) => [indicator, text]),
    Object.entries(signatures)
      .map(([field, signature]) => [field, signature?.text ?? null])
      .sort(),
  ]);
}

function figuresOf(work: Work, table: "fact" | "fact_current", { area, period, department, version }: Version) {
  return work
    .selectFrom(table)
    .select(["indicator", "measure", "state", "value", "numerator", "denominator"])
    .where("area", "=", area)
    .where("period", "=", period)
    .where("department", "=", department)
    .where("version", "=", version)
    .execute();
}

type Figure = Omit<Awaited<ReturnType<typeof figuresOf>>[number], "measure"> & { readonly measure: string };

function inOrder(figures: readonly Figure[]): string {
  const lines = figures.map(({ indicator, measure, state, value, numerator, denominator }) =>
    JSON.stringify([indicator, measure, state, value, numerator, denominator]),
  );
  return lines.sort().join("\n");
}

const NONE = inOrder([]);

async function isPackedAsRead(
  work: Work,
  { area, period, department }: Version,
  expected: ReturnType<typeof packedForm> | null,
): Promise<boolean> {
  const kept = await work
    .selectFrom("form_figures")
    .select(["shape", "figures"])
    .where("area", "=", area)
    .where("period", "=", period)
    .where("department", "=", department)
    .executeTakeFirst();
  if (!kept || !expected) return !kept && !expected;
  return kept.shape === expected.shape && kept.figures.equals(expected.figures);
}

/** The list a form was received by, each read once. */
function listsBy(work: Work, bundled: TargetList) {
  const known = new Map<string, Promise<TargetList | null>>();
  const find = async (area: string, hash: string) => {
    const own = listForDistrict(bundled, area);
    return (await listWithHash(work, area, hash)) ?? (own.hash === hash ? own : null);
  };
  return (area: string, hash: string): Promise<TargetList | null> => {
    const key = `${area} ${hash}`;
    const before = known.get(key) ?? find(area, hash);
    known.set(key, before);
    return before;
  };
}
